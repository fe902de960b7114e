namespace LegalDocs.Templating;

/// <content>What is written or made sure of between two tags.</content>
internal sealed partial class RunContext
{
    private readonly Stack<List<KeyValuePair<string, object?>>> _saved = new();

    /// <summary>An identifier for this copy.</summary>
    public string Identify(UniqueId id) => id.Kind switch
    {
        UniqueIdKind.Note => Notes.Refer(id.Note!, this),
        UniqueIdKind.NoteAgain => Notes.Current(id.Note!),
        _ => Ids.Next(id),
    };

    /// <summary>Makes sure of something.</summary>
    public void Check(Guard guard)
    {
        switch (guard.Kind)
        {
            case GuardKind.Notes:
                foreach (var copy in Notes.Of(guard.Note!))
                {
                    Document.WriteLiteral(copy);
                }

                break;
            case GuardKind.EndColumns when Document.EndColumns(guard.HasMerges) is > ColumnPlanner.Most and var columns:
                _diagnostics.Add(ColumnProblems.TooManyColumns(columns), guard.Tag!.Location.Value, guard.Tag.Quote);
                break;
            case GuardKind.EndColumns:
                break;
            case GuardKind.NewItem:
                Ids.NewItem(guard);
                break;
            case GuardKind.SaveVariables:
                _saved.Push([.. _variables]);
                break;
            case GuardKind.RestoreVariables:
                Restore(_saved.Pop());
                break;
            default:
                Document.Check(guard, Ids);
                break;
        }
    }

    private void Restore(List<KeyValuePair<string, object?>> variables)
    {
        _variables.Clear();
        foreach (var (name, value) in variables)
        {
            _variables[name] = value;
        }
    }
}
