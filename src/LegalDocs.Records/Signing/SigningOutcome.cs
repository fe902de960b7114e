using LegalDocs.Pdf;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>What became of a signed file given back.</summary>
public abstract record SigningOutcome
{
    private SigningOutcome()
    {
    }

    /// <summary>The file is a new version of its act.</summary>
    /// <param name="Id">The act.</param>
    /// <param name="Version">Number of the version.</param>
    /// <param name="Verdict">What the file is worth.</param>
    public sealed record Stored(ActeObjectId Id, int Version, SignatureVerdict Verdict) : SigningOutcome;

    /// <summary>The same bytes are already the signed version of the act; nothing was written.</summary>
    /// <param name="Id">The act.</param>
    /// <param name="Version">The version that has them.</param>
    /// <param name="Verdict">What they were found to be worth.</param>
    public sealed record AlreadyStored(ActeObjectId Id, int Version, SignatureVerdict Verdict) : SigningOutcome;

    /// <summary>The file is not the signed act; nothing was written.</summary>
    /// <param name="Findings">Why, all reasons together, each with its remedy.</param>
    public sealed record Refused(IReadOnlyList<SignatureFinding> Findings) : SigningOutcome;
}
