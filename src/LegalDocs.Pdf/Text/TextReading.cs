namespace LegalDocs.Pdf;

/// <summary>What reading the text of a document came to.</summary>
public abstract record TextReading
{
    private TextReading()
    {
    }

    /// <summary>The text.</summary>
    /// <param name="Passages">Paragraphs or lines, in the order of the document.</param>
    public sealed record Read(IReadOnlyList<TextPassage> Passages) : TextReading;

    /// <summary>The document cannot be read.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Refused(PdfRefusal Reason) : TextReading;
}
