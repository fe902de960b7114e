using System.Text.RegularExpressions;

namespace LegalDocs.French.Proofreading;

/// <summary>A fault that one pattern finds.</summary>
/// <param name="Kind">Kind of fault.</param>
/// <param name="Pattern">Where; the group <c>x</c>, when there is one, is what is marked.</param>
/// <param name="Say">What to say of a match; null: nothing is wrong after all.</param>
internal sealed record PatternRule(TextFaultKind Kind, Regex Pattern, Func<Match, Remark?> Say)
{
    public IEnumerable<TextFault> Read(string text, int paragraph)
    {
        foreach (Match match in Pattern.Matches(text))
        {
            if (Say(match) is not { } remark)
            {
                continue;
            }

            Capture marked = match.Groups["x"] is { Success: true } group ? group : match;
            yield return new TextFault
            {
                Kind = Kind,
                Paragraph = paragraph,
                Start = marked.Index,
                Length = marked.Length,
                French = remark.French,
                English = remark.English,
                Suggestion = remark.Suggestion,
            };
        }
    }
}

/// <summary>What is wrong, and what to write instead.</summary>
internal sealed record Remark(string French, string English, string? Suggestion = null);
