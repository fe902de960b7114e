namespace LegalDocs.Diff;

/// <summary>A Word document read for comparison: what it says and how it looks, without accidents of saving.</summary>
/// <remarks>Immutable once read; may be compared any number of times, from several threads.</remarks>
public sealed class WordDocument
{
    internal WordDocument(string name, DocxPackage package, DocumentContent content)
    {
        Name = name;
        Package = package;
        Content = content;
    }

    /// <summary>Name given by the caller.</summary>
    public string Name { get; }

    /// <summary>Whether tracked changes were accepted while the document was read.</summary>
    public bool HadTrackedChanges => Content.HadTrackedChanges;

    internal DocxPackage Package { get; }

    internal DocumentContent Content { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="source">Its name and bytes.</param>
    /// <returns>The document, or why it cannot be read; never an exception for what the bytes hold.</returns>
    public static DocumentReading Read(DocumentSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            var package = DocxPackage.Open(source.Bytes);
            return new DocumentReading.Read(new WordDocument(source.Name, package, DocumentReader.Read(package)));
        }
        catch (UnreadableDocumentException error)
        {
            return new DocumentReading.Unreadable(error.For(source.Name));
        }
    }
}
