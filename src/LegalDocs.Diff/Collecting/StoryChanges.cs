namespace LegalDocs.Diff;

/// <summary>Tells what changed in a story, block by block, in the order in which one reads.</summary>
internal sealed class StoryChanges(ChangeSink sink, GuardChanges guards)
{
    /// <summary>Adds the changes of a story that is on both sides.</summary>
    public void Collect(StoryDelta delta)
    {
        Collect(delta.Blocks, new ReportPlace(delta.A!), new ReportPlace(delta.B!));
        guards.Close();
    }

    private void Collect(IReadOnlyList<BlockDelta> blocks, ReportPlace before, ReportPlace after)
    {
        foreach (var block in blocks)
        {
            Collect(block, before, after);
        }
    }

    private void Collect(BlockDelta block, ReportPlace before, ReportPlace after)
    {
        switch (block.Kind)
        {
            case OpKind.Delete:
                AddGone(block.A[0], before);
                break;
            case OpKind.Insert:
                AddCome(block.B[0], after);
                break;
            case OpKind.MoveTo:
                AddMoved(block, before, after);
                CollectPair(block, before, after);
                break;
            case OpKind.MoveFrom:
                break;
            default:
                CollectPair(block, before, after);
                break;
        }
    }

    private void CollectPair(BlockDelta block, ReportPlace before, ReportPlace after)
    {
        var (a, b) = (block.A[^1], block.B[^1]);
        var guarded = guards.Visit(a.Guard, b.Guard, () => before.Of(a), () => after.Of(b), () => TokenText.Of([b]));
        if (block.Paragraph is { } paragraph)
        {
            new ParagraphChanges(sink, paragraph, before.Of(a), after.Of(b)).Collect(block.Kind, block.Move);
            AddSectionBreaks(paragraph, before, after);
            foreach (var box in paragraph.Boxes)
            {
                Collect(box);
            }
        }

        if (block.Table is { } table)
        {
            guards.Inside(guarded, () => Collect(table, before, after));
        }

        if (a is OpaqueBlock && a.Content != b.Content)
        {
            sink.Add(new Change { Kind = ChangeKind.OpaqueChanged, Before = before.Of(a), After = after.Of(b) });
        }

        sink.AddIf(a.Control?.Path != b.Control?.Path, () => new Change
        {
            Kind = ChangeKind.ControlChanged,
            Before = before.Of(a),
            After = after.Of(b),
            Properties = [new PropertyChange("control", a.Control?.Path, b.Control?.Path)],
        });
    }

    private void AddSectionBreaks(ParagraphDelta delta, ReportPlace before, ReportPlace after)
    {
        var (gone, come) = (delta.A.Count(p => p.Section is not null), delta.B.Count(p => p.Section is not null));
        sink.AddIf(
            come > gone, () =>
                new Change
                {
                    Kind = ChangeKind.SectionInserted,
                    After = after.Of(delta.B.First(p => p.Section is not null))
                });
        sink.AddIf(
            come < gone, () =>
                new Change
                {
                    Kind = ChangeKind.SectionDeleted,
                    Before = before.Of(delta.A.First(p => p.Section is not null))
                });
    }

    private void AddGone(Block block, ReportPlace place) =>
        sink.Add(OneSided(block, ChangeKind.ParagraphDeleted) with { Before = place.Of(block) });

    private void AddCome(Block block, ReportPlace place) =>
        sink.Add(OneSided(block, ChangeKind.ParagraphInserted) with { After = place.Of(block) });

    private static Change OneSided(Block block, ChangeKind kind)
    {
        var inserted = kind == ChangeKind.ParagraphInserted;
        var segment = inserted ? SegmentKind.Inserted : SegmentKind.Deleted;
        return block switch
        {
            Paragraph { LoneControlTag: { } tag } =>
                new Change { Kind = inserted ? ChangeKind.TagInserted : ChangeKind.TagDeleted, Subject = tag.Display },
            Paragraph { Section: not null, Tokens.Count: 0 } =>
                new Change { Kind = inserted ? ChangeKind.SectionInserted : ChangeKind.SectionDeleted },
            Paragraph paragraph => new Change { Kind = kind, Text = Segment(segment, TokenText.Of(paragraph)) },
            Table table => new Change
            {
                Kind = inserted ? ChangeKind.TableInserted : ChangeKind.TableDeleted,
                Text = Segment(segment, TokenText.Of([table])),
            },
            _ => new Change { Kind = ChangeKind.OpaqueChanged },
        };
    }

    private static IReadOnlyList<TextSegment> Segment(SegmentKind kind, string text) =>
        text.Length == 0 ? [] : [new TextSegment(kind, text)];

    private void AddMoved(BlockDelta block, ReportPlace before, ReportPlace after)
    {
        var (a, b) = (block.A[0], block.B[0]);
        var change = new Change
        {
            Kind = b is Table
                ? ChangeKind.TableMoved
                : b is Paragraph { LoneControlTag: not null } ? ChangeKind.TagMoved : ChangeKind.ParagraphMoved,
            Before = before.Of(a),
            After = after.Of(b),
            Subject = (b as Paragraph)?.LoneControlTag?.Display ?? "",
            Text = Segment(SegmentKind.Same, TokenText.Of([b])),
            Move = block.Move,
        };
        sink.Add(change);
    }

    private void Collect(TableDelta table, ReportPlace before, ReportPlace after)
    {
        var (inA, inB) = (before.In(table.A), after.In(table.B));
        sink.AddIf(table.Properties.Count > 0, () => new Change
        {
            Kind = ChangeKind.TableFormatChanged,
            Before = inA.Here(table.A),
            After = inB.Here(table.B),
            Properties = table.Properties,
        });
        new TableChanges(sink, guards, table, inA, inB, Collect).Collect();
    }
}
