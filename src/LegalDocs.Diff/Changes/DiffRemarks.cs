namespace LegalDocs.Diff;

/// <summary>What a comparison did not look at, or looked at in less detail.</summary>
public sealed record DiffRemarks
{
    /// <summary>Stories in which a stretch was too large to be aligned in full; its moves and small edits may be
    /// missed.</summary>
    public required IReadOnlyList<Bilingual> Approximated { get; init; }

    /// <summary>Kinds of parts that are carried along and not looked at.</summary>
    public required IReadOnlyList<string> NotCompared { get; init; }

    /// <summary>Names of documents whose tracked changes were accepted before the comparison.</summary>
    public required IReadOnlyList<string> WithTrackedChanges { get; init; }
}
