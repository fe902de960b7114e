namespace LegalDocs.Templating;

/// <summary>Writes a value in place of a merge field, with the field's switches.</summary>
internal sealed class FieldTarget(FieldInstruction instruction) : ValueTarget
{
    public override void Write(object? value, Tag tag, RunContext run)
    {
        if (value is RichValue rich && !instruction.HasSwitches)
        {
            rich.Write(run, tag);
        }
        else if (run.Document.WriteText(instruction.Apply(ValueText.Of(value, run))))
        {
            run.Report(ValueProblems.CharactersDropped(), tag);
        }
    }
}
