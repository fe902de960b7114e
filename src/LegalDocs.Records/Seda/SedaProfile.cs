namespace LegalDocs.Records;

/// <summary>What a SEDA transfer says besides the acts: parties, agreement, management rules.</summary>
/// <remarks>
/// The defaults of the access rules are those of a public gateway (AR048: 50 years for individual acts and contracts on staff, AR038: at
/// once). No default is a promise: the archive that receives says which codes it takes.
/// </remarks>
public sealed record SedaProfile
{
    /// <summary>Identifier of the archive that receives.</summary>
    public required string ArchivalAgency { get; init; }

    /// <summary>Identifier of the body that transfers, such as its SIREN.</summary>
    public required string TransferringAgency { get; init; }

    /// <summary>Identifier of the transfer; null: computed from the acts and their digests, so that the same acts have the same.</summary>
    public string? MessageIdentifier { get; init; }

    /// <summary>Identifier of the agreement between the two; null when there is none.</summary>
    public string? ArchivalAgreement { get; init; }

    /// <summary>Sentence for a person; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>Code of the appraisal rule; null: only the final action is said. To be agreed upon with the archive.</summary>
    public string? AppraisalRule { get; init; }

    /// <summary>Code of the access rule of most acts: AR038, at once.</summary>
    public string AccessRule { get; init; } = "AR038";

    /// <summary>Code of the access rule of individual acts and contracts on staff (matière 4): AR048, 50 years.</summary>
    public string StaffAccessRule { get; init; } = "AR048";

    /// <summary>Rules that say what is kept: <c>Keep</c> for what is kept for ever or sorted, <c>Destroy</c> for what may be
    /// eliminated.</summary>
    public RetentionRules Retention { get; init; } = RetentionRules.Default;
}
