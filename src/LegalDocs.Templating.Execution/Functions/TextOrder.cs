using System.Collections.Frozen;

namespace LegalDocs.Templating;

/// <summary>The order of texts in templates: that of a French dictionary, from our own table, so the same on every machine.</summary>
/// <remarks>
/// The libraries of the system order letters by their version and language. Here: letters without accent and case first,
/// then accents, then small before capital, then the codes of the characters.
/// </remarks>
internal sealed class TextOrder : IComparer<object?>
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēęěğìíîïīįıłñńňòóôõöøōőŕřśšşșťţțùúûüūůűųýÿźžż";
    private const string Plain = "aaaaaaaaacccddeeeeeeegiiiiiiilnnnoooooooorrsssstttuuuuuuuuyyzzz";

    private static readonly FrozenDictionary<char, char> Bases =
        Accented.Zip(Plain).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static TextOrder Instance { get; } = new();

    /// <summary>Compares two texts.</summary>
    public static int Compare(string first, string second)
    {
        var byLetters = string.CompareOrdinal(Letters(first), Letters(second));
        if (byLetters != 0)
        {
            return byLetters;
        }

        var byAccents = string.CompareOrdinal(Lower(first), Lower(second));
        return byAccents != 0 ? byAccents : -string.CompareOrdinal(first, second);
    }

    /// <summary>Numbers before texts, what has no value first.</summary>
    public int Compare(object? x, object? y) => (x, y) switch
    {
        (string first, string second) => Compare(first, second),
        (bool first, bool second) => first.CompareTo(second),
        _ when Rank(x) != Rank(y) => Rank(x).CompareTo(Rank(y)),
        _ when Rank(x) == NumberRank => Number(x!).CompareTo(Number(y!)),
        _ => 0,
    };

    private const int NumberRank = 2;

    private static int Rank(object? value) => value switch
    {
        null => 0,
        bool => 1,
        long or int or decimal or double or float => NumberRank,
        string => 3,
        _ => throw new FormatException("une liste d’objets se trie par un de leurs champs : « {{ liste | array.sort \"champ\" }} »"),
    };

    private static decimal Number(object value) => value switch
    {
        long number => number,
        int number => number,
        decimal number => number,
        double number => (decimal)number,
        _ => (decimal)(float)value,
    };

    private static string Lower(string text) => text.ToLowerInvariant();

    private static string Letters(string text) => string.Concat(Lower(text).Select(character => character switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'İ' => "i",
        >= '\u0300' and <= '\u036F' => "",
        '’' => "'",
        '\u00A0' or '\u202F' => " ",
        _ => Bases.GetValueOrDefault(character, character).ToString(),
    }));
}
