namespace LegalDocs.Pdf;

/// <summary>Something a reader should know about an accepted PDF.</summary>
public sealed record PdfNotice
{
    /// <summary>Diagnostic code, LD5000 to LD5099 (decision 0002).</summary>
    public required string Code { get; init; }

    /// <summary>What was seen and what to do, in French.</summary>
    public required string French { get; init; }

    /// <summary>The same in English.</summary>
    public required string English { get; init; }
}
