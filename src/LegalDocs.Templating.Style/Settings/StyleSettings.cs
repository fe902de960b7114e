using System.Collections.Frozen;

namespace LegalDocs.Templating.Style;

/// <summary>What a house allows in its templates.</summary>
public sealed record StyleSettings
{
    /// <summary>Fonts that every machine of ours can show: those of Office with a metric-compatible free twin, and these twins.</summary>
    public static IReadOnlyList<string> UsualFonts { get; } =
    [
        "Arial", "Times New Roman", "Courier New", "Calibri", "Cambria",
        "Liberation Sans", "Liberation Serif", "Liberation Mono", "Carlito", "Caladea", "DejaVu Sans", "DejaVu Serif",
    ];

    /// <summary>Severity of the rules that differ from <see cref="StyleRule.Usual"/>, by key.</summary>
    public IReadOnlyDictionary<string, StyleSeverity> Severities { get; init; } = FrozenDictionary<string, StyleSeverity>.Empty;

    /// <summary>Formatting of characters allowed by hand: words of <see cref="ManualFormatting.CharacterWords"/>.</summary>
    public IReadOnlyList<string> CharacterFormatting { get; init; } = ["exposant"];

    /// <summary>Formatting of paragraphs allowed by hand: words of <see cref="ManualFormatting.ParagraphWords"/>.</summary>
    public IReadOnlyList<string> ParagraphFormatting { get; init; } = ["liste", "pagination"];

    /// <summary>Allowed fonts; case does not count.</summary>
    public IReadOnlyList<string> Fonts { get; init; } = UsualFonts;

    /// <summary>Language of the documents, a BCP 47 tag.</summary>
    public string Language { get; init; } = "fr-FR";

    /// <summary>Other languages that passages may be in.</summary>
    public IReadOnlyList<string> OtherLanguages { get; init; } = [];

    /// <summary>Hosts that links may lead to, with all below them: <c>legifrance.gouv.fr</c>.</summary>
    public IReadOnlyList<string> LinkHosts { get; init; } = [];

    /// <summary>Names of table styles whose tables only lay out, without data.</summary>
    public IReadOnlyList<string> LayoutTableStyles { get; init; } = [];

    /// <summary>What a breach of a rule means here.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Its usual severity unless the house decided otherwise.</returns>
    public StyleSeverity Of(StyleRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Severities.TryGetValue(rule.Key, out var severity) ? severity : rule.Usual;
    }
}
