namespace LegalDocs.Diff;

/// <summary>What became of a document given to read.</summary>
public abstract record DocumentReading
{
    private DocumentReading()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Document">The document.</param>
    public sealed record Read(WordDocument Document) : DocumentReading;

    /// <summary>It cannot be read.</summary>
    /// <param name="Failure">Why, with a remedy.</param>
    public sealed record Unreadable(UnreadableDocument Failure) : DocumentReading;
}
