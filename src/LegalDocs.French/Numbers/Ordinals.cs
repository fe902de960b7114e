using System.Globalization;

namespace LegalDocs.French.Numbers;

/// <summary>Ranks: in words (« deuxième »), abbreviated (« 2e »), and as headings of articles (« Article 1er
/// »).</summary>
public static class Ordinals
{
    /// <summary>The rank in words.</summary>
    /// <param name="rank">1 to <see cref="NumberWords.Max"/>.</param>
    /// <param name="gender">Changes the first rank only: « premier », « première ».</param>
    /// <param name="spelling">As for cardinal numbers: « vingt et unième » or « vingt-et-unième ».</param>
    /// <returns>For example « quatre-vingtième ».</returns>
    /// <exception cref="FrenchFormatException">Below 1 or beyond the limit.</exception>
    public static string Write(
        long rank, Gender gender = Gender.Masculine, Spelling spelling = Spelling.Traditional)
    {
        CheckRank(rank);
        if (rank == 1)
        {
            return gender == Gender.Feminine ? "première" : "premier";
        }

        var cardinal = NumberWords.Write(
            rank, new NumberWordsOptions { Spelling = spelling, Use = NumberUse.Ordinal });
        var cut = cardinal.LastIndexOfAny([' ', '-']) + 1;
        var last = cardinal[cut..];
        // « un millionième » would be a fraction: the rank is « millionième ».
        var stem = rank is 1_000_000 or 1_000_000_000 ? "" : cardinal[..cut];
        return (last is "millions" or "milliards" ? WithoutFinalS(stem) : stem) + Suffix(last);
    }

    /// <summary>The rank abbreviated, letters on the line (« er » in superscript is a property of the run in
    /// Word).</summary>
    /// <param name="rank">From 1.</param>
    /// <param name="gender">Changes the first rank only.</param>
    /// <returns>« 1er », « 1re », « 2e »; never grouped.</returns>
    /// <exception cref="FrenchFormatException">Below 1.</exception>
    public static string Abbreviate(long rank, Gender gender = Gender.Masculine)
    {
        CheckRank(rank);
        var suffix = rank > 1 ? "e" : gender == Gender.Feminine ? "re" : "er";
        return rank.ToString(CultureInfo.InvariantCulture) + suffix;
    }

    /// <summary>The heading of an article: « Article 1er », then plain numbers, never grouped.</summary>
    /// <param name="number">From 1.</param>
    /// <returns>« Article 1er », « Article 2 ».</returns>
    /// <exception cref="FrenchFormatException">Below 1.</exception>
    public static string Article(long number)
    {
        CheckRank(number);
        return number == 1 ? "Article 1er" : $"Article {number.ToString(CultureInfo.InvariantCulture)}";
    }

    // « quatre-vingts millions » counts, « quatre-vingt millionième » ranks: no noun follows vingt and cent any more.
    private static string WithoutFinalS(string stem)
    {
        var word = stem[..^1];
        return word.EndsWith("vingts", StringComparison.Ordinal) || word.EndsWith("cents", StringComparison.Ordinal)
            ? word[..^1] + stem[^1]
            : stem;
    }

    private static string Suffix(string last) => last switch
    {
        "cinq" => "cinquième",
        "neuf" => "neuvième",
        "millions" => "millionième",
        "milliards" => "milliardième",
        _ when last.EndsWith('e') => last[..^1] + "ième",
        _ => last + "ième",
    };

    private static void CheckRank(long rank)
    {
        if (rank < 1)
        {
            throw new FrenchFormatException(
                $"{NumberFormat.Whole(rank)} n’est pas un rang : un rang commence à 1.",
                $"{rank} is not a rank: ranks begin at 1.",
                "Donnez un nombre entier à partir de 1.",
                "Give a whole number from 1.");
        }
    }
}
