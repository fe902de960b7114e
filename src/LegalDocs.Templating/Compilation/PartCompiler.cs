using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Compiles one XML part: text, tags, blocks, placements, edits, code.</summary>
internal sealed class PartCompiler(DiagnosticBag diagnostics, CodeCompiler code, NoteReferences references, NumberingFacts numbering)
{
    private bool _hasBlockValues;

    /// <summary>The compiled part; null when nothing in it depends on data, or when it has errors.</summary>
    public CompiledPart? Compile(XmlPart part, StoryPart story, PlaceMap places, IReadOnlyList<Relationship> relationships)
    {
        var slots = SlotReader.Read(part, diagnostics, places, relationships);
        var paragraphs = ParagraphReader.Read(part, slots.Replaced);
        var reader = new TagReader(diagnostics);
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Text.Length > 0))
        {
            reader.Read(paragraph.Text, paragraph, _ => places.Of(paragraph));
        }

        if (reader.Tags.Count + slots.Tags.Count == 0 && !references.HasAny(story.Kind))
        {
            return null;
        }

        FieldResults.Warn(part, reader.Tags, diagnostics);
        foreach (var tag in reader.Tags.Where(tag => part[tag.Paragraph!.Element].Kind == ElementKind.DrawingParagraph))
        {
            tag.Target = ValueTarget.OneLine;
        }

        List<Tag> all = [.. reader.Tags, .. slots.Tags];
        var blocks = BlockMatcher.Match(reader.Tags, diagnostics);
        var placer = new BlockPlacer(part, new ControlFacts(part, paragraphs), diagnostics);
        if (all.All(tag => !tag.IsBroken))
        {
            placer.Place(reader.Tags, blocks);
        }

        if (all.Any(tag => tag.IsBroken))
        {
            code.ReportErrors(all);
            return null;
        }

        StructureCheck.Mirror(part, placer, blocks, diagnostics);
        return Compile(part, story, Pieces(part, story, paragraphs, blocks, placer, slots), slots.RemovedRelationships);
    }

    private List<Piece> Pieces(
        XmlPart part,
        StoryPart story,
        IReadOnlyList<TextParagraph> paragraphs,
        IReadOnlyList<Block> blocks,
        BlockPlacer placer,
        PartSlots slots)
    {
        var planner = new EditPlanner(part, placer);
        var edits = planner.Plan(paragraphs);
        slots.Apply(edits);
        if (HasBlockValues([.. paragraphs.SelectMany(paragraph => paragraph.Tags), .. slots.Tags]))
        {
            BlockPlanner.Plan(part, paragraphs, edits);
        }

        var marks = new RangeMarks(part, edits, blocks).Place(planner.KeptMarks).ToList();
        var ranges = new RepeatedRanges(blocks, edits);
        foreach (var table in planner.ColumnTables)
        {
            new ColumnPlanner(part, edits).Plan(table, [.. blocks
                .Where(block => ColumnPlanner.TableOf(part, placer[block.Open]) == table)
                .Select(block => (edits.PointOf(block.Open), edits.PointOf(block.Close!)))]);
        }

        var notes = new NotePlanner(part, edits, story.Kind, references);
        notes.FindReferences(ranges, marks);
        notes.TakeOut(ranges);
        new IdPlanner(part, edits, ranges, notes).Plan(marks);
        new ListPlanner(part, edits, numbering).Plan(blocks);
        AlternatePlanner.Plan(part, edits, paragraphs);
        StructureCheck.Fields(part, edits, blocks, diagnostics);
        var pieces = edits.ToPieces();
        StructureCheck.Order(pieces, blocks, diagnostics);
        return pieces;
    }

    private CompiledPart? Compile(XmlPart part, StoryPart story, List<Piece> pieces, IReadOnlyCollection<string> removed)
    {
        var markup = new PartMarkup(part.WordPrefix, part.AttributePrefix, part.WordNamespace);
        List<Piece> main = [];
        Dictionary<NoteKey, CompiledNote> notes = [];
        List<Piece>? note = null;
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case Piece.Border { IsEnd: false }:
                    note = [];
                    break;
                case Piece.Border { Note: var key }:
                    main.Add(new Piece.Check(new Guard(GuardKind.Notes, Note: key)));
                    if (Code(part, note!) is { } notePage)
                    {
                        notes[key] = new CompiledNote(notePage, markup, story.Entry);
                    }

                    note = null;
                    break;
                default:
                    (note ?? main).Add(piece);
                    break;
            }
        }

        return Code(part, main) is { } page
            ? new CompiledPart(story.Entry, page, markup) { Notes = notes, RemovedRelationships = removed }
            : null;
    }

    private Scriban.Syntax.ScriptPage? Code(XmlPart part, List<Piece> pieces)
    {
        var source = new SourceBuilder(part.WordPrefix);
        source.Add(pieces);
        return code.Compile(source);
    }

    // Borders around each tag that stands alone would cost something: only templates that may have such values pay.
    private bool HasBlockValues(IEnumerable<Tag> tags) =>
        _hasBlockValues |= tags.Any(tag => RichFunctions.BlockNames.Any(name => tag.Code.Contains(name, StringComparison.Ordinal)));

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
        return code.Compile(source) is { } page
            ? new CompiledPart(entry, page, new PartMarkup(part.WordPrefix, part.AttributePrefix, part.WordNamespace))
            : null;
    }
}
