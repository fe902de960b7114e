using System.Diagnostics;
using System.Globalization;
using LegalDocs.Benchmarks.Support;
using LegalDocs.Pdf;

namespace LegalDocs.Benchmarks.Pdf;

/// <summary>Three-page acts per second: our converter in batches by slots, beside one LibreOffice process per file.</summary>
internal static class PdfThroughput
{
    private const int Acts = 400;
    private const int WarmActs = 40;
    private const int PeerActs = 5;

    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var plan = await ShippedCampaign.PlanAsync(cancellationToken);
        var acts = ShippedCampaign.ThreePageActs(plan);
        var work = Directory.CreateTempSubdirectory("legaldocs-bench-pdf-").FullName;
        try
        {
            var ours = await OursAsync(acts, work, cancellationToken);
            var peer = await PeerAsync(acts, work, cancellationToken);
            output.WriteLine(Line("LegalDocs, batches by slots", Acts, ours));
            output.WriteLine(Line("one soffice per file (peer)", PeerActs, peer));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"ratio {Acts / ours.Elapsed.TotalSeconds / (PeerActs / peer.Elapsed.TotalSeconds):0}"));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<Measure> OursAsync(
        IReadOnlyList<byte[]> acts, string work, CancellationToken cancellationToken)
    {
        // No cache: the same act is converted again each time.
        var options = new LibreOfficeOptions { WorkDirectory = Path.Combine(work, "ours"), CacheBytes = 0 };
        await using var converter = new LibreOfficeConverter(options, TimeProvider.System);
        await ConvertAsync(converter, acts, WarmActs, cancellationToken);
        var begun = Stopwatch.GetTimestamp();
        var used = ProcessorTimes.Now();
        await ConvertAsync(converter, acts, Acts, cancellationToken);
        return new Measure(Stopwatch.GetElapsedTime(begun), ProcessorTimes.Now() - used);
    }

    private static Task ConvertAsync(
        LibreOfficeConverter converter, IReadOnlyList<byte[]> acts, int count, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(async index =>
        {
            var source = new PdfSource { Name = $"{index}", Docx = acts[index % acts.Count] };
            if (await converter.ConvertAsync(source, cancellationToken) is PdfConversion.Refused refused)
            {
                throw new InvalidOperationException(refused.Refusal.CauseEnglish);
            }
        }));

    private static async Task<Measure> PeerAsync(
        IReadOnlyList<byte[]> acts, string work, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var used = ProcessorTimes.Now();
        for (var index = 0; index < PeerActs; index++)
        {
            var docx = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"{index}.docx"));
            await File.WriteAllBytesAsync(docx, acts[index], cancellationToken);
            var start = new ProcessStartInfo("soffice")
            {
                ArgumentList =
                {
                    "--headless",
                    $"-env:UserInstallation=file://{work}/peer",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    work,
                    docx,
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (!File.Exists(Path.ChangeExtension(docx, "pdf")))
            {
                throw new InvalidOperationException("The peer made no PDF.");
            }
        }

        return new Measure(Stopwatch.GetElapsedTime(begun), ProcessorTimes.Now() - used);
    }

    private static string Line(string name, int count, Measure measure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-32} {count,4} acts  {measure.Elapsed.TotalSeconds,6:0.0} s  {count / measure.Elapsed.TotalSeconds,6:0.0} acts/s  ") +
        string.Create(
            CultureInfo.InvariantCulture,
            $"processor per act: {measure.Used.Own / count:0.000} s here, {measure.Used.Children / count:0.000} s in LibreOffice");

    /// <summary>Time on the wall, and processor time, which other programs of the machine change little.</summary>
    private sealed record Measure(TimeSpan Elapsed, ProcessorTimes Used);

    /// <summary>Seconds of processor time of this process and of those that it started and that ended (getrusage(2)).</summary>
    private sealed record ProcessorTimes(double Own, double Children)
    {
        private const double TicksPerSecond = 100; // USER_HZ (proc(5))

        public static ProcessorTimes Now()
        {
            var stat = File.ReadAllText("/proc/self/stat");
            var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ticks = fields[11..15].Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray();
            return new ProcessorTimes((ticks[0] + ticks[1]) / TicksPerSecond, (ticks[2] + ticks[3]) / TicksPerSecond);
        }

        public static ProcessorTimes operator -(ProcessorTimes later, ProcessorTimes earlier) =>
            new(later.Own - earlier.Own, later.Children - earlier.Children);
    }
}
