using LegalDocs.Acts;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Tests.Letters;

/// <summary>A real client of the rehearsal platform, with answers that get lost and marks that fail when a test says so.</summary>
internal sealed class PostOffice(S2lowPlateforme client) : IPlateforme, IPlateformeCourriers
{
    public enum Loss
    {
        None,
        BeforeArrival,
        AfterArrival,
        NeverLeft,
    }

    public Loss Next { get; set; }

    /// <summary>How often a mark fails from now on: as if the process died between store and mark.</summary>
    public int MarksToFail { get; set; }

    /// <summary>What is downloaded instead of the letter; null: the letter.</summary>
    public byte[]? Instead { get; set; }

    /// <summary>What the platform answers to the next answer; null: its own words.</summary>
    public CreationOutcome? Outcome { get; set; }

    public int Sends { get; private set; }

    public int Marks { get; private set; }

    public string Name => client.Name;

    public Task<string?> TestConnectionAsync(CancellationToken cancellationToken) => client.TestConnectionAsync(cancellationToken);

    public Task<CreationOutcome> CreateAsync(TransmissionRequest request, CancellationToken cancellationToken) =>
        client.CreateAsync(request, cancellationToken);

    public Task<StatusOutcome> GetStatusAsync(long transactionId, CancellationToken cancellationToken) =>
        client.GetStatusAsync(transactionId, cancellationToken);

    public Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken) =>
        client.ListAsync(status, cancellationToken);

    public Task<Classification> FetchClassificationAsync(CancellationToken cancellationToken) =>
        client.FetchClassificationAsync(cancellationToken);

    public Task<IReadOnlyList<CourrierAnnonce>> ListUnreadAsync(CancellationToken cancellationToken) =>
        client.ListUnreadAsync(cancellationToken);

    public async Task<ReadOnlyMemory<byte>> DownloadCourrierAsync(long courrierId, CancellationToken cancellationToken) =>
        Instead ?? await client.DownloadCourrierAsync(courrierId, cancellationToken);

    public Task MarkReadAsync(long courrierId, CancellationToken cancellationToken)
    {
        if (MarksToFail-- > 0)
        {
            throw new TransmissionException("cut", true, null);
        }

        Marks++;
        return client.MarkReadAsync(courrierId, cancellationToken);
    }

    public async Task<CreationOutcome> AnswerAsync(CourrierReponse reponse, CancellationToken cancellationToken)
    {
        if (Outcome is { } given)
        {
            Outcome = null;
            return given;
        }

        var loss = Next;
        Next = Loss.None;
        if (loss is Loss.BeforeArrival or Loss.NeverLeft)
        {
            return loss == Loss.NeverLeft ? new CreationOutcome.NotSent("no route") : new CreationOutcome.Unknown("cut");
        }

        Sends++;
        var outcome = await client.AnswerAsync(reponse, cancellationToken);
        return loss == Loss.AfterArrival ? new CreationOutcome.Unknown("cut") : outcome;
    }

    public Task<ReponseOutcome> GetReponseStatusAsync(long transactionId, CancellationToken cancellationToken) =>
        client.GetReponseStatusAsync(transactionId, cancellationToken);

    public Task<IReadOnlyList<long>> ListReponsesAsync(
        CourrierType type, NumeroInterne numero, CancellationToken cancellationToken) =>
        client.ListReponsesAsync(type, numero, cancellationToken);
}
