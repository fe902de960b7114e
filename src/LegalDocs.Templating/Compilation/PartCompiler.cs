namespace LegalDocs.Templating;

/// <summary>Compiles one XML part: text, tags, blocks, placements, edits, code.</summary>
internal sealed class PartCompiler(DiagnosticBag diagnostics, CodeCompiler code)
{
    /// <summary>The compiled part; null when it has no tag, or errors.</summary>
    public CompiledPart? Compile(XmlPart part, int entry, PlaceMap places)
    {
        var paragraphs = ParagraphReader.Read(part);
        var reader = new TagReader(diagnostics);
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Text.Length > 0))
        {
            reader.Read(paragraph.Text, paragraph, _ => places.Of(paragraph));
        }

        if (reader.Tags.Count == 0)
        {
            return null;
        }

        var blocks = BlockMatcher.Match(reader.Tags, diagnostics);
        if (reader.Tags.Any(tag => tag.IsBroken))
        {
            code.ReportErrors(reader.Tags);
            return null;
        }

        var placer = new BlockPlacer(part, new ControlFacts(part, paragraphs), diagnostics);
        placer.Place(reader.Tags, blocks);
        if (reader.Tags.Any(tag => tag.IsBroken))
        {
            code.ReportErrors(reader.Tags);
            return null;
        }

        StructureCheck.Mirror(part, placer, blocks, diagnostics);
        var edits = new EditPlanner(part, placer).Plan(paragraphs);
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
        };
    }

    private static IEnumerable<(int Start, int End)> Repeated(IEnumerable<Block> blocks, PartEdits edits) =>
        blocks.Where(block => block.IsLoop).Select(block => (edits.PositionOf(block.Open), edits.PositionOf(block.Close!)));
}
