namespace LegalDocs.Diff;

/// <summary>Fields that came, went, or compute something else.</summary>
internal static class FieldChanges
{
    public static void Add(ChangeSink sink, TokenEdit edit, ParagraphDelta delta, Place before, Place after)
    {
        var (gone, come) = (Fields(delta.TokensA, edit.A0, edit.A1), Fields(delta.TokensB, edit.B0, edit.B1));
        if (gone.Count == come.Count)
        {
            foreach (var (was, becomes) in gone.Zip(come).Where(pair => pair.First != pair.Second))
            {
                sink.Add(Changed(was, becomes, before, after));
            }

            return;
        }

        foreach (var field in gone)
        {
            sink.Add(new Change { Kind = ChangeKind.FieldDeleted, Before = before, Subject = field.Instruction });
        }

        foreach (var field in come)
        {
            sink.Add(new Change { Kind = ChangeKind.FieldInserted, After = after, Subject = field.Instruction });
        }
    }

    private static List<FieldInfo> Fields(IReadOnlyList<FlatToken> tokens, int from, int to) =>
        [.. EditTopics.Tokens(tokens, from, to).Select(token => token.Atom?.Field).OfType<FieldInfo>()];

    private static Change Changed(FieldInfo was, FieldInfo becomes, Place before, Place after)
    {
        var instruction = was.Instruction != becomes.Instruction;
        var changes = new List<PropertyChange>();
        if (instruction)
        {
            changes.Add(new PropertyChange("instruction", was.Instruction, becomes.Instruction));
        }

        if (was.Result != becomes.Result)
        {
            changes.Add(new PropertyChange("result", was.Result, becomes.Result));
        }

        return new Change
        {
            Kind = instruction ? ChangeKind.FieldChanged : ChangeKind.FieldResultChanged,
            Before = before,
            After = after,
            Subject = becomes.Instruction,
            Properties = changes,
        };
    }
}
