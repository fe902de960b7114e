using System.Collections.Frozen;

namespace LegalDocs.French.Words;

/// <summary>A word put before another, with elision and contraction (domain.md 3.5).</summary>
public static class Elision
{
    private static readonly FrozenSet<string> AlwaysElided = new[]
    {
        "de", "le", "la", "que", "ne", "se", "me", "te", "je", "jusque",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NeverElided = new[]
    {
        "à", "les", "des", "aux", "un", "une", "et", "ou", "en", "par", "pour", "avec", "sans", "sur", "dans", "entre",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Elided before these words only: « lorsqu'il », but « lorsque aucun ».
    private static readonly FrozenDictionary<string, string[]> ElidedBefore = new Dictionary<string, string[]>
    {
        ["lorsque"] = ["il", "ils", "elle", "elles", "on", "un", "une", "en"],
        ["puisque"] = ["il", "ils", "elle", "elles", "on", "un", "une", "en"],
        ["quoique"] = ["il", "ils", "elle", "elles", "on", "un", "une", "en"],
        ["quelque"] = ["un", "une"],
        ["si"] = ["il", "ils"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // « ce » is a pronoun before these (« c’est »); before a noun that begins with a vowel sound it is « cet ».
    private static readonly FrozenSet<string> VerbsAfterCe = new[]
    {
        "est", "etait", "etaient", "eut", "eussent", "en", "aurait", "auraient", "a",
    }.ToFrozenSet(StringComparer.Ordinal);

    // « de des agents » is no French: the partitive disappears (« d’agents »), which only the drafter can decide.
    private static readonly string[] Partitives = ["des ", "du ", "de la ", "de l'", "de l’"];

    // « du » and « au » are « de le » and « à le » already contracted.
    private static readonly FrozenDictionary<string, (string Preposition, string Article)> Contracted =
        new Dictionary<string, (string, string)>
        {
            ["du"] = ("de", "le"),
            ["au"] = ("à", "le"),
            ["de le"] = ("de", "le"),
            ["à le"] = ("à", "le"),
            ["de la"] = ("de", "la"),
            ["à la"] = ("à", "la"),
            ["de les"] = ("de", "les"),
            ["à les"] = ("à", "les"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Puts a word before a text: « d’agents », « du Président », « l’annexe », « le hangar ».</summary>
    /// <remarks>
    /// A text that begins with « le » or « les » contracts with « de » and « à » (« du », « aux »). An initial h is
    /// looked
    /// up in two dictionaries, an acronym in a third; what none of them knows is refused, never guessed.
    /// </remarks>
    /// <param name="text">What follows, for example « agents », « le Président ».</param>
    /// <param name="word">de, à, le, la, les, que, ne, se, jusque, lorsque, puisque, quoique, si, du, au, de
    /// la…</param>
    /// <param name="options">Apostrophe and what to think of an initial h; null for the defaults.</param>
    /// <returns>The word, elided or contracted, and the text; the capital of <paramref name="word"/> is kept.</returns>
    /// <exception cref="FrenchFormatException">Empty text, unknown word, or unknown h.</exception>
    public static string Join(string text, string word, ElisionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(word);
        options ??= new ElisionOptions();
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            throw Empty(word);
        }

        var joined = JoinLower(trimmed, word.Trim().ToLowerInvariant(), options);
        return word.Trim() is [var first, ..] && Letters.IsUpper(first) ? Letters.Capitalise(joined) : joined;
    }

    /// <summary>Whether a word would elide before this text.</summary>
    internal static bool Elides(string text, ElisionOptions options) => Sound.Of(text) switch
    {
        Initial.Vowel => true,
        Initial.Consonant => false,
        _ when options.InitialH == InitialH.Mute => true,
        _ when options.InitialH == InitialH.Aspirated => false,
        _ => throw UnknownH(text),
    };

    private static string JoinLower(string text, string word, ElisionOptions options)
    {
        if (Contracted.TryGetValue(word, out var pair))
        {
            return JoinLower(JoinLower(text, pair.Article, options), pair.Preposition, options);
        }

        if (word is "de" or "à" && Contract(text, word) is { } contracted)
        {
            return contracted;
        }

        if (word == "de" && Array.Exists(Partitives, article => text.StartsWith(article, StringComparison.Ordinal)))
        {
            throw Partitive(text);
        }

        if (word == "ce")
        {
            return Demonstrative(text, options);
        }

        if (NeverElided.Contains(word))
        {
            return $"{word} {text}";
        }

        if (ElidedBefore.TryGetValue(word, out var followers))
        {
            return followers.Contains(Letters.Fold(Sound.FirstWord(text)))
                ? Elide(word, text, options)
                : $"{word} {text}";
        }

        if (!AlwaysElided.Contains(word))
        {
            throw UnknownWord(word);
        }

        return Elides(text, options) ? Elide(word, text, options) : $"{word} {text}";
    }

    private static string Demonstrative(string text, ElisionOptions options)
    {
        if (!Elides(text, options))
        {
            return $"ce {text}";
        }

        var isVerb = VerbsAfterCe.Contains(Letters.Fold(Sound.FirstWord(text)));
        return isVerb ? Elide("ce", text, options) : $"cet {text}";
    }

    private static string? Contract(string text, string preposition)
    {
        // In capitals nothing tells an article (« LE MAIRE ») from a surname (« LE GOFF »).
        if (text.StartsWith("LE ", StringComparison.Ordinal) || text.StartsWith("LES ", StringComparison.Ordinal))
        {
            throw CapitalArticle(text);
        }

        if (StartsWith(text, "le "))
        {
            return (preposition == "de" ? "du " : "au ") + text[3..].TrimStart();
        }

        return StartsWith(text, "les ") ? (preposition == "de" ? "des " : "aux ") + text[4..].TrimStart() : null;
    }

    private static bool StartsWith(string text, string article) =>
        text.StartsWith(article, StringComparison.OrdinalIgnoreCase);

    private static string Elide(string word, string text, ElisionOptions options) =>
        word[..^1] + Characters.Of(options.Apostrophe) + text;

    private static FrenchFormatException CapitalArticle(string text) => new(
        $"« {text} » commence par un article ou par un nom propre : en capitales, rien ne les distingue.",
        $"'{text}' begins with an article or a surname: in capitals nothing tells them apart.",
        "Écrivez l’article en minuscules (« le MAIRE »), ou mettez la civilité devant le nom (« M. LE GOFF »).",
        "Write the article in lower case ('le MAIRE'), or put the civilité before the name ('M. LE GOFF').");

    private static FrenchFormatException Partitive(string text) => new(
        $"« de » ne se met pas devant « {text} » : l’article disparaît (« d’agents ») ou change.",
        $"'de' cannot stand before '{text}': the article disappears ('d'agents') or changes.",
        "Donnez le nom seul (\"agents\" | apres \"de\") ou avec l’article défini (\"les agents\" | apres \"de\").",
        "Give the noun alone (\"agents\" | apres \"de\") or with le, la, les (\"les agents\" | apres \"de\").");

    private static FrenchFormatException Empty(string word) => new(
        $"Il n’y a pas de mot après « {word} » : le texte est vide.",
        $"There is no word after '{word}': the text is empty.",
        "Donnez le mot, ou testez d’abord qu’il existe.",
        "Give the word, or test first that there is one.");

    private static FrenchFormatException UnknownWord(string word) => new(
        $"« {word} » n’est pas un mot que l’on sait élider ou contracter.",
        $"'{word}' is not a word that can be elided or contracted.",
        "Utilisez : de, à, le, la, les, du, au, de la, à la, que, ne, se, jusque, lorsque, puisque, quoique, si.",
        "Use: de, à, le, la, les, du, au, de la, à la, que, ne, se, jusque, lorsque, puisque, quoique, si.");

    private static FrenchFormatException UnknownH(string text) => new(
        $"Le h de « {Sound.FirstWord(text)} » n’est ni dans la liste des h aspirés ni dans celle des h muets.",
        $"The h of '{Sound.FirstWord(text)}' is in neither list, aspirated or mute.",
        "Précisez h: \"aspire\" (le hangar) ou h: \"muet\" (l’habitant).",
        "Say h: \"aspire\" (le hangar) or h: \"muet\" (l'habitant).");
}
