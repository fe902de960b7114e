using System.Text.RegularExpressions;

namespace LegalDocs.French.Proofreading;

/// <summary>Lists: introduced by a colon, items that end in a semicolon, the last in a full stop, all of one
/// grammar.</summary>
/// <remarks>Only what all other items prove is marked: the one item that differs from at least three, and the item after those
/// in a semicolon that ends in no punctuation, when all begin with a small letter (a title does not).</remarks>
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
            foreach (var fault in items.Count >= Enough ? Differing(items).Concat(Unended(items)) : [])
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

    /// <summary>The last item, when it ends in a letter or a figure; another one, when its semicolon was forgotten.</summary>
    private static IEnumerable<TextFault> Unended(List<(int Paragraph, string Text)> items)
    {
        var (paragraph, text) = items[^1];
        if (Bare().Match(text) is not { Success: true } end || !items.TrueForAll(item => SmallLetter().IsMatch(item.Text)))
        {
            yield break;
        }

        yield return new TextFault
        {
            Kind = TextFaultKind.Parallelism,
            Paragraph = paragraph,
            Start = end.Index,
            Length = end.Length,
            French = "les éléments qui précèdent se terminent par un point-virgule, celui-ci par rien",
            English = "the items before end in a semicolon, this one in nothing",
            Suggestion = "terminez-le par un point s’il est le dernier, par un point-virgule sinon",
        };
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

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}»)]+(?=[\s\u00A0]*$)")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[\s\u00A0•–—-]*\p{Ll}")]
    private static partial Regex SmallLetter();

    [GeneratedRegex(@"[\p{L}\p{M}'’]+")]
    private static partial Regex WordStart();
}
