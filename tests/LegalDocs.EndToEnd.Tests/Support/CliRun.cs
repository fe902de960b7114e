using System.Diagnostics;

namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>One run of the command line, as a process of its own, as a user would start it.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public string All => Output + Error;

    public static Task<CliRun> StartAsync(string folder, params string[] arguments) =>
        StartAsync(folder, new Dictionary<string, string?>(), arguments);

    public static Task<CliRun> StartAsync(
        string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        EndAsync(Begin(folder, environment, arguments));

    /// <summary>Another program, in the environment of a French user.</summary>
    public static Task<CliRun> ProgramAsync(
        string program, string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        EndAsync(Begin(program, folder, environment, arguments));

    private static async Task<CliRun> EndAsync(Process process)
    {
        using var ended = process;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return new CliRun(process.ExitCode, await output, await error);
    }

    /// <summary>Starts without waiting, for tests that kill.</summary>
    public static Process Begin(
        string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        if (!File.Exists(Repository.Cli))
        {
            throw new InvalidOperationException(
                $"{Repository.Cli} is missing: build LegalDocs.sln in Release, or run ./legaldocs test.");
        }

        return Begin(Repository.Cli, folder, environment, arguments);
    }

    /// <summary>The same, and Ctrl+C ends it: a shell starts what it runs in the background deaf to SIGINT, and so the tests
    /// of a build hand that deafness down. <c>env</c> takes it away, then becomes the program under the same number.</summary>
    public static Process BeginInterruptible(
        string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Begin("env", folder, environment, ["--default-signal=INT", Repository.Cli, .. arguments]);

    private static Process Begin(
        string program, string folder, IReadOnlyDictionary<string, string?> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LANG"] = "fr_FR.UTF-8";
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("LC_MESSAGES");
        start.Environment.Remove("LEGALDOCS_LANG");
        start.Environment.Remove("LEGALDOCS_STORE");
        start.Environment.Remove("LEGALDOCS_REGISTER");
        start.Environment.Remove("COLUMNS");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
