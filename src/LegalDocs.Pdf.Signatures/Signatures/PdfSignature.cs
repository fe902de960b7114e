namespace LegalDocs.Pdf;

/// <summary>Kinds of signature in a PDF.</summary>
public enum SignatureKind
{
    /// <summary>PAdES (ETSI EN 319 142-1): the signer's certificate is bound by a signed attribute.</summary>
    Pades,

    /// <summary>A CMS signature of ISO 32000-1 without that attribute.</summary>
    Cms,

    /// <summary>A document timestamp (ETSI EN 319 142-1 §5.4.3): nobody's signature, but a date.</summary>
    DocumentTimestamp,
}

/// <summary>Whether a certificate was withdrawn when it was used.</summary>
public enum RevocationState
{
    /// <summary>No usable answer in the file, and no other source asked.</summary>
    Unknown,

    /// <summary>Not withdrawn, by a signed answer in the file or on line.</summary>
    Good,

    /// <summary>Withdrawn before the time of the signature.</summary>
    Revoked,
}

/// <summary>One signature of a PDF, as verified.</summary>
public sealed record PdfSignature
{
    /// <summary>Full name of the signature field.</summary>
    public required string FieldName { get; init; }

    /// <summary>What kind of signature.</summary>
    public required SignatureKind Kind { get; init; }

    /// <summary>Common name of the signer's certificate; empty when the signature could not be read.</summary>
    public string Signer { get; init; } = "";

    /// <summary>Common name of the authority that issued it.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>SHA-256 of the signer's certificate, in lower-case hexadecimal.</summary>
    public string CertificateHash { get; init; } = "";

    /// <summary>When the signer says to have signed (<c>/M</c>); no proof.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When a timestamping authority saw the signature; null without a verified timestamp.</summary>
    public DateTimeOffset? TimestampedAt { get; init; }

    /// <summary>Whether the certificate leads to a configured authority and was valid at the time of signature.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>Whether the certificate was withdrawn.</summary>
    public RevocationState Revocation { get; init; }

    /// <summary>Length of the part of the file that it covers, from the first byte.</summary>
    public int CoveredBytes { get; init; }

    /// <summary>Whether the signer certified the document and allows no change after it, not even another signature.</summary>
    public bool ForbidsChanges { get; init; }

    /// <summary>Reason that the signer gave; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Place that the signer gave; may be empty.</summary>
    public string Location { get; init; } = "";
}
