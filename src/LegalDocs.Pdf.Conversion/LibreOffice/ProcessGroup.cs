using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LegalDocs.Pdf;

/// <summary>A process with all that it started.</summary>
/// <remarks>
/// Walking the tree of processes from parent to child misses a child whose parent was already reaped: a LibreOffice was
/// seen to live on, spinning. <c>timeout</c> makes itself the leader of a group, which a signal reaches as a whole.
/// </remarks>
internal static class ProcessGroup
{
    private const int KillSignal = 9;
    private const int TicksPerSecond = 100; // USER_HZ, the same on every Linux (proc(5), /proc/pid/stat)

    /// <summary>Kills the group that a process leads, and its tree.</summary>
    public static void Kill(Process process)
    {
        if (!OperatingSystem.IsWindows())
        {
            // The answer is not needed: a process that leads no group is killed below.
            _ = SendSignal(-process.Id, KillSignal);
        }

        process.Kill(entireProcessTree: true);
    }

    /// <summary>Processor time that a group has used, or null where that cannot be known.</summary>
    public static TimeSpan? ProcessorTime(int leader)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var ticks = Directory.EnumerateDirectories("/proc")
            .Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]))
            .Sum(process => Ticks(process, leader));
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    private static long Ticks(string process, int leader)
    {
        string stat;
        try
        {
            stat = File.ReadAllText(Path.Combine(process, "stat"));
        }
        catch (IOException)
        {
            return 0; // It ended while the others were looked at.
        }

        // After the name in brackets: state, parent, group, …; fields 12 to 15 are the times, those of ended children included.
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 14 && Number(fields[2]) == leader ? fields[11..15].Sum(Number) : 0;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
