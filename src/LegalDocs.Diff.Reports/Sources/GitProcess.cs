using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>What git answered.</summary>
/// <param name="ExitCode">0 when it succeeded.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error, for the reader.</param>
internal sealed record GitAnswer(int ExitCode, byte[] Output, string Error);

/// <summary>Runs git in a folder, with messages in English and no question to anybody.</summary>
internal sealed class GitProcess(string directory)
{
    /// <exception cref="DocumentSourceException">Git cannot be started.</exception>
    public async Task<GitAnswer> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        try
        {
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            using var output = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new GitAnswer(process.ExitCode, output.ToArray(), await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Standard output of a command that must succeed.</summary>
    /// <exception cref="DocumentSourceException">It failed.</exception>
    public async Task<string> TextAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var answer = await RunAsync(arguments, cancellationToken).ConfigureAwait(false);
        return answer.ExitCode == 0 ? Encoding.UTF8.GetString(answer.Output) : throw Failed(answer);
    }

    public static DocumentSourceException Failed(GitAnswer answer) =>
        new($"git a échoué : {answer.Error.Trim()}", $"git failed: {answer.Error.Trim()}");

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            throw new DocumentSourceException(
                $"git ne démarre pas dans « {directory} » ({error.Message}) : installez git, ou comparez deux fichiers.",
                $"git does not start in '{directory}' ({error.Message}): install git, or compare two files.",
                error);
        }
    }
}
