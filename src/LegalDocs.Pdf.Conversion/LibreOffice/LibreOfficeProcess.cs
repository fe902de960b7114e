namespace LegalDocs.Pdf;

/// <summary>How a process ended.</summary>
internal enum ProcessEnd
{
    /// <summary>By itself, with exit code 0, which says nothing about its outputs.</summary>
    Finished,

    /// <summary>By itself, with another exit code or a signal.</summary>
    Crashed,

    /// <summary>Killed: one document took longer than the time limit.</summary>
    TimedOut,
}

/// <summary>Runs LibreOffice once over some files.</summary>
internal sealed class LibreOfficeProcess(
    LibreOfficeInstallation installation, SlotFolder folder, LibreOfficeOptions options, TimeProvider timeProvider)
{
    /// <summary>Converts files in their order; outputs are judged by the caller.</summary>
    /// <returns>How the process ended, and the end of what it said on standard error.</returns>
    public async Task<(ProcessEnd End, string Words)> ConvertAsync(
        IReadOnlyList<string> inputs, Action<string> onLine, CancellationToken cancellationToken)
    {
        // A slot killed with its host cannot kill its process: `timeout` then ends it, long after any watchdog would.
        var longest = options.DocumentTimeLimit * (inputs.Count + 1);
        List<string> arguments =
        [
            "--headless", "--norestore", "--nolockcheck", "--nologo", "--nodefault",
            $"-env:UserInstallation={new Uri(folder.Profile + Path.DirectorySeparatorChar).AbsoluteUri}",
            $"--infilter={ExportFilter.Input}",
            "--convert-to", ExportFilter.Argument,
            "--outdir", folder.Outputs,
            .. inputs,
        ];
        var command = installation.Command(arguments, longest, options.MemoryLimitBytes);
        var ended = await ToolProcess.RunAsync(
            command, Environment(), options.DocumentTimeLimit, onLine, timeProvider, cancellationToken).ConfigureAwait(false);
        var end = ended switch
        {
            { IsTimedOut: true } => ProcessEnd.TimedOut,
            { ExitCode: 0 } => ProcessEnd.Finished,
            _ => ProcessEnd.Crashed,
        };
        return (end, ended.ErrorText);
    }

    private Dictionary<string, string> Environment() => LibreOfficeInstallation.Environment(folder.Home, folder.Temporary);
}
