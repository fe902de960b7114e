namespace LegalDocs.Templating;

/// <summary>Compiles one XML part: text, tags, blocks, placements, edits, code.</summary>
internal sealed class PartCompiler(DiagnosticBag diagnostics, CodeCompiler code)
{
    /// <summary>The compiled part; null when it has no tag, or errors.</summary>
    public CompiledPart? Compile(XmlPart part, int entry, PlaceMap places, IReadOnlyList<Relationship> relationships)
    {
        var slots = SlotReader.Read(part, diagnostics, places, relationships);
        var paragraphs = ParagraphReader.Read(part, slots.Replaced);
        var reader = new TagReader(diagnostics);
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Text.Length > 0))
        {
            reader.Read(paragraph.Text, paragraph, _ => places.Of(paragraph));
        }

        if (reader.Tags.Count + slots.Tags.Count == 0)
        {
            return null;
        }

        foreach (var tag in reader.Tags.Where(tag => part[tag.Paragraph!.Element].Kind == ElementKind.DrawingParagraph))
        {
            tag.Target = ValueTarget.OneLine;
        }

        var blocks = BlockMatcher.Match(reader.Tags, diagnostics);
        List<Tag> all = [.. reader.Tags, .. slots.Tags];
        if (all.Any(tag => tag.IsBroken))
        {
            code.ReportErrors(all);
            return null;
        }

        var placer = new BlockPlacer(part, new ControlFacts(part, paragraphs), diagnostics);
        placer.Place(reader.Tags, blocks);
        if (reader.Tags.Any(tag => tag.IsBroken))
        {
            code.ReportErrors(all);
            return null;
        }

        StructureCheck.Mirror(part, placer, blocks, diagnostics);
        var edits = new EditPlanner(part, placer).Plan(paragraphs);
        slots.Apply(edits);
        var ids = new IdPlanner(part, edits);
        ids.Plan(Repeated(blocks, edits));
        var pieces = edits.ToPieces();
        StructureCheck.Order(pieces, blocks, diagnostics);
        var source = new SourceBuilder(part.WordPrefix);
        source.Add(pieces);
        return code.Compile(source) is not { } page ? null : new CompiledPart(entry, page, new PartMarkup(part.WordPrefix))
        {
            HighestDrawing = ids.HighestDrawing,
            HighestBookmark = ids.HighestBookmark,
            RemovedRelationships = slots.RemovedRelationships,
        };
    }

    /// <summary>Compiles document properties, whose texts stand in elements of their own.</summary>
    public CompiledPart? CompileProperties(XmlPart part, int entry, PlaceMap places)
    {
        var slots = PropertySlots.Read(part, diagnostics, places);
        if (slots.Tags.Count == 0 || slots.Tags.Any(tag => tag.IsBroken))
        {
            code.ReportErrors(slots.Tags);
            return null;
        }

        var edits = new PartEdits(part.Text);
        slots.Apply(edits);
        var source = new SourceBuilder(part.WordPrefix);
        source.Add(edits.ToPieces());
        return code.Compile(source) is not { } page ? null : new CompiledPart(entry, page, new PartMarkup(part.WordPrefix));
    }

    private static IEnumerable<(int Start, int End)> Repeated(IEnumerable<Block> blocks, PartEdits edits) =>
        blocks.Where(block => block.IsLoop).Select(block => (edits.PositionOf(block.Open), edits.PositionOf(block.Close!)));
}
