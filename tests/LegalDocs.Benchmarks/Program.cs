using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LegalDocs.Benchmarks.Bulk;
using LegalDocs.Benchmarks.Comparing;
using LegalDocs.Benchmarks.Pdf;
using LegalDocs.Benchmarks.Peers;
using LegalDocs.Benchmarks.Rendering;
using LegalDocs.Benchmarks.Search;
using LegalDocs.Benchmarks.Store;
using LegalDocs.Benchmarks.Transmitting;
using LegalDocs.Campaigns.Tests.Transmitting;

// The proof under fire starts this program again, as one of its workers.
if (FireField.FromEnvironment() is { } field)
{
    await FireWorker.RunAsync(field);
    return 0;
}

// What each word measures: ./legaldocs bench --help
switch (args)
{
    case []:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).RunAll(InProcess());
        await RenderingBars.RunAsync(Console.Out);
        await PeerThroughput.RunAsync(Console.Out, CancellationToken.None);
        await BulkThroughput.RunAsync(Console.Out, CancellationToken.None);
        await PdfThroughput.RunAsync(Console.Out, CancellationToken.None);
        DiffSpeed.Run(Console.Out);
        await SearchBars.RunAsync(Console.Out, CancellationToken.None);
        await StoreBars.RunAsync(Console.Out, CancellationToken.None);
        await TransmitThroughput.RunAsync(Console.Out, CancellationToken.None);
        break;
    case ["bars"]:
        await RenderingBars.RunAsync(Console.Out);
        break;
    case ["peers"]:
        await PeerThroughput.RunAsync(Console.Out, CancellationToken.None);
        break;
    case ["bulk"]:
        await BulkThroughput.RunAsync(Console.Out, CancellationToken.None);
        break;
    case ["pdf"]:
        await PdfThroughput.RunAsync(Console.Out, CancellationToken.None);
        break;
    case ["diff"]:
        DiffSpeed.Run(Console.Out);
        break;
    case ["search"]:
        await SearchBars.RunAsync(Console.Out, CancellationToken.None);
        break;
    case ["store"]:
        await StoreBars.RunAsync(Console.Out, CancellationToken.None);
        break;
    case ["transmit"]:
        await TransmitThroughput.RunAsync(Console.Out, CancellationToken.None);
        break;
    case ["fire", .. var options]:
        return await FireRun.RunAsync(options, Console.Out, CancellationToken.None);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, InProcess());
        break;
}

return 0;

// In process: the artifacts folder and its settings need no second build.
static IConfig InProcess() => DefaultConfig.Instance.AddJob(
    Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
