using System.Globalization;
using LegalDocs.Versions;
using LegalDocs.Versions.Azure;

namespace LegalDocs.Benchmarks.Store;

/// <summary>Putting, getting and verifying acts in a folder and in Azurite; then 10 000 acts uploaded, with the memory it takes.</summary>
/// <remarks>Azurite is one Node.js process on the same machine: its figures say what we ask of a service, not what Azure answers.</remarks>
internal static class StoreBars
{
    private const int Acts = 1_000;
    private const int ManyActs = 10_000;
    private const int Step = 1_000;
    private const int Parallelism = 8;
    private const int ServerMegabytes = 2_000;

    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("legaldocs-bench-store-").FullName;
        try
        {
            output.WriteLine($"{Acts} acts of {SyntheticFiles.Bytes / 1e3:0} kB in {SyntheticFiles.Count} files, {Parallelism} at once");
            output.WriteLine($"{"",-18} {"acts/s",8} {"MB/s",8} {"processor",12} {"allocated",14} {"peak working set",18}");
            await MeasureAsync("folder", new FolderVersionStore(Path.Combine(work, "depot"), TimeProvider.System), output, cancellationToken);
            await MeasureBlobsAsync(Path.Combine(work, "azurite"), output, cancellationToken);
            await using var server = await BlobServer.StartInMemoryAsync(ServerMegabytes, cancellationToken);
            await UploadAsync(await ConnectAsync(server, "dix-mille", cancellationToken), output, cancellationToken);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task MeasureBlobsAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        await using var server = await BlobServer.StartAsync(folder, cancellationToken);
        await MeasureAsync("azurite", await ConnectAsync(server, "actes", cancellationToken), output, cancellationToken);
    }

    private static async Task MeasureAsync(string name, IVersionStore store, TextWriter output, CancellationToken cancellationToken)
    {
        await PutAsync(store, 0, 50, cancellationToken);
        Write(output, $"{name}: put", await StoreMeasure.OfAsync(Acts, () => PutAsync(store, 50, Acts, cancellationToken)));
        Write(output, $"{name}: get PDF", await StoreMeasure.OfAsync(Acts, () => GetAsync(store, cancellationToken)), SyntheticFiles.PdfBytes);
        Write(output, $"{name}: verify", await StoreMeasure.OfAsync(Acts, () => VerifyAsync(store, cancellationToken)));
    }

    private static async Task UploadAsync(IVersionStore store, TextWriter output, CancellationToken cancellationToken)
    {
        var before = Environment.WorkingSet;
        var all = await StoreMeasure.OfAsync(ManyActs, async () =>
        {
            for (var from = 0; from < ManyActs; from += Step)
            {
                var part = await StoreMeasure.OfAsync(Step, () => PutAsync(store, from, Step, cancellationToken));
                Write(output, string.Create(CultureInfo.InvariantCulture, $"  act {from + Step,6}"), part);
            }
        });
        Write(output, $"{ManyActs} acts uploaded", all);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ManyActs} acts, {ManyActs * SyntheticFiles.Bytes / 1e6:0} MB, {Parallelism} at once: {all.PerSecond:0} acts/s, "
                + $"working set {before / 1e6:0} MB before, {all.PeakWorkingSet / 1e6:0} MB at most"));
    }

    private static Task PutAsync(IVersionStore store, int from, int count, CancellationToken cancellationToken) =>
        ForEachAsync(
            from,
            count,
            async (number, token) => await store.CommitAsync(SyntheticFiles.Id(number), SyntheticFiles.Draft(number), token),
            cancellationToken);

    private static Task GetAsync(IVersionStore store, CancellationToken cancellationToken) =>
        ForEachAsync(
            50,
            Acts,
            async (number, token) => await (await store.OpenAsync(SyntheticFiles.Id(number), 1, ActeFiles.Pdf, token)).DisposeAsync(),
            cancellationToken);

    private static Task VerifyAsync(IVersionStore store, CancellationToken cancellationToken) =>
        ForEachAsync(
            50,
            Acts,
            async (number, token) =>
            {
                await foreach (var finding in store.VerifyAsync(SyntheticFiles.Id(number), token))
                {
                    throw new InvalidOperationException(finding.ToString());
                }
            },
            cancellationToken);

    private static Task ForEachAsync(
        int from, int count, Func<int, CancellationToken, ValueTask> work, CancellationToken cancellationToken) =>
        Parallel.ForAsync(
            from,
            from + count,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            work);

    private static Task<BlobVersionStore> ConnectAsync(BlobServer server, string container, CancellationToken cancellationToken) =>
        BlobVersionStore.ConnectAsync(container, server.ConnectionString, accountUrl: null, TimeProvider.System, cancellationToken);

    private static void Write(TextWriter output, string name, StoreMeasure measure, int bytes = SyntheticFiles.Bytes) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-18} {measure.PerSecond,8:0} {measure.PerSecond * bytes / 1e6,8:0.0} {measure.CpuMsEach,6:0.0} ms/act {measure.AllocatedEach / 1e3,7:0} kB/act {measure.PeakWorkingSet / 1e6,15:0} MB"));
}
