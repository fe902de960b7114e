using System.Diagnostics;
using System.Globalization;
using LegalDocs.Benchmarks.Support;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>
/// One peer in a process of its own, warm, waiting for its turn: it reads a duration in seconds on a line, renders one
/// document after the other for so long, and answers with their count, the seconds and
/// the seconds of processor it took.
/// </summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process _process;

    private PeerProcess(string engine, Process process) => (Engine, _process) = (engine, process);

    public string Engine { get; }

    /// <summary>Version of the peer and of what runs it.</summary>
    public string Version { get; private set; } = "";

    public static PeerProcess Start(string engine, string program, string script, string folder, string modules)
    {
        var start = new ProcessStartInfo(program)
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Peers", "Scripts", script), folder, modules },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new PeerProcess(engine, Process.Start(start)!);
    }

    /// <summary>Waits until the peer wrote its first document and is warm.</summary>
    public async Task WarmAsync(CancellationToken cancellationToken) => Version = await AnswerAsync(cancellationToken);

    public async Task<Stretch> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(
            duration.TotalSeconds.ToString(CultureInfo.InvariantCulture).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var answer = (await AnswerAsync(cancellationToken)).Split(' ');
        return new Stretch(
            long.Parse(answer[0], CultureInfo.InvariantCulture),
            double.Parse(answer[1], CultureInfo.InvariantCulture),
            double.Parse(answer[2], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task<string> AnswerAsync(CancellationToken cancellationToken) =>
        await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException($"{Engine} stopped; what it says is above.");
}
