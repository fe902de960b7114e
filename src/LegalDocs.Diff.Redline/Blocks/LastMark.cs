namespace LegalDocs.Diff;

/// <summary>
/// Gives a container a last paragraph mark that both sides have, and so each table the mark before it: Word can neither delete nor insert
/// the mark at the end of a cell, a note or the body, and LibreOffice none that stands before a table.
/// </summary>
/// <remarks>
/// A mark carries the properties of its paragraph. So what was deleted at the end is told as: the mark before it goes, and the last
/// mark takes the properties of the paragraph that is now the last one.
/// </remarks>
internal sealed class LastMark(RedlineScope scope, List<Output> outputs)
{
    public void Settle()
    {
        Settle(outputs.Count - 1, isEnd: true);
        for (var i = outputs.Count - 2; i >= 0; i--)
        {
            if (outputs[i + 1] is OutputElement && outputs[i] is OutputParagraph { Move: null })
            {
                Settle(i, isEnd: false);
            }
        }
    }

    private void Settle(int at, bool isEnd)
    {
        if (at < 0 || outputs[at] is not OutputParagraph { Kind: not RevisionKind.Kept } last || last.Wrappers.Count > 0)
        {
            return;
        }

        var isOld = last.Kind.IsOld;
        var isBehindTable = false;
        for (var i = at - 1; i >= 0; i--)
        {
            if (outputs[i] is not OutputParagraph partner)
            {
                if (isEnd && IsSameSide(outputs[i], isOld))
                {
                    isBehindTable = true;
                    continue;
                }

                return;
            }

            if (!IsSameSide(partner, isOld))
            {
                if (isEnd || partner.Move is null)
                {
                    Join(partner, last, isOld, isBehindTable);
                }

                return;
            }
        }
    }

    private static bool IsSameSide(Output output, bool isOld) => isOld ? output.Kind.IsOld : output.Kind.IsNew;

    private void Join(OutputParagraph partner, OutputParagraph last, bool isOld, bool isBehindTable)
    {
        if (partner.Wrappers.Count > 0 || (partner.Kind != RevisionKind.Kept && !partner.IsWhole))
        {
            return;
        }

        Demote(last);
        Demote(partner);
        if (partner.Kind == RevisionKind.Kept)
        {
            Divide(partner, last, isOld, isBehindTable);
        }
        else
        {
            // The two last paragraphs, one on each side: they end at one mark, the older words first.
            last.Inlines = isOld ? [.. last.Inlines, .. partner.Inlines] : [.. partner.Inlines, .. last.Inlines];
            _ = outputs.Remove(partner);
        }

        last.Old ??= partner.Old;
        last.New ??= partner.New;
        last.Kind = RevisionKind.Kept;
        if (isOld)
        {
            last.Sources.AddRange(partner.Sources);
            partner.Sources.Clear();
            partner.New = null;
        }
        else
        {
            partner.Old = null;
        }
    }

    // The partner's mark stays on the side of the last paragraph only; its words stay where they are, unless a table that comes or
    // goes stands between them and their new mark.
    private void Divide(OutputParagraph partner, OutputParagraph last, bool isOld, bool isBehindTable)
    {
        var (old, young) = (partner.Old!, partner.New!);
        last.Old ??= old;
        last.New ??= young;
        if (isBehindTable)
        {
            var (here, there) = isOld ? (RevisionKind.Deleted, RevisionKind.Inserted) : (RevisionKind.Inserted, RevisionKind.Deleted);
            partner.Inlines = WholeParagraph.Inlines(scope, isOld ? old : young, here);
            var moved = WholeParagraph.Inlines(scope, isOld ? young : old, there);
            last.Inlines = isOld ? [.. last.Inlines, .. moved] : [.. moved, .. last.Inlines];
        }
        else if (partner.IsUntouched)
        {
            partner.Inlines = WholeParagraph.Inlines(scope, young, RevisionKind.Kept);
        }

        partner.IsUntouched = false;
        partner.Kind = isOld ? RevisionKind.Deleted : RevisionKind.Inserted;
    }

    // A mark that both sides share does not move.
    private void Demote(OutputParagraph paragraph)
    {
        if (paragraph.Move is not { } name)
        {
            return;
        }

        foreach (var end in outputs.OfType<OutputParagraph>().Where(output => output.Move == name))
        {
            end.Move = null;
            end.Kind = end.Kind.Plain;
            end.Inlines = WholeParagraph.Inlines(scope, (end.Old ?? end.New)!, end.Kind);
        }
    }
}
