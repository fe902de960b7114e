using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Gives a document without title the words of its own title: the paragraph of that style, else its first heading.</summary>
internal sealed class TitleFixer : IFixer
{
    private const int MostLetters = 250;
    private const string PartName = "docProps/core.xml";
    private const string RelationshipType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string ContentType = "application/vnd.openxmlformats-package.core-properties+xml";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public IEnumerable<TemplateFix> Fix(StyledDocument document, StyleSettings settings, PackageEdit edit)
    {
        if (settings.Of(StyleRule.Title) == StyleSeverity.Off
            || !new TitleRule().Breaches(document, settings).Any()
            || TitleOf(document) is not { } title)
        {
            yield break;
        }

        if (document.CoreProperties is { } root)
        {
            root.Elements(Dc + "title").Remove();
            root.AddFirst(new XElement(Dc + "title", title));
            edit.Changed(document.Package.Related("", "core-properties"));
        }
        else if (edit.IsFree(PartName))
        {
            edit.AddToPackage(PartName, RelationshipType, ContentType, new XElement(
                Core + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "cp", Core),
                new XAttribute(XNamespace.Xmlns + "dc", Dc),
                new XElement(Dc + "title", title)));
        }
        else
        {
            yield break;
        }

        yield return new TemplateFix(
            StyleRule.Title.Code, TemplatePlace.WholeFile,
            $"le document reçoit le titre « {title} »",
            $"the document is given the title '{title}'");
    }

    // A tag in the title may depend on a loop or on a variable of the text: plain words only.
    private static string? TitleOf(StyledDocument document)
    {
        var candidates = document.Body.Paragraphs.Where(paragraph => !paragraph.IsEmpty).ToList();
        var found = candidates.Find(paragraph =>
                string.Equals(document.Styles.Find(paragraph.StyleId).Word("name").Val(), "Title", StringComparison.OrdinalIgnoreCase))
            ?? candidates.Find(paragraph => document.Styles.OutlineLevel(paragraph.Properties) == 0);
        var text = string.Join(' ', (found?.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length is > 0 and <= MostLetters && !text.AsSpan().ContainsAny('{', '}') ? text : null;
    }
}
