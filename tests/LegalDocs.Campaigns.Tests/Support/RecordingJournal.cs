using LegalDocs.Campaigns.Running;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>A journal in memory, which can fail once: as if the process died right before the line, or right after it.</summary>
internal sealed class RecordingJournal : IActeJournal
{
    private readonly Lock _gate = new();
    private readonly List<ActeFact> _facts = [];

    public enum Death
    {
        None,
        BeforeLine,
        AfterLine,
    }

    public Death Next { get; set; }

    public IReadOnlyList<ActeFact> Facts
    {
        get
        {
            lock (_gate)
            {
                return [.. _facts];
            }
        }
    }

    public Task RecordAsync(ActeFact fact, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var death = Next;
            Next = Death.None;
            if (death != Death.BeforeLine)
            {
                _facts.Add(fact);
            }

            return death == Death.None ? Task.CompletedTask : throw new IOException("killed by the test");
        }
    }

    public Task EnsureAsync(ActeFact fact, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _facts.Contains(fact) ? Task.CompletedTask : RecordAsync(fact, cancellationToken);
        }
    }
}
