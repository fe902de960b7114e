using System.Text;

namespace LegalDocs.Templating.Contracts;

/// <summary>The text of a template with its tags, part after part, in reading order: what a reviewer compares.</summary>
public sealed class TemplateText
{
    private TemplateText(IReadOnlyList<TextLine> lines, IReadOnlyList<TemplateDiagnostic> diagnostics)
    {
        Lines = lines;
        Diagnostics = diagnostics;
    }

    /// <summary>The paragraphs; those of a text box once, though Word keeps them twice.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Why the file cannot be read; empty when it can.</summary>
    public IReadOnlyList<TemplateDiagnostic> Diagnostics { get; }

    /// <summary>Reads the text of a template. Errors in its tags do not matter.</summary>
    /// <param name="docx">The whole .docx.</param>
    /// <param name="options">Name and limits.</param>
    /// <returns>The text, or why the file cannot be read.</returns>
    public static TemplateText Of(ReadOnlyMemory<byte> docx, WordTemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var package = DocxPackage.Read(docx, options.Limits);
            return new TemplateText(
                [.. StoryParts.Of(package).SelectMany(story => LinesOf(package, story, options.Limits))], []);
        }
        catch (PackageException error)
        {
            var bag = new DiagnosticBag(options.Name);
            bag.Add(error.Problem, TemplatePlace.WholeFile);
            return new TemplateText([], bag.All);
        }
    }

    /// <summary>The text for people and for version control: one line a paragraph, one line a table row.</summary>
    /// <param name="language">Language of the titles of parts.</param>
    /// <returns>Lines that end with a line feed; a change of one paragraph changes one line.</returns>
    public string Format(DiagnosticLanguage language) => Format(language, new Dictionary<int, string>());

    /// <summary>The same, with marks before titles, by which a hunk of a difference names its article.</summary>
    /// <param name="language">Language of the titles of parts.</param>
    /// <param name="titles">What precedes the text of paragraphs of the body, by their numbers: <c>#### Article 2 –</c>.</param>
    /// <returns>Lines that end with a line feed; a change of one paragraph changes one line.</returns>
    public string Format(DiagnosticLanguage language, IReadOnlyDictionary<int, string> titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var text = new StringBuilder();
        TemplatePlace? previous = null;
        foreach (var line in Lines)
        {
            if (previous is null || (previous.Part, previous.PartNumber) != (line.Place.Part, line.Place.PartNumber))
            {
                text.Append(previous is null ? "" : previous.Table is null ? "\n\n" : " |\n\n")
                    .Append("## ").Append(Title(line.Place, language)).Append("\n\n");
                previous = null;
            }

            Append(text, previous, line, titles);
            previous = line.Place;
        }

        return text.Append(Lines.Count == 0 ? "" : previous?.Table is null ? "\n" : " |\n").ToString();
    }

    private static void Append(StringBuilder text, TemplatePlace? previous, TextLine line, IReadOnlyDictionary<int, string> titles)
    {
        var place = line.Place;
        var isSameRow = previous is not null && place.Table is not null && (previous.Table, previous.Row) == (place.Table, place.Row);
        if (isSameRow)
        {
            text.Append(previous!.Cell == place.Cell ? " ¶ " : " | ");
        }
        else
        {
            text.Append(previous is null ? "" : previous.Table is null ? "\n" : " |\n");
            text.Append(place.Table is null ? "" : "| ");
        }

        if (place is { Part: PartKind.Body, Table: null, Paragraph: { } number } && titles.TryGetValue(number, out var title))
        {
            text.Append(title).Append(' ');
        }

        text.Append(line.Text.Replace("\n", " ↵ ", StringComparison.Ordinal));
    }

    private static string Title(TemplatePlace place, DiagnosticLanguage language) => place.Part == PartKind.Body
        ? language == DiagnosticLanguage.French ? "corps" : "body"
        : new TemplatePlace { Part = place.Part, PartNumber = place.PartNumber }.Describe(language);

    private static IEnumerable<TextLine> LinesOf(DocxPackage package, StoryPart story, TemplateLimits limits)
    {
        var name = package.Entries[story.Entry].Name;
        var part = XmlIndexer.Index(PartEncoding.Decode(name, package.Content(story.Entry)), name, limits.XmlDepth);
        var places = new PlaceMap(part, story.Kind, story.Number, "/" + name);
        return ParagraphReader.Read(part, [])
            .Where(paragraph => part.Ancestor(paragraph.Element, ElementKind.Fallback) < 0 && !IsSeparator(part, paragraph))
            .Select(paragraph => new TextLine(places.Of(paragraph), TextOf(part, paragraph)));
    }

    // The lines Word draws between text and notes are no notes.
    private static bool IsSeparator(XmlPart part, TextParagraph paragraph) =>
        part.Ancestor(paragraph.Element, ElementKind.Note) is >= 0 and var note
        && part.WordAttribute(note, "type") is not (null or "normal");

    private static string TextOf(XmlPart part, TextParagraph paragraph)
    {
        if (paragraph.Text.Length > 0)
        {
            return paragraph.Text;
        }

        var text = new StringBuilder();
        foreach (var carrier in paragraph.Carriers)
        {
            var element = part[carrier];
            text.Append(element.Kind switch
            {
                ElementKind.Tab => "\t",
                ElementKind.Break => "\n",
                ElementKind.NoBreakHyphen => "\u2011",
                ElementKind.SoftHyphen => "\u00AD",
                _ => XmlText.Decode(part.Text.AsSpan(element.ContentStart, element.ContentEnd - element.ContentStart)),
            });
        }

        return text.ToString();
    }
}
