using System.Threading.Channels;

namespace LegalDocs.Pdf;

/// <summary>Shares what waits among the slots: enough per process to pay for its start, not more than a fair part.</summary>
internal sealed class JobQueue(LibreOfficeOptions options, TimeProvider timeProvider)
{
    /// <summary>A start costs as much as about a dozen documents: below that, splitting for a busy slot's sake loses.</summary>
    private const int WorthAStart = 16;

    private readonly Channel<ConversionJob> _waiting = Channel.CreateUnbounded<ConversionJob>();
    private readonly Lock _gate = new();
    private int _idleSlots;

    public void Add(ConversionJob job) => ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(job), this);

    /// <summary>Waits for work and takes a slot's part of it; empty when the queue is closed.</summary>
    public async Task<IReadOnlyList<ConversionJob>> TakeAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _idleSlots);
        while (await _waiting.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await Task.Delay(options.GatherTime, timeProvider, cancellationToken).ConfigureAwait(false);
            if (TakeShare() is { Count: > 0 } jobs)
            {
                return jobs;
            }
        }

        return [];
    }

    public void Close() => _waiting.Writer.TryComplete();

    /// <summary>Fails what nobody will take any more.</summary>
    public void FailRest()
    {
        while (_waiting.Reader.TryRead(out var job))
        {
            job.Fail(new ObjectDisposedException(nameof(LibreOfficeConverter)));
        }
    }

    /// <summary>The part of <paramref name="waiting"/> documents for one slot.</summary>
    internal static int Share(int waiting, int idleSlots, int slots, int batchSize)
    {
        var fair = idleSlots > 1
            ? Divide(waiting, idleSlots)
            : Math.Max(Divide(waiting, slots), Math.Min(waiting, WorthAStart));
        return Math.Min(fair, batchSize);
    }

    private static int Divide(int count, int parts) => (count + parts - 1) / parts;

    private List<ConversionJob> TakeShare()
    {
        lock (_gate)
        {
            var jobs = new List<ConversionJob>();
            var share = Share(_waiting.Reader.Count, _idleSlots, options.Slots, options.BatchSize);
            while (jobs.Count < share && _waiting.Reader.TryRead(out var job))
            {
                if (!job.IsAbandoned)
                {
                    jobs.Add(job);
                }
            }

            if (jobs.Count > 0)
            {
                Interlocked.Decrement(ref _idleSlots);
            }

            return jobs;
        }
    }
}
