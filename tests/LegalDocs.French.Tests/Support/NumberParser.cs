namespace LegalDocs.French.Tests.Support;

/// <summary>Reads a number in words by adding and multiplying, knowing nothing of how it was written.</summary>
internal static class NumberParser
{
    private static readonly string[] Small =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize",
    ];

    private static readonly string[] Tens = ["trente", "quarante", "cinquante", "soixante"];

    internal static long Parse(string words)
    {
        long total = 0, group = 0;
        var sign = 1;
        foreach (var word in words.Split(' ', '-'))
        {
            switch (word)
            {
                case "moins": sign = -1; break;
                case "et": break;
                case "vingt" or "vingts": group = group % 100 == 4 ? group - 4 + 80 : group + 20; break;
                case "cent" or "cents": group = Math.Max(group, 1) * 100; break;
                case "mille" or "mil": total += Math.Max(group, 1) * 1_000; group = 0; break;
                case "million" or "millions": total += group * 1_000_000; group = 0; break;
                case "milliard" or "milliards": total += group * 1_000_000_000; group = 0; break;
                default: group += ValueOf(word); break;
            }
        }

        return sign * (total + group);
    }

    private static int ValueOf(string word) => Array.IndexOf(Small, word == "une" ? "un" : word) is var small and >= 0
        ? small
        : Array.IndexOf(Tens, word) is var ten and >= 0
            ? 30 + 10 * ten
            : throw new FormatException($"'{word}' is no number.");
}
