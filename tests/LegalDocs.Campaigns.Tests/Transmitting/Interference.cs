using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>The way to a platform, which a test spoils: a send lost before or after it arrived, another answer.</summary>
internal sealed class Interference(IPlateforme inner) : IPlateforme
{
    public enum Loss
    {
        None,
        BeforeArrival,
        AfterArrival,
        NeverLeft,
    }

    public Loss Next { get; set; }

    /// <summary>What is answered to the next questions instead of the platform's answer.</summary>
    public StatusOutcome? Status { get; set; }

    /// <summary>Sends that arrived.</summary>
    public int Arrivals { get; private set; }

    public string Name => inner.Name;

    public Task<string?> TestConnectionAsync(CancellationToken cancellationToken) => inner.TestConnectionAsync(cancellationToken);

    public async Task<CreationOutcome> CreateAsync(TransmissionRequest request, CancellationToken cancellationToken)
    {
        var loss = Next;
        Next = Loss.None;
        switch (loss)
        {
            case Loss.BeforeArrival:
                return new CreationOutcome.Unknown("lost before arrival");
            case Loss.NeverLeft:
                return new CreationOutcome.NotSent("circuit open");
            default:
                Arrivals++;
                var outcome = await inner.CreateAsync(request, cancellationToken);
                return loss == Loss.AfterArrival ? new CreationOutcome.Unknown("lost after arrival") : outcome;
        }
    }

    public Task<StatusOutcome> GetStatusAsync(long transactionId, CancellationToken cancellationToken) =>
        Status is { } status ? Task.FromResult(status) : inner.GetStatusAsync(transactionId, cancellationToken);

    public Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken) =>
        inner.ListAsync(status, cancellationToken);

    public Task<Classification> FetchClassificationAsync(CancellationToken cancellationToken) =>
        inner.FetchClassificationAsync(cancellationToken);
}
