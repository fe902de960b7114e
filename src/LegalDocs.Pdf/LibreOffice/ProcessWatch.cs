namespace LegalDocs.Pdf;

/// <summary>Tells a process that hangs from one that the machine keeps waiting.</summary>
/// <remarks>
/// Wall-clock time alone would kill innocent documents on a busy machine, where starting LibreOffice was seen to take a
/// minute and a half. After a silence of the limit, the processor time of the whole group decides: none used lately is a
/// deadlock, half the limit used is an endless computation, and in between the process is waited for. Looking four times
/// per limit, it takes a suspended machine for one look only.
/// </remarks>
internal sealed class ProcessWatch : IDisposable
{
    private const int LooksPerLimit = 4;
    private const int MostLooks = 20 * LooksPerLimit;
    private const double AsleepShare = 0.02;
    private const double EndlessShare = 0.5;

    private readonly TimeSpan _limit;
    private readonly Func<TimeSpan?> _processorTime;
    private readonly CancellationTokenSource _hanging = new();
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private TimeSpan _usedAtLife;
    private TimeSpan _usedAtLook;
    private int _looks;
    private int _asleep;

    /// <param name="limit">Longest silence.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="processorTime">Processor time used so far by the process and its children; null when not known.</param>
    public ProcessWatch(TimeSpan limit, TimeProvider timeProvider, Func<TimeSpan?> processorTime)
    {
        _limit = limit;
        _processorTime = processorTime;
        _timer = timeProvider.CreateTimer(_ => Look(), null, limit / LooksPerLimit, limit / LooksPerLimit);
    }

    /// <summary>Cancelled when the process hangs.</summary>
    public CancellationToken Hanging => _hanging.Token;

    /// <summary>The process gave a sign of life.</summary>
    public void Alive()
    {
        lock (_gate)
        {
            _usedAtLife = _usedAtLook = _processorTime() ?? TimeSpan.Zero;
            _looks = 0;
            _asleep = 0;
            _timer.Change(_limit / LooksPerLimit, _limit / LooksPerLimit);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _hanging.Dispose();
    }

    private void Look()
    {
        lock (_gate)
        {
            var used = _processorTime() ?? _usedAtLook;
            _asleep = used - _usedAtLook < _limit / LooksPerLimit * AsleepShare ? _asleep + 1 : 0;
            _usedAtLook = used;
            _looks++;
            var isSilent = _looks >= LooksPerLimit;
            var isEndless = used - _usedAtLife >= _limit * EndlessShare;
            if (!(isSilent && (_asleep >= LooksPerLimit || isEndless)) && _looks < MostLooks)
            {
                return;
            }

            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        _hanging.Cancel();
    }
}
