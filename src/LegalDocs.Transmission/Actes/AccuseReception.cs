namespace LegalDocs.Transmission;

/// <summary>The State's receipt of an act (<c>ARActe</c>, message 1-2): the proof that makes the act executory.</summary>
public sealed record AccuseReception
{
    /// <summary>Identifier of the act at the State: <c>DPT-SIREN-YYYYMMDD-NUMERO-NATURE</c>.</summary>
    public required string IdActe { get; init; }

    /// <summary>Day the préfecture received the act.</summary>
    public required DateOnly DateReception { get; init; }

    /// <summary>Number echoed, or null when the echo is missing.</summary>
    public string? Numero { get; init; }

    /// <summary>Date of the decision echoed, or null.</summary>
    public DateOnly? DateDecision { get; init; }

    /// <summary>Nature echoed, or null.</summary>
    public int? CodeNature { get; init; }

    /// <summary>Date of the classification in force at the State, or null.</summary>
    public DateOnly? DateClassification { get; init; }

    /// <summary>The bytes as received: what is kept.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    /// <summary>Compares the receipt with what was sent.</summary>
    /// <param name="request">The act that was sent.</param>
    /// <returns>Names of the fields that differ; empty when the receipt is that of the act.</returns>
    public IReadOnlyList<string> Mismatches(TransmissionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Mismatches(request.Identity);
    }

    /// <summary>Compares the receipt with what identifies an act.</summary>
    /// <param name="identity">The act that was sent.</param>
    /// <returns>Names of the fields that differ; empty when the receipt is that of the act.</returns>
    public IReadOnlyList<string> Mismatches(TransmissionIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        (string Field, bool Differs)[] comparisons =
        [
            ("ActeRecu.NumeroInterne", Numero is not null && Numero != identity.Numero.Value),
            ("ActeRecu.Date", DateDecision is { } date && date != identity.DateDecision),
            ("ActeRecu.CodeNatureActe", CodeNature is { } code && code != (int)identity.Nature),
        ];
        return
        [
            .. IdentifiantActe.Find(IdActe)?.Mismatches(identity) ?? [],
            .. comparisons.Where(comparison => comparison.Differs).Select(comparison => comparison.Field),
        ];
    }
}
