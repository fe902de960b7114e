using System.Diagnostics;
using System.Runtime.CompilerServices;
using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Work;

/// <summary>A worker killed (SIGKILL) in the middle of its work: this test program, started again as that
/// worker.</summary>
public sealed class KillTests
{
    private const string ChildPath = "LEGALDOCS_REGISTER_TEST_CHILD";
    private const int ActeCount = 400;
    private const int Kills = 6;

    private static readonly TimeSpan ChildLease = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workers_killed_in_mid_work_lose_nothing_and_do_nothing_twice()
    {
        using var folder = new RegisterFolder();
        await EnqueueAsync(folder);

        var done = 0;
        var killed = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            killed += await KillChildWhenDoneAsync(folder.DatabasePath, kill * ActeCount / (2 * Kills)) ? 1 : 0;
            done = await CheckAsync(folder, done);
        }

        await RunChildToTheEndAsync(folder.DatabasePath);
        Assert.True(killed > 0, "no child could be killed in time");
        Assert.Equal(ActeCount, await CheckAsync(folder, done));
        Assert.Equal("ok", folder.Sql("PRAGMA integrity_check"));
    }

    // Runs before the test runner does, whichever runner it is.
    [ModuleInitializer]
    internal static void ActAsChildWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(ChildPath) is { } path)
        {
            WorkAsync(path).GetAwaiter().GetResult();
            Environment.Exit(0);
        }
    }

    private static async Task WorkAsync(string path)
    {
        await using var register = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = path }, TimeProvider.System, CancellationToken.None);
        while ((await register.Work.CountAsync(null, CancellationToken.None)).Remaining > 0)
        {
            if (await register.Work.ClaimAsync(Some.Kinds, null, ChildLease, CancellationToken.None) is { } item)
            {
                await StepAsync(register, item);
            }
        }
    }

    private static async Task StepAsync(RegisterDatabase register, WorkItem item)
    {
        var none = CancellationToken.None;
        var id = $"{item.Key}/{item.LeaseNumber}";
        if (await register.Work.FindOpenAttemptAsync(item.Subject, none) is { } lost)
        {
            await register.Work.CloseAttemptAsync(item, new ClosedAttempt(lost.Id, AttemptState.Lost, null), none);
        }

        if (await register.Work.OpenAttemptAsync(item, id, [new("acte.pdf", "aa11")], none))
        {
            await register.Work.SaveAsync(
                item,
                new WorkChange
                {
                    IsDone = true,
                    ClosedAttempt = new ClosedAttempt(id, AttemptState.Accepted, null),
                    Event = new ActeEvent("transmis", id),
                },
                none);
        }
    }

    private static async Task EnqueueAsync(RegisterFolder folder)
    {
        await using var register = await folder.OpenAsync();
        for (var number = 1; number <= ActeCount; number++)
        {
            await register.Work.EnqueueAsync(Some.Work(number) with { Acte = Some.Acte(number) }, Token);
        }
    }

    /// <summary>On a busy machine a child may end before this process looks again: that one is not killed.</summary>
    private static async Task<bool> KillChildWhenDoneAsync(string path, int doneCount)
    {
        using var child = Start(path);
        await using var register = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = path }, TimeProvider.System, Token);
        while ((await register.Work.CountAsync(null, Token)).Done < doneCount && !child.HasExited)
        {
            await Task.Yield();
        }

        child.Kill();
        await child.WaitForExitAsync(Token);
        return child.ExitCode != 0;
    }

    private static async Task RunChildToTheEndAsync(string path)
    {
        using var child = Start(path);
        await child.WaitForExitAsync(Token);
        Assert.Equal(0, child.ExitCode);
    }

    /// <summary>What was done stays done; each act is accepted once, in the same breath as its work and its
    /// history.</summary>
    private static async Task<int> CheckAsync(RegisterFolder folder, int doneBefore)
    {
        await using var register = await folder.OpenAsync();
        var done = (await register.Work.CountAsync(null, Token)).Done;
        Assert.True(done >= doneBefore, "work that was done is no longer done");
        Assert.Equal((long)done, folder.Sql("SELECT count(*) FROM attempt WHERE state = 'accepted'"));
        Assert.Equal((long)done, folder.Sql("SELECT count(DISTINCT subject) FROM attempt WHERE state = 'accepted'"));
        Assert.Equal((long)done, folder.Sql("SELECT count(*) FROM acte_history WHERE name = 'transmis'"));
        Assert.Equal((long)ActeCount, folder.Sql("SELECT count(*) FROM work"));
        return done;
    }

    private static Process Start(string path)
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        var program = Path.Combine(AppContext.BaseDirectory, "LegalDocs.Register.Tests" + suffix);
        var start = new ProcessStartInfo(program) { UseShellExecute = false };
        start.Environment[ChildPath] = path;
        return Process.Start(start)!;
    }
}
