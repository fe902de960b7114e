using System.Diagnostics;
using System.Globalization;
using LegalDocs.Benchmarks.Support;
using LegalDocs.Pdf;

namespace LegalDocs.Benchmarks.Pdf;

/// <summary>Three-page acts per second: our converter in batches by slots, beside one LibreOffice process per file.</summary>
internal static class PdfThroughput
{
    private const int Acts = 200;
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
                CultureInfo.InvariantCulture, $"ratio {Acts / ours.TotalSeconds / (PeerActs / peer.TotalSeconds):0}"));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<TimeSpan> OursAsync(
        IReadOnlyList<byte[]> acts, string work, CancellationToken cancellationToken)
    {
        // No cache: the same act is converted again each time.
        var options = new LibreOfficeOptions { WorkDirectory = Path.Combine(work, "ours"), CacheBytes = 0 };
        await using var converter = new LibreOfficeConverter(options, TimeProvider.System);
        await ConvertAsync(converter, acts, 2, cancellationToken);
        var begun = Stopwatch.GetTimestamp();
        await ConvertAsync(converter, acts, Acts, cancellationToken);
        return Stopwatch.GetElapsedTime(begun);
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

    private static async Task<TimeSpan> PeerAsync(
        IReadOnlyList<byte[]> acts, string work, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
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

        return Stopwatch.GetElapsedTime(begun);
    }

    private static string Line(string name, int count, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-32} {count,4} acts  {elapsed.TotalSeconds,6:0.0} s  {count / elapsed.TotalSeconds,6:0.0} acts/s");
}
