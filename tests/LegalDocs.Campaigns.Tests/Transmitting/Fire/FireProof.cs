using LegalDocs.Sandbox;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>
/// Workers on one register, killed and paused at random, on a platform that fails three times in ten and closes for
/// maintenance: no act lost, none sent twice (components 4.2).
/// </summary>
/// <remarks>
/// The platform looks whether a number is free long before it creates, as S²LOW does: a hasty second send would be a
/// double, not a refusal.
/// </remarks>
internal static class FireProof
{
    private static readonly SandboxMaintenance Maintenance = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(1.5));

    public static async Task<FireReport> RunAsync(FireOptions options, CancellationToken cancellationToken)
    {
        var platformData = Path.Combine(options.Folder, "plateforme.db");
        FireField field;
        FireToll toll;
        IReadOnlyDictionary<SandboxFault, int> struck;
        int maintained;
        var begun = TimeProvider.System.GetTimestamp();
        await using (var platform = await StartAsync(options, platformData, cancellationToken))
        {
            field = new FireField(options.Folder, options.PostgreSql, platform.BaseAddress, options.Acts, options.Pace);
            await field.PrepareAsync(cancellationToken);
            begun = TimeProvider.System.GetTimestamp();
            toll = await new FireBrigade(field, options).FightAsync(cancellationToken);
            (struck, maintained) = (platform.Struck, platform.Maintained);
        }

        var elapsed = TimeProvider.System.GetElapsedTime(begun);
        var verdict = await new FireJudge(field, platformData).JudgeAsync(cancellationToken);
        return new FireReport
        {
            Options = options,
            Toll = toll,
            Elapsed = elapsed,
            Struck = struck,
            Maintained = maintained,
            Transactions = verdict.Transactions,
            Attempts = verdict.Attempts,
            Receipts = verdict.Receipts,
            Wrong = [.. verdict.Wrong, .. toll.Crashes.Select(crash => $"a worker crashed: {crash}")],
        };
    }

    private static Task<SandboxHost> StartAsync(FireOptions options, string data, CancellationToken cancellationToken)
    {
        if (!SandboxFaults.TryParse(options.Faults, options.Seed, out var faults, out var problem))
        {
            throw new ArgumentException($"fault '{problem}' is unknown", nameof(options));
        }

        return SandboxHost.StartAsync(
            new SandboxOptions
            {
                DatabasePath = data,
                Faults = faults with { SlowFor = FirePlatform.SlowFor(options.Pace) },
                Maintenance = Maintenance,
                Pace = SandboxPace.Even(TimeSpan.FromMilliseconds(50)),
            },
            TimeProvider.System,
            cancellationToken);
    }
}
