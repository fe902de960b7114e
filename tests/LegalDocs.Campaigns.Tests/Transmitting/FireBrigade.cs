using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>Starts the workers of the proof, kills and pauses them at random, and reaps them, until nothing is left to do.</summary>
internal sealed class FireBrigade(FireField field, int workers, Random chance)
{
    private const int Stop = 19;
    private const int Continue = 18;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(4);

    public async Task<FireToll> FightAsync(int kills, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        var toll = new FireToll(0, 0);
        var children = Enumerable.Range(0, workers).Select(_ => Start()).ToList();
        try
        {
            while (await RemainingAsync(cancellationToken) > 0)
            {
                Assert.True(TimeProvider.System.GetElapsedTime(started) < LongestWait, "the fire burns for too long");
                await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(300, 900)), TimeProvider.System, cancellationToken);
                var at = chance.Next(children.Count);
                if (toll.Kills < kills || children[at].HasExited)
                {
                    toll = await StrikeAsync(children, at, toll, cancellationToken);
                }
            }
        }
        finally
        {
            await Task.WhenAll(children.Select(ReapAsync));
        }

        return toll;
    }

    /// <summary>One time in four a pause longer than a lease, otherwise a kill.</summary>
    private async Task<FireToll> StrikeAsync(
        List<Process> children, int at, FireToll toll, CancellationToken cancellationToken)
    {
        if (!children[at].HasExited && chance.Next(4) == 0 && !OperatingSystem.IsWindows())
        {
            Signal(children[at].Id, Stop);
            await Task.Delay(FireField.Pause, TimeProvider.System, cancellationToken);
            Signal(children[at].Id, Continue);
            return toll with { Pauses = toll.Pauses + 1 };
        }

        var wasAtWork = !children[at].HasExited;
        await ReapAsync(children[at]);
        children[at] = Start();
        return wasAtWork ? toll with { Kills = toll.Kills + 1 } : toll;
    }

    private async Task<int> RemainingAsync(CancellationToken cancellationToken)
    {
        await using var register = await field.OpenRegisterAsync(cancellationToken);
        return (await register.Work.CountAsync(SomePlan.Campaign, cancellationToken)).Remaining;
    }

    private Process Start()
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        var program = Path.Combine(AppContext.BaseDirectory, "LegalDocs.Campaigns.Tests" + suffix);
        var worker = typeof(FireWorkerTests).FullName!;
        var start = new ProcessStartInfo(program, ["-noLogo", "-noColor", "-explicit", "only", "-class", worker])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in field.ChildEnvironment())
        {
            start.Environment[name] = value;
        }

        var child = Process.Start(start)!;

        // A full pipe would stop it.
        _ = child.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return child;
    }

    /// <summary>A killed child that nobody waited for would still look alive.</summary>
    private static async Task ReapAsync(Process child)
    {
        using (child)
        {
            if (!child.HasExited)
            {
                child.Kill();
            }

            await child.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static void Signal(int process, int signal) => _ = SendSignal(process, signal);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SendSignal(int process, int signal);
}

/// <summary>What the workers suffered.</summary>
internal sealed record FireToll(int Kills, int Pauses);
