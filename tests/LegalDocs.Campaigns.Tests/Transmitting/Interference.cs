using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>The way to a platform, which a test spoils: a send lost before or after it arrived, another answer.</summary>
internal sealed class Interference(S2lowPlateforme inner) : IPlateforme, IPlateformeActions
{
    public enum Loss
    {
        None,
        BeforeArrival,
        AfterArrival,
        NeverLeft,
    }

    public Loss Next { get; set; }

    /// <summary>What becomes of the next demand of cancellation.</summary>
    public Loss NextCancel { get; set; }

    /// <summary>What is answered to the next questions instead of the platform's answer.</summary>
    public StatusOutcome? Status { get; set; }

    /// <summary>What is answered to sends, which do not arrive; null: the platform's answer.</summary>
    public CreationOutcome? Answer { get; set; }

    /// <summary>Whether lists cannot be read.</summary>
    public bool IsDown { get; set; }

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
            case var _ when Answer is { } answer:
                return answer;
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

    public Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken) => IsDown
        ? throw new TransmissionException("maintenance", isTransient: true, null)
        : inner.ListAsync(status, cancellationToken);

    public Task<Classification> FetchClassificationAsync(CancellationToken cancellationToken) =>
        inner.FetchClassificationAsync(cancellationToken);

    public async Task<CreationOutcome> CancelAsync(long transactionId, CancellationToken cancellationToken)
    {
        var loss = NextCancel;
        NextCancel = Loss.None;
        if (loss is Loss.BeforeArrival or Loss.NeverLeft)
        {
            return loss == Loss.BeforeArrival
                ? new CreationOutcome.Unknown("lost before arrival")
                : new CreationOutcome.NotSent("circuit open");
        }

        var outcome = await inner.CancelAsync(transactionId, cancellationToken);
        return loss == Loss.AfterArrival ? new CreationOutcome.Unknown("lost after arrival") : outcome;
    }

    public Task<string?> CloseAsync(long transactionId, TransactionClosing closing, CancellationToken cancellationToken) =>
        inner.CloseAsync(transactionId, closing, cancellationToken);

    public Task<CreationOutcome> RequestClassificationAsync(CancellationToken cancellationToken) =>
        inner.RequestClassificationAsync(cancellationToken);
}
