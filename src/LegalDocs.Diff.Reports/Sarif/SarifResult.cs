namespace LegalDocs.Diff;

/// <summary>One thing found in one file. A Word file has no lines: it is shown at the first one.</summary>
public sealed record SarifResult
{
    /// <summary>Id of a rule of the run.</summary>
    public required string RuleId { get; init; }

    /// <summary><c>note</c>, <c>warning</c> or <c>error</c>.</summary>
    public required string Level { get; init; }

    /// <summary>One sentence, printable.</summary>
    public required string Message { get; init; }

    /// <summary>Path from the root of the repository.</summary>
    public required string Path { get; init; }

    /// <summary>Place in the document, in words; null for the whole file.</summary>
    public string? Place { get; init; }

    /// <summary>The same for the same finding in another commit.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Who decided to accept it and why; null when nobody did.</summary>
    public string? Waiver { get; init; }
}
