using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>A worker process, as the brigade sees it: this program, started again.</summary>
internal sealed class FireChild : IDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private volatile bool _isAtWork;

    private FireChild(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    /// <summary>Whether it has opened the register and not ended.</summary>
    public bool IsAtWork => _isAtWork && !_process.HasExited;

    /// <summary>What it said when it ended by itself in another way than having nothing left to do; null: nothing.</summary>
    public string? Crash => _process.ExitCode == 0 ? null : string.Join('\n', _errors);

    public static FireChild Start(FireField field)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in field.ChildEnvironment())
        {
            start.Environment[name] = value;
        }

        var child = new FireChild(Process.Start(start)!);
        child._process.OutputDataReceived += (_, line) => child._isAtWork |= line.Data == FireWorker.AtWork;
        child._process.ErrorDataReceived += (_, line) => child._errors.Enqueue(line.Data ?? string.Empty);
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Killed, and waited for: a killed child that nobody waited for would still look alive.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async Task PauseAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        _ = SendSignal(_process.Id, Stop);
        try
        {
            await Task.Delay(time, TimeProvider.System, cancellationToken);
        }
        finally
        {
            _ = SendSignal(_process.Id, Continue);
        }
    }

    public void Dispose() => _process.Dispose();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SendSignal(int process, int signal);
}
