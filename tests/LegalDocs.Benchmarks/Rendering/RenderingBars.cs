using System.Diagnostics;
using System.Globalization;
using LegalDocs.Benchmarks.Support;

namespace LegalDocs.Benchmarks.Rendering;

/// <summary>
/// The bars this project holds itself to (letter, table of 10 000 rows, compilation), in time of processor: unlike the time by
/// the clock that BenchmarkDotNet measures, other programs at work on the machine hardly change it.
/// </summary>
internal static class RenderingBars
{
    private const int Rounds = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(TextWriter output)
    {
        var letterDocx = Documents.Letter();
        var letter = Documents.Compile(letterDocx);
        var table = Documents.Compile(Documents.Table());
        var letterData = Documents.Data(Documents.LetterData());
        var tableData = Documents.Data(Documents.TableData(10_000));
        (string Name, string Bar, Func<int> Work)[] measures =
        [
            ("letter: 30 paragraphs, 20 fields", "0.5 ms (2 000 a second)", () => Documents.Render(letter, letterData).Length),
            ("table of 10 000 rows, 5 fields each", "50 ms, 3 MB", () => Documents.Render(table, tableData).Length),
            ("compile the letter", "2 ms", () =>
            {
                Documents.Compile(letterDocx);
                return 0;
            }),
        ];
        await output.WriteLineAsync("| what | median | lowest–highest turn | allocated beyond the output | bar |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|");
        foreach (var (name, bar, work) in measures)
        {
            Repeat(work, WarmUp);
            var times = Enumerable.Range(0, Rounds).Select(_ => 1e3 / Stretch.Of(() => Repeat(work, Turn)).PerCpuSecond).Order().ToList();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {times[Rounds / 2]:0.000} ms | {times[0]:0.000}–{times[^1]:0.000} ms | {Allocated(work) / 1e6:0.00} MB | {bar} |"));
        }
    }

    private static long Repeat(Func<int> work, TimeSpan duration)
    {
        var begun = Stopwatch.GetTimestamp();
        var count = 0;
        for (; Stopwatch.GetElapsedTime(begun) < duration; count++)
        {
            work();
        }

        return count;
    }

    private static long Allocated(Func<int> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var output = work();
        return GC.GetAllocatedBytesForCurrentThread() - before - output;
    }
}
