using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LegalDocs.Versions.Tests.Folder;

/// <summary>This test program started again to do one thing, so that it can be killed, lose its rights, or
/// race.</summary>
internal static partial class ChildProcess
{
    private const string Task = "LEGALDOCS_VERSIONS_TEST_CHILD";
    private const uint Nobody = 65534;
    private const int FileSizeLimit = 1; // RLIMIT_FSIZE on Linux and macOS
    private const PosixSignal FileSizeExceeded = (PosixSignal)25; // SIGXFSZ

    /// <summary>Starts a child with a task and its arguments; its output is redirected.</summary>
    public static Process Start(params string[] task)
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        var program = Path.Combine(AppContext.BaseDirectory, "LegalDocs.Versions.Tests" + suffix);
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment[Task] = string.Join('\n', task);
        return Process.Start(start)!;
    }

    /// <summary>Runs a child to its end and returns what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] task)
    {
        using var child = Start(task);
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (child.ExitCode, output.Trim());
    }

    /// <summary>The task of this process, or null when it is no child.</summary>
    public static string[]? FindTask() => Environment.GetEnvironmentVariable(Task)?.Split('\n');

    /// <summary>Gives up root's power over file permissions, if this is root.</summary>
    public static void BecomeNobody()
    {
        if (Environment.IsPrivilegedProcess && SetUser(Nobody) != 0)
        {
            throw new InvalidOperationException("setuid failed");
        }
    }

    /// <summary>Makes the system refuse writes beyond a length, as a full disk does: after a part of the
    /// bytes.</summary>
    public static PosixSignalRegistration LimitFiles(ulong bytes)
    {
        var registration = PosixSignalRegistration.Create(FileSizeExceeded, context => context.Cancel = true);
        return SetLimit(FileSizeLimit, [bytes, bytes]) == 0
            ? registration
            : throw new InvalidOperationException("setrlimit failed");
    }

    [LibraryImport("libc", EntryPoint = "setuid")]
    private static partial int SetUser(uint user);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, ulong[] limits);
}
