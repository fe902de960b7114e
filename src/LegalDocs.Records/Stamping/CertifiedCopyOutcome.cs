using LegalDocs.Pdf;

namespace LegalDocs.Records;

/// <summary>What became of a certified copy that was asked for.</summary>
public abstract record CertifiedCopyOutcome
{
    private CertifiedCopyOutcome()
    {
    }

    /// <summary>The copy is in the store.</summary>
    /// <param name="Version">The version that has it.</param>
    /// <param name="IsNew">Whether it was written now; else the same bytes were already there.</param>
    /// <param name="Pdf">The copy.</param>
    public sealed record Done(int Version, bool IsNew, ReadOnlyMemory<byte> Pdf) : CertifiedCopyOutcome;

    /// <summary>There is nothing to certify; nothing was written.</summary>
    /// <param name="Finding">Why, and what to do.</param>
    public sealed record Refused(SignatureFinding Finding) : CertifiedCopyOutcome;
}
