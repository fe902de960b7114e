using LegalDocs.French.Typography;

namespace LegalDocs.French.Proofreading;

/// <summary>No-break spaces and typographic apostrophes: what <see cref="Typographer"/> would change, one fault of each
/// kind for a paragraph, at the first place.</summary>
internal static class SpacingRule
{
    private const int Around = 8;

    /// <summary>Reads a paragraph as typed; <paramref name="hidden"/> is the same with its tags hidden.</summary>
    public static IEnumerable<TextFault> Read(string typed, string hidden, int paragraph, ProofreadingOptions options)
    {
        if (StraightAt(hidden) is { } quote)
        {
            yield return new TextFault
            {
                Kind = TextFaultKind.StraightQuote,
                Paragraph = paragraph,
                Start = quote,
                Length = 1,
                French = hidden[quote] == '"' ? "guillemet droit" : "apostrophe droite",
                English = hidden[quote] == '"' ? "straight quotation mark" : "straight apostrophe",
                Suggestion = hidden[quote] == '"' ? "« … »" : "’",
            };
        }

        if (First(typed, Typographer.Apply(typed), options.ChecksNoBreakSpaces) is { } place)
        {
            yield return new TextFault
            {
                Kind = TextFaultKind.NoBreakSpace,
                Paragraph = paragraph,
                Start = place.Start,
                Length = place.Length,
                French = place.Length == 0
                    ? $"espace insécable manquante ({place.Count} dans ce paragraphe)"
                    : $"espace insécable attendue ({place.Count} dans ce paragraphe)",
                English = $"no-break space expected ({place.Count} in this paragraph)",
                Suggestion = $"« {place.Right} »",
            };
        }
    }

    private static int? StraightAt(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isApostrophe = text[at] == '\'' && at > 0 && at + 1 < text.Length
                && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
            if (isApostrophe || text[at] == '"')
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Both texts have the same words: only spaces differ, so they are walked side by side.</summary>
    private static Difference? First(string typed, string right, bool withKinds)
    {
        var (at, to, count) = (0, 0, 0);
        Difference? first = null;
        while (to < right.Length)
        {
            if (at < typed.Length && typed[at] == right[to])
            {
                (at, to) = (at + 1, to + 1);
                continue;
            }

            var (from, begin) = (at, to);
            while (at < typed.Length && IsSpace(typed[at]))
            {
                at++;
            }

            while (to < right.Length && IsSpace(right[to]))
            {
                to++;
            }

            if (at == from && to == begin)
            {
                return first;
            }

            if (at == from || withKinds)
            {
                count++;
                first ??= new Difference(from, at - from, Excerpt(right, begin), 0);
            }
        }

        return first is null ? null : first with { Count = count };
    }

    private static string Excerpt(string right, int at)
    {
        var from = Math.Max(0, at - Around);
        return right[from..Math.Min(right.Length, at + Around)].Trim();
    }

    private static bool IsSpace(char each) => each is ' ' or '\u00A0' or '\u202F';

    private sealed record Difference(int Start, int Length, string Right, int Count);
}
