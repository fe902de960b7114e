using System.Diagnostics;
using System.Globalization;

namespace LegalDocs.Records.Tests.Support;

/// <summary>This test program started again to append to a journal, so that it can race or be killed.</summary>
internal static class JournalChild
{
    private const string Task = "LEGALDOCS_RECORDS_TEST_CHILD";

    /// <summary>Starts a child that appends a number of lines (0: without end) and prints each number once it is acknowledged.</summary>
    public static Process Start(string journal, string who, int count)
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "LegalDocs.Records.Tests" + suffix))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment[Task] = string.Join('\n', journal, who, count.ToString(CultureInfo.InvariantCulture));
        return Process.Start(start)!;
    }

    public static string[]? FindTask() => Environment.GetEnvironmentVariable(Task)?.Split('\n');

    public static async Task<int> RunAsync(string[] task)
    {
        var journal = new ActivityJournal(task[0], TimeProvider.System);
        var count = int.Parse(task[2], CultureInfo.InvariantCulture);
        for (var line = 1; count == 0 || line <= count; line++)
        {
            var entry = new JournalEntry { Action = "controle", Who = task[1], Detail = new string('x', 1500) };
            Console.WriteLine(await journal.AppendAsync(entry, CancellationToken.None));
        }

        return 0;
    }
}
