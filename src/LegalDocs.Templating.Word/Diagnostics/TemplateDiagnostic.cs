namespace LegalDocs.Templating;

/// <summary>One thing to tell the author of a template: what, where, why, and what to do.</summary>
/// <remarks>
/// All diagnostics of a template come together; none is thrown. The texts exist in French and English. The code is
/// stable and never reused; each has a page in the guide of the templates.
/// </remarks>
public sealed class TemplateDiagnostic
{
    private readonly Problem _problem;
    private readonly TagQuote? _quote;

    internal TemplateDiagnostic(Problem problem, string template, TemplatePlace place, TagQuote? quote)
    {
        _problem = problem;
        _quote = quote;
        Template = template;
        Place = place;
    }

    /// <summary>Stable code, <c>LD1000</c> to <c>LD1999</c>.</summary>
    public string Code => _problem.Code;

    /// <summary>Whether the document can be made in spite of it.</summary>
    public DiagnosticSeverity Severity => _problem.Severity;

    /// <summary>Name of the template, as <c>WordTemplateOptions.Name</c> gives it.</summary>
    public string Template { get; }

    /// <summary>Where it is.</summary>
    public TemplatePlace Place { get; }

    /// <summary>The tag as its author typed it, with its braces; null when the whole file is meant.</summary>
    public string? Expression => _quote?.Tag;

    /// <summary>What a function of the caller threw (<c>LD1321</c>), for the log of its author; null for anything else.</summary>
    /// <remarks>Not for the author of the template: it is in the language of the function and may name its data.</remarks>
    public Exception? Failure => _problem.Failure;

    /// <summary>What is wrong, without its place.</summary>
    internal Problem Problem => _problem;

    /// <summary>Position of the tag in the text of its paragraph.</summary>
    internal int Position => _quote?.Start ?? 0;

    /// <summary>What is wrong, with the names and values concerned.</summary>
    /// <param name="language">Language of the reader.</param>
    /// <returns>A sentence without final full stop.</returns>
    public string Message(DiagnosticLanguage language) =>
        language == DiagnosticLanguage.French ? _problem.French : _problem.English;

    /// <summary>What to do about it.</summary>
    /// <param name="language">Language of the reader.</param>
    /// <returns>A sentence with its full stop, or an empty text.</returns>
    public string Remedy(DiagnosticLanguage language) =>
        language == DiagnosticLanguage.French ? _problem.RemedyFrench : _problem.RemedyEnglish;

    /// <summary>The sentence around the tag, the tag between <c>►</c> and <c>◄</c>.</summary>
    /// <returns>At most some 160 characters; null when the whole file is meant.</returns>
    public string? Excerpt() => _quote?.Excerpt();

    /// <summary>The diagnostic in English on one line, for logs and debuggers.</summary>
    /// <returns>Code, template, place and message.</returns>
    public override string ToString() =>
        $"{Code} {Template}, {Place.Describe(DiagnosticLanguage.English)}: {Message(DiagnosticLanguage.English)}";
}
