namespace LegalDocs.Pdf;

/// <summary>What a PDF that came back for an act is worth.</summary>
public enum SignatureLevel
{
    /// <summary>A: begins with the very bytes that were sent; only what a signature needs was added; every signature is valid.</summary>
    Identical,

    /// <summary>B: the signature is valid, and the signature book wrote the file again with the same pages.</summary>
    Rewritten,

    /// <summary>C: a scan of paper. Recorded with its page count; it proves nothing by itself.</summary>
    Scan,

    /// <summary>R: refused. Nothing of it may be stored but the refusal.</summary>
    Refused,
}
