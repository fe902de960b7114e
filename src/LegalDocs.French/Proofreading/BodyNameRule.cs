using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LegalDocs.French.Proofreading;

/// <summary>One name for one body: the spelling that the text uses most is taken as right.</summary>
internal static partial class BodyNameRule
{
    public static IEnumerable<TextFault> Read(IReadOnlyList<string> paragraphs)
    {
        var names = paragraphs.Index()
            .SelectMany(each => Name().Matches(each.Item).Select(match => (Paragraph: each.Index, Match: match)))
            .GroupBy(each => Fold(each.Match.Value), StringComparer.Ordinal);
        foreach (var group in names)
        {
            var usual = group.GroupBy(each => Plain(each.Match.Value), StringComparer.Ordinal)
                .OrderByDescending(spelling => spelling.Count()).First().Key;
            foreach (var (paragraph, match) in group.Where(each => Plain(each.Match.Value) != usual))
            {
                yield return new TextFault
                {
                    Kind = TextFaultKind.BodyName,
                    Paragraph = paragraph,
                    Start = match.Index,
                    Length = match.Length,
                    French = $"« {match.Value} » : le texte écrit ailleurs « {usual} »",
                    English = $"'{match.Value}': elsewhere the text writes '{usual}'",
                    Suggestion = usual,
                };
            }
        }
    }

    /// <summary>Without case, accents, hyphens: what two spellings of one name have in common.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var each in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(each) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(each is '-' or '\u00A0' or '\u2011' ? ' ' : char.ToLowerInvariant(each));
            }
        }

        return folded.ToString();
    }

    private static string Plain(string name) => name.Replace('\u00A0', ' ').Replace('\u2011', '-');

    // A proper name, then the kind of body as part of the name. « la métropole » alone is a common noun.
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}-])(?!(?:La|Le|Les|Cette|Notre|Une|De|Des|Par|Sur|Pour|Grande"
        + @"|Chaque)\b)\p{Lu}\p{Ll}+[ \u00A0-](?:[mM]étropole|[mM]etropole|[aA]gglomération"
        + @"|[aA]gglomeration)(?![\p{L}\p{M}])")]
    private static partial Regex Name();
}
