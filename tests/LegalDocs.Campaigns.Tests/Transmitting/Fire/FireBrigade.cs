using LegalDocs.Register;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>Starts the workers of the proof, kills and pauses them at random, and reaps them, until nothing is left to do.</summary>
/// <remarks>
/// Kills are spread over the work, not over the time: a slow machine sees as many as a fast one. What ends the proof too
/// early is a time without any progress, whatever the speed of the machine.
/// </remarks>
internal sealed class FireBrigade(FireField field, FireOptions options)
{
    private const double LastStrike = 0.7;
    private const int PauseOneIn = 4;
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Report = TimeSpan.FromSeconds(10);

    private readonly Random _chance = new(options.Seed);
    private readonly List<FireChild> _children = [];
    private readonly List<string> _crashes = [];
    private int _kills;
    private int _pauses;

    public async Task<FireToll> FightAsync(CancellationToken cancellationToken)
    {
        var strikes = new Queue<double>(
            Enumerable.Range(0, options.Kills).Select(_ => _chance.NextDouble() * LastStrike * options.Acts).Order());
        await using var register = await field.OpenRegisterAsync(cancellationToken);
        try
        {
            _children.AddRange(Enumerable.Range(0, options.Workers).Select(_ => FireChild.Start(field)));
            var watch = new Standstill();
            while (await register.Work.CountAsync(SomePlan.Campaign, cancellationToken) is { Remaining: > 0 } counts)
            {
                await watch.SeeAsync(counts, register, options.Progress, _kills);
                await Task.Delay(TimeSpan.FromMilliseconds(_chance.Next(50, 250)), TimeProvider.System, cancellationToken);
                Replace();
                if (strikes.TryPeek(out var from) && counts.Done >= from && await StrikeAsync(cancellationToken))
                {
                    strikes.Dequeue();
                }
            }
        }
        finally
        {
            await Task.WhenAll(_children.Select(child => child.KillAsync()));
            _children.ForEach(child => child.Dispose());
        }

        return new FireToll(_kills, _pauses, _crashes);
    }

    /// <summary>Kills a worker; before, one time in four, another one is paused for longer than a lease.</summary>
    private async Task<bool> StrikeAsync(CancellationToken cancellationToken)
    {
        if (_chance.Next(PauseOneIn) == 0 && !OperatingSystem.IsWindows() && Choose() is { } sleeper)
        {
            await sleeper.PauseAsync(FirePlatform.Pause(options.Pace), cancellationToken);
            _pauses++;
        }

        if (Choose() is not { } victim)
        {
            return false;
        }

        await victim.KillAsync();
        victim.Dispose();
        _children[_children.IndexOf(victim)] = FireChild.Start(field);
        _kills++;
        return true;
    }

    private FireChild? Choose() =>
        _children.Where(child => child.IsAtWork).ToList() is { Count: > 0 } working ? working[_chance.Next(working.Count)] : null;

    /// <summary>A worker that ended by itself found nothing to do for a while, or crashed.</summary>
    private void Replace()
    {
        foreach (var (at, child) in _children.Index().Where(each => each.Item.HasExited).ToList())
        {
            if (child.Crash is { } crash)
            {
                _crashes.Add(crash);
            }

            child.Dispose();
            _children[at] = FireChild.Start(field);
        }
    }

    private sealed class Standstill
    {
        private long _moved = TimeProvider.System.GetTimestamp();
        private long _told = TimeProvider.System.GetTimestamp();
        private string _states = string.Empty;

        public async Task SeeAsync(WorkCounts counts, RegisterDatabase register, TextWriter? progress, int kills)
        {
            var acts = await register.Actes.CountAsync(SomePlan.Campaign, CancellationToken.None);
            var states = string.Join(", ", acts.OrderBy(each => each.Key).Select(each => $"{each.Value} {each.Key.ToText()}"));
            if (TimeProvider.System.GetElapsedTime(_told) > Report)
            {
                _told = TimeProvider.System.GetTimestamp();
                progress?.WriteLine($"{states}; {kills} kills");
            }

            if (states != _states)
            {
                (_states, _moved) = (states, TimeProvider.System.GetTimestamp());
            }
            else if (TimeProvider.System.GetElapsedTime(_moved) > LongestStandstill)
            {
                var stuck = (await register.Work.ListAsync(SomePlan.Campaign, CancellationToken.None))
                    .Where(item => !item.IsDone)
                    .Take(10)
                    .Select(item => $"{item.Key}: due {item.DueAt:O}, lease {item.LeaseNumber} until {item.LeaseUntil:O}, {item.State}");
                throw new TimeoutException(
                    $"no act moved for {LongestStandstill}, {counts.Remaining} remain:\n{string.Join('\n', stuck)}");
            }
        }
    }
}

/// <summary>What the workers suffered.</summary>
/// <param name="Kills">Killed while at work.</param>
/// <param name="Pauses">Stopped for longer than a lease, and let go on.</param>
/// <param name="Crashes">What those said that ended by themselves before the end.</param>
internal sealed record FireToll(int Kills, int Pauses, IReadOnlyList<string> Crashes);
