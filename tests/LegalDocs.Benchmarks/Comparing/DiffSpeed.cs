using System.Diagnostics;
using System.Globalization;
using System.Text;
using LegalDocs.Benchmarks.Support;
using LegalDocs.Diff;

namespace LegalDocs.Benchmarks.Comparing;

/// <summary>
/// Time to compare two documents, reading included, once warm: long texts, unrelated texts, growing tables; the same with the redline
/// written; and LibreOffice's own comparison of the same files in the same run.
/// </summary>
internal static class DiffSpeed
{
    private const int RoundCount = 5;
    private const int Words = 25;

    public static void Run(TextWriter output)
    {
        List<(string Name, int Size, byte[] Before, byte[] After)> pairs =
        [
            ("300 paragraphs, one in ten edited", 300, Paragraphs(300, seed: 1), Paragraphs(300, seed: 1, editEach: 10)),
            ("3 000 paragraphs, one in ten edited", 3_000, Paragraphs(3_000, seed: 1), Paragraphs(3_000, seed: 1, editEach: 10)),
            ("1 000 paragraphs against 1 000 unrelated", 1_000, Paragraphs(1_000, seed: 1), Paragraphs(1_000, seed: 2)),
            .. new[] { 1_000, 2_000, 4_000, 8_000 }.Select(
                rows => ($"table of {rows} rows, one in ten edited", rows, Table(rows), Table(rows, editEach: 10))),
        ];
        var peers = LibreOfficeCompare.Run([.. pairs.Select(pair => (pair.Before, pair.After))]);
        output.WriteLine("| pair | changes | ms, median of 5 | ms of processor | of processor, for one paragraph or row "
            + "| ms with redline | ms of processor with redline | LibreOffice compare, ms (changes) |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (pair, peer) in pairs.Zip(peers))
        {
            Measure(output, pair.Name, pair.Size, pair.Before, pair.After, peer);
        }
    }

    private static void Measure(
        TextWriter output, string name, int size, byte[] before, byte[] after, (double Milliseconds, int Changes)? peer)
    {
        var (times, processor, changes) = Rounds(before, after, diff => diff.Changes.Count);
        var (whole, wholeProcessor, _) = Rounds(
            before, after, diff => Redline.Write(diff, new RedlineOptions(), CancellationToken.None).RevisionCount);
        var theirs = peer is { } measured
            ? string.Create(CultureInfo.InvariantCulture, $"{measured.Milliseconds:0} ({measured.Changes})") : "not done in time";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {changes} | {Median(times):0} | {Median(processor):0} | {Median(processor) / size:0.000} "
                + $"| {Median(whole):0} | {Median(wholeProcessor):0} | {theirs} |"));
    }

    private static (List<double> Times, List<double> Processor, int Count) Rounds(
        byte[] before, byte[] after, Func<DocumentDiff, int> work)
    {
        var (times, processor) = (new List<double>(), new List<double>());
        var count = 0;
        for (var round = 0; round <= RoundCount; round++)
        {
            var (begun, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var outcome = DocumentComparer.Compare(
                new DocumentSource("a.docx", before), new DocumentSource("b.docx", after), CancellationToken.None);
            count = work(((DiffOutcome.Compared)outcome).Diff);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }

        return (times, processor, count);
    }

    /// <summary>The first round warms up.</summary>
    private static double Median(List<double> rounds) => rounds.Skip(1).Order().ElementAt(RoundCount / 2);

    private static byte[] Paragraphs(int count, int seed, int editEach = 0)
    {
        var words = new Sequence((uint)seed);
        var body = new StringBuilder();
        for (var at = 0; at < count; at++)
        {
            body.Append("<w:p><w:r><w:t xml:space=\"preserve\">").Append(Sentence(words, IsEdited(at, editEach))).Append("</w:t></w:r></w:p>");
        }

        return Documents.Body(body.ToString());
    }

    private static byte[] Table(int rows, int editEach = 0)
    {
        var words = new Sequence(3);
        var body = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>");
        for (var at = 0; at < rows; at++)
        {
            body.Append("<w:tr>");
            for (var cell = 0; cell < 2; cell++)
            {
                body.Append("<w:tc><w:tcPr/><w:p><w:r><w:t>").Append(words.Word()).Append(' ').Append(words.Word())
                    .Append(cell == 0 && IsEdited(at, editEach) ? " corrigé" : "").Append("</w:t></w:r></w:p></w:tc>");
            }

            body.Append("</w:tr>");
        }

        return Documents.Body(body.Append("</w:tbl><w:p/>").ToString());
    }

    private static bool IsEdited(int at, int editEach) => editEach > 0 && at % editEach == 0;

    private static string Sentence(Sequence words, bool isEdited)
    {
        var all = Enumerable.Range(0, Words).Select(_ => words.Word()).ToArray();
        if (isEdited)
        {
            all[Words / 2] = "modification";
        }

        return string.Join(' ', all);
    }

    /// <summary>Words that depend on the seed alone (linear congruence of Numerical Recipes).</summary>
    private sealed class Sequence(uint seed)
    {
        private uint _state = seed;

        public string Word()
        {
            _state = (_state * 1_664_525) + 1_013_904_223;
            return string.Create(CultureInfo.InvariantCulture, $"mot{_state >> 21}");
        }
    }
}
