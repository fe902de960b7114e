using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>A clock that tests move and that remembers each pause or time limit asked of it.</summary>
internal sealed class RecordingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentQueue<TimeSpan> _timers = new();

    public RecordingClock()
        : this(Some.Now)
    {
    }

    /// <summary>Length of each timer, in the order in which they were started.</summary>
    public IReadOnlyCollection<TimeSpan> Timers => _timers;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Enqueue(dueTime);
        return timer;
    }

    /// <summary>Waits until a number of timers of a length were started.</summary>
    public Task StartedAsync(TimeSpan length, int count) =>
        Until.TrueAsync(() => Timers.Count(timer => timer == length) >= count);
}
