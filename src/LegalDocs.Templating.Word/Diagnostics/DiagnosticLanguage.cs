namespace LegalDocs.Templating;

/// <summary>Language of a message for a reader.</summary>
public enum DiagnosticLanguage
{
    /// <summary>French, with its typography.</summary>
    French,

    /// <summary>English.</summary>
    English,
}
