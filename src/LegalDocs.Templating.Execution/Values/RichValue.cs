namespace LegalDocs.Templating;

/// <summary>A value that writes its own fragment of a document instead of a text.</summary>
/// <remarks>Made by the functions of <c>RichFunctions</c>; opaque to templates, immutable.</remarks>
internal abstract class RichValue
{
    /// <summary>What it is, in French, for messages: « une image ».</summary>
    public abstract string French { get; }

    /// <summary>What it is, in English.</summary>
    public abstract string English { get; }

    /// <summary>Writes it at a tag in the text of a run.</summary>
    /// <exception cref="ProblemException">It cannot stand there.</exception>
    public abstract void Write(RunContext run, Tag tag);
}
