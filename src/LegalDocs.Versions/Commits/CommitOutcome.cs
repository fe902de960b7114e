namespace LegalDocs.Versions;

/// <summary>What became of a draft given to the store.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>A version was added and is durable.</summary>
    /// <param name="Version">Its number, 1 or more.</param>
    /// <param name="Digests">SHA-512 in lower-case hexadecimal, by logical path, of every file of the version.</param>
    public sealed record Committed(int Version, IReadOnlyDictionary<string, string> Digests) : CommitOutcome;

    /// <summary>The head had exactly this state; no version was added.</summary>
    /// <param name="Version">Number of the head.</param>
    public sealed record Unchanged(int Version) : CommitOutcome;

    /// <summary>The head has not the files that <see cref="VersionDraft.ExpectedHead"/> asks for; nothing was written.</summary>
    /// <param name="Version">Number of the head; 0 when the object does not exist.</param>
    public sealed record HeadDiffers(int Version) : CommitOutcome;
}
