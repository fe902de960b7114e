using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>A document given in the data, checked like a template.</summary>
internal sealed class InsertedDocument
{
    private readonly Dictionary<string, XElement?> _notes = new(StringComparer.Ordinal);

    private InsertedDocument(DocumentResources resources)
    {
        Resources = resources;
        MainName = resources.Package.Entries[resources.Package.MainPart].Name;
        Body = resources.Load(MainName);
    }

    public DocumentResources Resources { get; }

    /// <summary>Name of its main part.</summary>
    public string MainName { get; }

    /// <summary>Root of its main part.</summary>
    public XElement Body { get; }

    /// <summary>Root of its notes of a kind; null for none.</summary>
    public XElement? NotesOf(string kind)
    {
        if (!_notes.TryGetValue(kind, out var root))
        {
            _notes[kind] = root = Resources.Root(kind + "s");
        }

        return root;
    }

    /// <summary>Reads a document; what a template may not hold, it may not hold either.</summary>
    /// <exception cref="RichValueException">It is refused.</exception>
    public static InsertedDocument Read(byte[] docx, TemplateLimits limits)
    {
        try
        {
            var package = DocxPackage.Read(docx, limits);
            var diagnostics = new DiagnosticBag("");
            Problem? refusal = null;
            new PackageInspector(package, limits, diagnostics).Inspect();
            foreach (var diagnostic in diagnostics.All.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                refusal ??= diagnostic.Problem;
            }

            return refusal is null
                ? new InsertedDocument(new DocumentResources(package, limits))
                : throw new RichValueException(InsertionProblems.Refused(refusal));
        }
        catch (PackageException error)
        {
            throw new RichValueException(InsertionProblems.Refused(error.Problem));
        }
    }
}
