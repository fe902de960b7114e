namespace LegalDocs.Versions;

/// <summary>What became of one object of a copy.</summary>
public abstract record CopyOutcome
{
    private CopyOutcome()
    {
    }

    /// <summary>Versions were written to the destination, and read back.</summary>
    /// <param name="Id">The object.</param>
    /// <param name="Versions">How many versions were written, 1 or more.</param>
    /// <param name="Files">How many contents were written.</param>
    /// <param name="Bytes">Length of these contents.</param>
    public sealed record Copied(ActeObjectId Id, int Versions, int Files, long Bytes) : CopyOutcome;

    /// <summary>The destination had the object already, with the same inventory.</summary>
    /// <param name="Id">The object.</param>
    public sealed record AlreadyThere(ActeObjectId Id) : CopyOutcome;

    /// <summary>The object was not copied, or not to its end; the others go on.</summary>
    /// <param name="Path">Root of the object, relative to the root of both stores.</param>
    /// <param name="Code">LD6600 to LD6609, or the code of a damage that the store reported.</param>
    /// <param name="French">What is wrong, where, and what to do.</param>
    /// <param name="English">The same in English.</param>
    public sealed record Failed(string Path, string Code, string French, string English) : CopyOutcome;
}
