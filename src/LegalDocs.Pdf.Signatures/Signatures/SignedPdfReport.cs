namespace LegalDocs.Pdf;

/// <summary>The verdict on a PDF that came back for an act, with all that led to it.</summary>
public sealed record SignedPdfReport
{
    /// <summary>What the file is worth.</summary>
    public required SignatureLevel Level { get; init; }

    /// <summary>All refusals and remarks, together.</summary>
    public required IReadOnlyList<SignatureFinding> Findings { get; init; }

    /// <summary>The signatures, in the order in which they were made.</summary>
    public required IReadOnlyList<PdfSignature> Signatures { get; init; }

    /// <summary>Number of pages; 0 when the file cannot be read.</summary>
    public required int PageCount { get; init; }

    /// <summary>Whether the file begins with the very bytes that were sent for signature.</summary>
    public required bool KeepsSentBytes { get; init; }

    /// <summary>The refusals alone; empty unless refused.</summary>
    public IEnumerable<SignatureFinding> Refusals => Findings.Where(finding => finding.IsRefusal);
}
