using System.Text.RegularExpressions;

namespace LegalDocs.French.Proofreading;

/// <summary>Lists: introduced by a colon, items that end in a semicolon, the last in a full stop, all of one
/// grammar.</summary>
/// <remarks>Only what all other items prove is marked: the one item that differs from at least three, and the last of
/// them that ends like the others.</remarks>
internal static partial class ListRule
{
    private const int Enough = 3;

    public static IEnumerable<TextFault> Read(IReadOnlyList<string> paragraphs)
    {
        for (var start = 0; start < paragraphs.Count; start++)
        {
            if (!Introduction().IsMatch(paragraphs[start]))
            {
                continue;
            }

            var items = Items(paragraphs, start + 1);
            foreach (var fault in items.Count >= Enough ? Differing(items) : [])
            {
                yield return fault;
            }
        }
    }

    /// <summary>Items that end in a semicolon, and the one after them.</summary>
    private static List<(int Paragraph, string Text)> Items(IReadOnlyList<string> paragraphs, int start)
    {
        var items = new List<(int, string)>();
        for (var at = start; at < paragraphs.Count; at++)
        {
            items.Add((at, paragraphs[at]));
            if (!Semicolon().IsMatch(paragraphs[at]))
            {
                return items;
            }
        }

        return items;
    }

    private static IEnumerable<TextFault> Differing(List<(int Paragraph, string Text)> items)
    {
        foreach (var (pattern, french, english) in Forms())
        {
            var odd = items.Where(item => !pattern.IsMatch(item.Text)).ToList();
            if (odd.Count == 1 && items.Count - 1 >= Enough && WordStart().Match(odd[0].Text) is { Success: true } word)
            {
                yield return new TextFault
                {
                    Kind = TextFaultKind.Parallelism,
                    Paragraph = odd[0].Paragraph,
                    Start = word.Index,
                    Length = word.Length,
                    French = $"les autres éléments de la liste commencent par {french}",
                    English = $"the other items of the list begin with {english}",
                    Suggestion = "donnez à cet élément la même construction",
                };
                yield break;
            }
        }
    }

    private static IEnumerable<(Regex Pattern, string French, string English)> Forms() =>
    [
        (DeInfinitive(), "« de » et un infinitif", "'de' and an infinitive"),
        (Infinitive(), "un infinitif", "an infinitive"),
    ];

    [GeneratedRegex(@":[\s\u00A0]*$")]
    private static partial Regex Introduction();

    [GeneratedRegex(@";[\s\u00A0]*$")]
    private static partial Regex Semicolon();

    [GeneratedRegex(
        @"^[\s\u00A0•–—-]*(?:de (?:ne (?:pas |plus )?|s['’]|se |les? |la |l['’])?|d['’](?:y |en )?)"
        + @"\p{Ll}+(?:er|ir|re)\b")]
    private static partial Regex DeInfinitive();

    [GeneratedRegex(
        @"^[\s\u00A0•–—-]*(?:ne (?:pas |plus |jamais )?|n['’]|s['’]|se |y |en |les? |la |l['’]|leur |lui )?"
        + @"\p{Ll}{2,}(?:er|ir|re)\b")]
    private static partial Regex Infinitive();

    [GeneratedRegex(@"[\p{L}\p{M}'’]+")]
    private static partial Regex WordStart();
}
