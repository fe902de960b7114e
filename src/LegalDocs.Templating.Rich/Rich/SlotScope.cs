namespace LegalDocs.Templating;

/// <summary>What the readers of slots need: the part, its tags so far, where they stand.</summary>
internal sealed class SlotScope(XmlPart part, DiagnosticBag diagnostics, PlaceMap places)
{
    public XmlPart Part => part;

    public PartSlots Slots { get; } = new();

    /// <summary>Reads the tags of a text that belongs to an element; blocks must be whole in it.</summary>
    public IReadOnlyList<Tag> ReadTags(string text, int element)
    {
        var reader = new TagReader(diagnostics);
        reader.Read(text, null, _ => PlaceOf(element));
        _ = BlockMatcher.Match(reader.Tags, diagnostics);
        return reader.Tags;
    }

    /// <summary>The only tag of a text, when it holds one expression and nothing else.</summary>
    public Tag? ReadExpression(string text, int element)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("{{", StringComparison.Ordinal) || TagScanner.Next(trimmed, 0) is not { Start: 0, End: var end }
            || end != trimmed.Length)
        {
            return null;
        }

        var reader = new TagReader(diagnostics);
        reader.Read(trimmed, null, _ => PlaceOf(element));
        var tags = reader.Tags;
        return tags is [{ IsBroken: false, Statements: [{ Kind: StatementKind.Value }] }] ? tags[0] : null;
    }

    public void Report(Problem problem, Tag tag) => diagnostics.Add(problem, tag.Location.Value, tag.Quote);

    public void Report(Problem problem, int element, string text) =>
        diagnostics.Add(problem, PlaceOf(element), new TagQuote(text, 0, text.Length));

    private TemplatePlace PlaceOf(int element)
    {
        var (number, paragraph) = (0, -1);
        for (var i = 0; i <= element; i++)
        {
            if (part[i].Kind is ElementKind.Paragraph or ElementKind.DrawingParagraph)
            {
                (number, paragraph) = (number + 1, i);
            }
        }

        return paragraph < 0 ? places.Whole : places.Of(new TextParagraph(paragraph, number));
    }
}
