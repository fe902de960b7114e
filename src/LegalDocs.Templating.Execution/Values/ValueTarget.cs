namespace LegalDocs.Templating;

/// <summary>How the value of a tag is written at a place that is not the text of a run.</summary>
internal abstract class ValueTarget : TagTarget
{
    /// <summary>One line of text: alternative texts, texts of drawings. Line breaks and tabs are spaces.</summary>
    public static ValueTarget OneLine { get; } = new TextTarget(PartMarkup.OneLine);

    /// <summary>A text whose line breaks are kept: document properties.</summary>
    public static ValueTarget Property { get; } = new TextTarget(PartMarkup.Kept);

    /// <summary>Writes a value.</summary>
    /// <exception cref="ProblemException">The place cannot hold it.</exception>
    public abstract void Write(object? value, Tag tag, RunContext run);

    private sealed class TextTarget(PartMarkup shape) : ValueTarget
    {
        public override void Write(object? value, Tag tag, RunContext run)
        {
            if (run.Document.WriteQuoted(ValueText.Of(value, run), shape))
            {
                run.Report(ValueProblems.CharactersDropped(), tag);
            }
        }
    }
}
