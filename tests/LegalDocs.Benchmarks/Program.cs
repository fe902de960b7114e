using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LegalDocs.Benchmarks.Pdf;
using LegalDocs.Benchmarks.Peers;

// ./legaldocs bench            everything: rendering, then PDF
// ./legaldocs bench pdf        documents per second of the converter, beside one process per file
// ./legaldocs bench peers      the act of this project by docxtemplater, easy-template-x, Carbone, docxtpl and us
// ./legaldocs bench --filter … BenchmarkDotNet's own options
if (args is ["peers"])
{
    await PeerThroughput.RunAsync(Console.Out, CancellationToken.None);
    return;
}

if (args is [] or ["pdf"])
{
    if (args is [])
    {
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).RunAll(InProcess());
    }

    await PdfThroughput.RunAsync(Console.Out, CancellationToken.None);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, InProcess());

// In process: the artifacts folder and its settings need no second build.
static IConfig InProcess() => DefaultConfig.Instance.AddJob(
    Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
