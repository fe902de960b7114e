using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>Whom to trust, and how much to look at.</summary>
/// <remarks>The roots of the operating system are never used: who may sign an act is the collectivité's decision.</remarks>
public sealed record SignatureTrust
{
    /// <summary>Certificates of the authorities whose signers are accepted, such as those of the French trusted list.</summary>
    public required IReadOnlyList<X509Certificate2> Authorities { get; init; }

    /// <summary>Certificates of the authorities whose timestamps are accepted; by default those of <see cref="Authorities"/>.</summary>
    public IReadOnlyList<X509Certificate2>? TimestampAuthorities { get; init; }

    /// <summary>Largest file looked at, in bytes. Default 100 000 000.</summary>
    public int MaxBytes { get; init; } = 100_000_000;
}
