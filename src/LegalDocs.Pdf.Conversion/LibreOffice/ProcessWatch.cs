namespace LegalDocs.Pdf;

/// <summary>Tells a process that hangs from one that the machine keeps waiting.</summary>
/// <remarks>
/// Wall-clock time alone would kill innocent documents on a busy machine, where starting LibreOffice was seen to take a
/// minute and a half. After each silence of the limit, the processor time of the whole group decides: none used is a
/// deadlock, half the limit used is an endless computation, and in between the process gets the limit once more.
/// </remarks>
internal sealed class ProcessWatch : IDisposable
{
    private const double AsleepShare = 0.02;
    private const double EndlessShare = 0.5;
    private const int MostSilences = 20;
    private const int SamplesPerLimit = 50;

    private readonly TimeSpan _limit;
    private readonly Func<TimeSpan?> _processorTime;
    private readonly CancellationTokenSource _hanging = new();
    private readonly Lock _gate = new();
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _timer;
    private long? _sampled;
    private TimeSpan? _usedBefore;
    private int _silences;

    /// <param name="limit">Longest silence.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="processorTime">Processor time used so far by the process and its children; null when not known.</param>
    public ProcessWatch(TimeSpan limit, TimeProvider timeProvider, Func<TimeSpan?> processorTime)
    {
        _limit = limit;
        _processorTime = processorTime;
        _timeProvider = timeProvider;
        _timer = timeProvider.CreateTimer(_ => Judge(), null, limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled when the process hangs.</summary>
    public CancellationToken Hanging => _hanging.Token;

    /// <summary>The process gave a sign of life.</summary>
    public void Alive()
    {
        lock (_gate)
        {
            Sample();
            _silences = 0;
            _timer.Change(_limit, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _hanging.Dispose();
    }

    /// <summary>Reading the times of all processes takes milliseconds: a sample a fiftieth of the limit old is near enough.</summary>
    private void Sample()
    {
        if (_sampled is not { } last || _timeProvider.GetElapsedTime(last) >= _limit / SamplesPerLimit)
        {
            _sampled = _timeProvider.GetTimestamp();
            _usedBefore = _processorTime();
        }
    }

    private void Judge()
    {
        lock (_gate)
        {
            if (++_silences < MostSilences && _processorTime() is { } used && IsBusyMachine(used - (_usedBefore ?? TimeSpan.Zero)))
            {
                _timer.Change(_limit, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        _hanging.Cancel();
    }

    private bool IsBusyMachine(TimeSpan used) => used > _limit * _silences * AsleepShare && used < _limit * EndlessShare;
}
