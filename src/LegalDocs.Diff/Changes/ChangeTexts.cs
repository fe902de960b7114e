using System.Globalization;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>One sentence for each change, without markup.</summary>
internal static class ChangeTexts
{
    private const int LongestExcerpt = 120;

    public static string Describe(Change change, ReportLanguage language)
    {
        var text = new StringBuilder(Title(change, language));
        var french = language == ReportLanguage.French;
        if (change.Subject.Length > 0)
        {
            _ = text.Append(french ? $" «\u00A0{change.Subject}\u00A0»" : $" '{change.Subject}'");
        }

        if (Where(change, language) is { Length: > 0 } where)
        {
            _ = text.Append(" – ").Append(where);
        }

        if (change.Properties.Count > 0)
        {
            _ = text.Append(french ? "\u00A0: " : ": ")
                .AppendJoin(
                    french ? "\u00A0; " : "; ", change.Properties.Select(property => Describe(property, language)));
        }

        if (change.Count != 1)
        {
            _ = text.Append(Times(change.Count, french));
        }

        return text.ToString();
    }

    /// <summary>A property with its old and new values.</summary>
    public static string Describe(PropertyChange property, ReportLanguage language) =>
        $"{PropertyNames.Of(property.Name, language)} "
            + $"{PropertyValues.Show(property.Name, property.Before, language)} → "
            + $"{PropertyValues.Show(property.Name, property.After, language)}";

    /// <summary>Where it is, with where it was when it moved.</summary>
    public static string Where(Change change, ReportLanguage language)
    {
        var (before, after) = (change.Before?.Describe(language), change.After?.Describe(language));
        if (change.Move > 0 && before is not null && after is not null && before != after)
        {
            return language == ReportLanguage.French ? $"{after} (auparavant {before})" : $"{after} (was {before})";
        }

        return after ?? before ?? "";
    }

    /// <summary>Text cut to a length that fits a line, on a character boundary.</summary>
    public static string Excerpt(string text)
    {
        if (text.Length <= LongestExcerpt)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestExcerpt - 2]) ? LongestExcerpt - 2 : LongestExcerpt - 1;
        return $"{text[..end].TrimEnd()}…";
    }

    private static string Title(Change change, ReportLanguage language)
    {
        var title = change.Rule.Title.In(language);
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static string Times(int count, bool french) => french
        ? string.Create(CultureInfo.InvariantCulture, $" ({count} {(count < 2 ? "endroit" : "endroits")})")
        : string.Create(CultureInfo.InvariantCulture, $" ({count} {(count == 1 ? "place" : "places")})");
}
