namespace LegalDocs.Transmission;

/// <summary>Whether a platform answers, as the calls to it show; one for all its accounts. Safe from several threads.</summary>
/// <remarks>
/// Open: the acts of this platform wait without an attempt being spent, while generation and other platforms go on. When
/// the circuit may be tried, one act goes first; the others wait for what becomes of it.
/// </remarks>
/// <param name="platform">Name and address for people, without secrets.</param>
/// <param name="timeProvider">The clock.</param>
public sealed class PlatformCircuit(string platform, TimeProvider timeProvider)
{
    private readonly Lock _gate = new();
    private readonly HashSet<PlatformCalls> _open = [];
    private DateTimeOffset? _failingSince;
    private DateTimeOffset _readsFrom;
    private DateTimeOffset _sendsFrom;
    private TimeSpan _break;

    /// <summary>Told how the platform stands when it goes down and when it answers again, on the thread of the call that showed
    /// it.</summary>
    public event EventHandler<PlatformStanding>? Changed;

    /// <summary>Name and address for people, without secrets.</summary>
    public string Platform { get; } = platform;

    /// <summary>How the platform stands now.</summary>
    public PlatformStanding Standing
    {
        get
        {
            lock (_gate)
            {
                return Current();
            }
        }
    }

    /// <summary>How long a send must wait.</summary>
    /// <returns>Null: it may leave now. While the circuit is open: a pause of more than zero.</returns>
    public TimeSpan? PauseBeforeSend()
    {
        var now = timeProvider.GetUtcNow();
        lock (_gate)
        {
            if (_open.Contains(PlatformCalls.Reads) && now < _readsFrom)
            {
                return _readsFrom - now;
            }

            if (!_open.Contains(PlatformCalls.Sends))
            {
                return null;
            }

            if (now < _sendsFrom)
            {
                return _sendsFrom - now;
            }

            // This one tries; the next ones wait until it has surely been heard of.
            _sendsFrom = now + _break;
            return null;
        }
    }

    internal void Answered()
    {
        lock (_gate)
        {
            _failingSince = _open.Count == 0 ? null : _failingSince;
        }
    }

    internal void Failed()
    {
        lock (_gate)
        {
            _failingSince ??= timeProvider.GetUtcNow();
        }
    }

    internal void Opened(PlatformCalls calls, TimeSpan pause) => Change(() =>
    {
        _failingSince ??= timeProvider.GetUtcNow();
        _break = pause;
        var until = timeProvider.GetUtcNow() + pause;
        (_readsFrom, _sendsFrom) = calls == PlatformCalls.Reads ? (until, _sendsFrom) : (_readsFrom, until);
        _open.Add(calls);
    });

    internal void Closed(PlatformCalls calls) => Change(() =>
    {
        _open.Remove(calls);
        _failingSince = _open.Count == 0 ? null : _failingSince;
    });

    private void Change(Action change)
    {
        PlatformStanding standing;
        lock (_gate)
        {
            var wasDown = Current().IsDown;
            change();
            standing = Current();
            if (standing.IsDown == wasDown)
            {
                return;
            }
        }

        TransmissionTelemetry.Record(standing);
        Changed?.Invoke(this, standing);
    }

    private PlatformStanding Current() => new(Platform, _open.Count == 0 ? null : _failingSince);
}

/// <summary>How a platform stands.</summary>
/// <param name="Platform">Name and address for people, without secrets.</param>
/// <param name="DownSince">First call that failed since the last one that was answered, while the circuit is open; null: the
/// platform answers.</param>
public sealed record PlatformStanding(string Platform, DateTimeOffset? DownSince)
{
    /// <summary>Whether the circuit is open.</summary>
    public bool IsDown => DownSince is not null;
}

/// <summary>The two kinds of calls, each with its circuit.</summary>
internal enum PlatformCalls
{
    /// <summary>Questions, which may be repeated.</summary>
    Reads,

    /// <summary>What creates a transaction, never repeated.</summary>
    Sends,
}
