using System.Text;
using System.Text.Json.Nodes;

namespace LegalDocs.Campaigns.Findings;

/// <summary>Something a person must know: where, what is wrong, why, and what to do, in French and in
/// English.</summary>
/// <remarks>Codes are never reused (decision 0002). Two findings with the same members are equal.</remarks>
public sealed record Finding
{
    private const string Indent = "    ";

    /// <summary>Diagnostic code, <c>LD</c> and four digits.</summary>
    public required string Code { get; init; }

    /// <summary>What it means for the work.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>The file, as the campaign names it; empty when no file is concerned.</summary>
    public required string File { get; init; }

    /// <summary>Place in the file, in French: sheet and cell, line and column, part and paragraph; may be
    /// empty.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>The place in English; null when the French one serves for both.</summary>
    public string? PlaceEnglish { get; init; }

    /// <summary>What is wrong and why, in French, without the place.</summary>
    public required string French { get; init; }

    /// <summary>What is wrong and why, in English.</summary>
    public required string English { get; init; }

    /// <summary>What to do, in French; null when it goes without saying.</summary>
    public string? RemedyFrench { get; init; }

    /// <summary>What to do, in English.</summary>
    public string? RemedyEnglish { get; init; }

    /// <summary>The sentence or line at fault, with a mark below it; may be null or have several lines.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The finding as a person reads it on a terminal: place, excerpt, cause with its code, remedy.</summary>
    /// <param name="language">Language of the reader.</param>
    /// <returns>Two lines or more, joined by line feeds, without a final one.</returns>
    public string Format(MessageLanguage language)
    {
        var text = new StringBuilder(Mark).Append(' ').AppendJoin(" · ", Address(language));
        if (!string.IsNullOrEmpty(Excerpt))
        {
            text.Append('\n');
            AppendLines(text, Excerpt);
            text.Append('\n');
        }

        AppendLines(text, $"{Message(language)}   {Code}");
        if (Remedy(language) is { Length: > 0 } remedy)
        {
            AppendLines(text, $"→ {remedy}");
        }

        return text.ToString();
    }

    /// <summary>The finding as programs read it.</summary>
    /// <param name="language">Language of the texts.</param>
    /// <returns>An object with <c>type</c>, <c>code</c>, <c>fichier</c>, <c>emplacement</c>, <c>message</c>,
    /// <c>remede</c> and, when there is one, <c>extrait</c>.</returns>
    public JsonObject ToJson(MessageLanguage language)
    {
        var json = new JsonObject
        {
            ["type"] = Severity switch
            {
                FindingSeverity.Error => "erreur",
                FindingSeverity.Warning => "avertissement",
                _ => "information",
            },
            ["code"] = Code,
            ["fichier"] = File,
            ["emplacement"] = PlaceIn(language),
            ["message"] = Message(language),
            ["remede"] = Remedy(language) ?? string.Empty,
        };
        if (!string.IsNullOrEmpty(Excerpt))
        {
            json["extrait"] = Excerpt;
        }

        return json;
    }

    /// <summary>The finding in French, for debuggers and test reports.</summary>
    /// <returns>Same as <see cref="Format"/> in French.</returns>
    public override string ToString() => Format(MessageLanguage.French);

    private string Mark => Severity switch
    {
        FindingSeverity.Error => "✗",
        FindingSeverity.Warning => "!",
        _ => "i",
    };

    private IEnumerable<string> Address(MessageLanguage language)
    {
        string[] parts = [File, PlaceIn(language)];
        return parts.Any(part => part.Length > 0) ? parts.Where(part => part.Length > 0) : [Code];
    }

    private string PlaceIn(MessageLanguage language) =>
        language == MessageLanguage.French ? FrenchSpacing.Apply(Place) : PlaceEnglish ?? Place;

    private string Message(MessageLanguage language) =>
        language == MessageLanguage.French ? FrenchSpacing.Apply(French) : English;

    private string? Remedy(MessageLanguage language) =>
        language == MessageLanguage.English ? RemedyEnglish
            : RemedyFrench is null ? null
            : FrenchSpacing.Apply(RemedyFrench);

    private static void AppendLines(StringBuilder text, string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            text.Append('\n').Append(line.Length == 0 ? string.Empty : Indent).Append(line);
        }
    }
}
