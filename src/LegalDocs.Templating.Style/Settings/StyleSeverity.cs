namespace LegalDocs.Templating.Style;

/// <summary>What a breach of a rule of style means.</summary>
public enum StyleSeverity
{
    /// <summary>The rule is not asked.</summary>
    Off,

    /// <summary>A drafter should look at it; nothing is stopped.</summary>
    Warning,

    /// <summary>The template is refused.</summary>
    Error,
}
