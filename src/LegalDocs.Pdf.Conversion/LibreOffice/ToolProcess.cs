using System.ComponentModel;
using System.Diagnostics;

namespace LegalDocs.Pdf;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code; meaningless when killed.</param>
/// <param name="IsTimedOut">Whether it was killed for its silence.</param>
/// <param name="Output">The beginning of its standard output.</param>
/// <param name="ErrorText">The end of its standard error, on one line.</param>
internal sealed record ToolEnd(int ExitCode, bool IsTimedOut, string Output, string ErrorText);

/// <summary>Runs a command without a shell, in an environment rebuilt from nothing, and kills its whole tree when it hangs.</summary>
internal static class ToolProcess
{
    private const int KeptCharacters = 2_000;

    /// <summary>Runs a command to its end.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="environment">The whole environment.</param>
    /// <param name="silenceLimit">Longest time without a line on standard output: LibreOffice writes one per document.</param>
    /// <param name="onLine">Hears each line of standard output at once.</param>
    /// <param name="timeProvider">The clock of the limit.</param>
    /// <param name="cancellationToken">Kills the command.</param>
    /// <exception cref="PdfConverterException">The program cannot be started.</exception>
    public static async Task<ToolEnd> RunAsync(
        IReadOnlyList<string> command,
        Dictionary<string, string> environment,
        TimeSpan silenceLimit,
        Action<string>? onLine,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        using var process = Start(command, environment);
        var leader = process.Id;
        using var watch = new ProcessWatch(silenceLimit, timeProvider, () => ProcessGroup.ProcessorTime(leader));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(watch.Hanging, cancellationToken);
        var errors = new BoundedText(KeptCharacters, keepsEnd: true);
        var output = new BoundedText(KeptCharacters, keepsEnd: false);
        try
        {
            await Task.WhenAll(
                ReadAsync(process.StandardOutput, output, Hear, either.Token),
                ReadAsync(process.StandardError, errors, null, either.Token)).ConfigureAwait(false);
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            return new ToolEnd(process.ExitCode, false, output.ToString(), errors.ToString());
        }
        catch (OperationCanceledException)
        {
            ProcessGroup.Kill(process);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return new ToolEnd(-1, true, output.ToString(), errors.ToString());
        }

        void Hear(string line)
        {
            watch.Alive();
            onLine?.Invoke(line);
        }
    }

    private static Process Start(IReadOnlyList<string> command, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start) ?? throw ConverterFailures.CannotStart(command[0], null);
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception error)
        {
            throw ConverterFailures.CannotStart(command[0], error);
        }
    }

    private static async Task ReadAsync(
        StreamReader reader, BoundedText text, Action<string>? onLine, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            text.Add(line);
            onLine?.Invoke(line);
        }
    }

    private sealed class BoundedText(int length, bool keepsEnd)
    {
        private string _text = "";

        public void Add(string line)
        {
            var joined = _text.Length == 0 ? line.Trim() : $"{_text} {line.Trim()}";
            _text = joined.Length <= length ? joined : keepsEnd ? joined[^length..] : joined[..length];
        }

        public override string ToString() => _text;
    }
}
