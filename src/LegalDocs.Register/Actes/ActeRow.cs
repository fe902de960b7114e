using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>A row of the act table.</summary>
internal sealed class ActeRow
{
    public const string Columns =
        "urn AS Urn, scope AS Scope, nature AS Nature, objet AS Objet, date_acte AS DateActe, state AS State, "
        + "transaction_id AS TransactionId, id_acte AS IdActe, date_ar AS DateAr, updated_at AS UpdatedAt";

    public string Urn { get; init; } = string.Empty;

    public string Scope { get; init; } = string.Empty;

    public long Nature { get; init; }

    public string Objet { get; init; } = string.Empty;

    public string DateActe { get; init; } = string.Empty;

    public string State { get; init; } = string.Empty;

    public string? TransactionId { get; init; }

    public string? IdActe { get; init; }

    public string? DateAr { get; init; }

    public long UpdatedAt { get; init; }

    public ActeRecord ToRecord() => new()
    {
        Urn = ActeUrn.Parse(Urn),
        Scope = Scope,
        Nature = (NatureActe)Nature,
        Objet = Objet,
        Date = Instants.FromText(DateActe),
        Etat = EtatActeWire.FromText(State),
        TransactionId = TransactionId,
        IdActe = IdActe,
        DateAR = DateAr is null ? null : Instants.FromText(DateAr),
        UpdatedAt = Instants.FromMs(UpdatedAt),
    };
}
