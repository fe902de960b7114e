using System.Collections.Frozen;
using LegalDocs.French.Dictionaries;

namespace LegalDocs.French.Words;

/// <summary>Feminine of functions and titles: every word agrees up to the complement (domain.md 3.6).</summary>
/// <remarks>
/// « adjoint technique territorial » → « adjointe technique territoriale », « directeur général des services » →
/// « directrice générale des services ». A word that neither the dictionary nor a sure ending covers is refused. After
/// the complement, « délégué à » and « chargé de » still speak of the person (« adjointe au maire déléguée à la culture
/// »); another adjective may speak of the complement (« du pôle adjoint ») and is then refused.
/// </remarks>
public static class FeminineForms
{
    private static readonly FrozenDictionary<string, string> Known = WordList.LoadPairs("feminins.txt");

    // What follows one of these is a complement: it does not agree.
    private static readonly FrozenSet<string> Prepositions = new[]
    {
        "de", "du", "des", "d", "à", "au", "aux", "en", "sur", "pour", "par", "auprès", "chez", "dans", "hors", "près",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> InvariablePrefixes = new[]
    {
        "anti", "auto", "co", "euro", "ex", "franco", "inter", "intra", "médico", "micro", "mi", "non", "psycho",
        "semi", "socio", "sous", "technico", "vice",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What these say after the complement is said of the person when a preposition follows them.
    private static readonly FrozenSet<string> Charges =
        new[] { "chargé", "délégué", "responsable" }.ToFrozenSet(StringComparer.Ordinal);

    // Adjectives of titles: after a complement nothing tells whether they speak of it or of the person.
    private static readonly FrozenSet<string> Adjectives = new[]
    {
        "adjoint", "associé", "assistant", "chargé", "délégué", "élu", "général", "intérimaire", "nommé", "placé",
        "principal", "référent", "remplaçant", "sortant", "suppléant", "territorial",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Of these, the ones that cannot qualify the bare noun of « chef de service adjoint » or « agent de maîtrise
    // principal »; « professeur d’enseignement général » shows why the others stay doubtful.
    private static readonly FrozenSet<string> OfPersons =
        new[] { "adjoint", "délégué", "intérimaire", "principal", "remplaçant", "sortant", "suppléant" }
            .ToFrozenSet(StringComparer.Ordinal);

    // Only these three adjectives end in -ment: all other such words after a title are adverbs (« notamment »).
    private static readonly FrozenSet<string> AdjectivesInMent =
        new[] { "clément", "dément", "véhément" }.ToFrozenSet(StringComparer.Ordinal);

    // Most particular first.
    private static readonly (string Ending, string Feminine)[] Endings =
    [
        ("ateur", "atrice"), ("cteur", "ctrice"), ("iteur", "itrice"), ("epteur", "eptrice"), ("tuteur", "tutrice"),
        ("ibuteur", "ibutrice"), ("écuteur", "écutrice"), ("locuteur", "locutrice"), ("moteur", "motrice"),
        ("ier", "ière"), ("er", "ère"), ("ien", "ienne"), ("éen", "éenne"), ("yen", "yenne"),
        ("on", "onne"),
        ("el", "elle"), ("eil", "eille"), ("et", "ette"), ("if", "ive"), ("eux", "euse"), ("al", "ale"), ("é", "ée"),
        ("i", "ie"), ("u", "ue"), ("ant", "ante"), ("ent", "ente"), ("and", "ande"), ("ond", "onde"), ("ard", "arde"),
        ("ais", "aise"), ("ois", "oise"), ("is", "ise"), ("in", "ine"), ("un", "une"), ("int", "inte"),
        ("unt", "unte"), ("at", "ate"), ("it", "ite"), ("ot", "ote"), ("ut", "ute"), ("ert", "erte"), ("ort", "orte"),
        ("ord", "orde"), ("ct", "cte"), ("il", "ile"), ("ol", "ole"), ("eul", "eule"),
        ("ur", "ure"), ("ir", "ire"), ("e", "e"),
    ];

    /// <summary>The feminine of a function or title given in the masculine singular.</summary>
    /// <param name="words">For example « conseiller municipal délégué ».</param>
    /// <returns>For example « conseillère municipale déléguée »; capitals and separators are kept.</returns>
    /// <exception cref="FrenchFormatException">Blank text, or a word whose feminine is not known.</exception>
    public static string Write(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (string.IsNullOrWhiteSpace(words))
        {
            throw new FrenchFormatException(
                "Il n’y a pas de mot à mettre au féminin.", "There is no word to put in the feminine.",
                "Donnez la fonction au masculin singulier.", "Give the function in the masculine singular.");
        }

        var parts = words.Split(' ');
        var agrees = true;
        for (var i = 0; i < parts.Length; i++)
        {
            agrees = agrees ? !IsPreposition(parts[i]) : ResumesAt(parts, i);
            parts[i] = agrees ? Word(parts[i]) : parts[i];
        }

        return string.Join(' ', parts);
    }

    /// <summary>Whether a word of the complement speaks of the person again.</summary>
    private static bool ResumesAt(string[] parts, int at)
    {
        var word = parts[at].ToLowerInvariant();
        if (Charges.Contains(word) && at + 1 < parts.Length && IsPreposition(parts[at + 1]))
        {
            return true;
        }

        if (!Adjectives.Contains(word) || !IsAfterNoun(parts, at))
        {
            return false;
        }

        return OfPersons.Contains(word) && IsAfterBareNoun(parts, at) ? true : throw Ambiguous(parts[at]);
    }

    private static bool IsAfterBareNoun(string[] parts, int at) =>
        (at >= 3 && parts[at - 2].Equals("de", StringComparison.OrdinalIgnoreCase))
        || (parts[at - 1].Length > 2 && parts[at - 1][0] is 'd' or 'D' && Characters.IsApostrophe(parts[at - 1][1]));

    // « du maire délégué » and « du pôle adjoint » may be read both ways; « de l’adjoint » is no adjective at all.
    private static bool IsAfterNoun(string[] parts, int at) =>
        parts[at - 1].Length > 0 && (!IsPreposition(parts[at - 1]) || parts[at - 1].Length > 2
            && Characters.IsApostrophe(parts[at - 1][1]))
        && parts[at - 1].ToLowerInvariant() is not ("le" or "la" or "les" or "un" or "une");

    private static bool IsPreposition(string word)
    {
        var apostrophe = word.AsSpan().IndexOfAny('\'', Characters.CurvedApostrophe);
        return Prepositions.Contains((apostrophe >= 0 ? word[..apostrophe] : word).ToLowerInvariant());
    }

    private static string Word(string word)
    {
        if (word.Length == 0 || word is "et" or "ou" || !char.IsLetter(word[0]))
        {
            return word;
        }

        var lower = word.ToLowerInvariant();
        if (Known.TryGetValue(lower, out var known))
        {
            return SameCase(word, known);
        }

        if (word.Contains('-', StringComparison.Ordinal))
        {
            return string.Join('-', word.Split('-').Select((part, i) => i == 0 && IsPrefix(part) ? part : Word(part)));
        }

        return SameCase(word, ByEnding(lower));
    }

    private static bool IsPrefix(string part) => InvariablePrefixes.Contains(part.ToLowerInvariant());

    private static string ByEnding(string word)
    {
        if (word.EndsWith("ment", StringComparison.Ordinal) && !AdjectivesInMent.Contains(word))
        {
            return word;
        }

        // « -eur » is -rice, -euse or -eure according to the word: a few endings are sure, the others are in the
        // dictionary.
        foreach (var (ending, feminine) in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)
                && (ending.EndsWith("eur", StringComparison.Ordinal) || !word.EndsWith("eur", StringComparison.Ordinal)))
            {
                return word[..^ending.Length] + feminine;
            }
        }

        throw new FrenchFormatException(
            $"Le féminin de « {word} » n’est pas connu.",
            $"The feminine of '{word}' is not known.",
            "Écrivez la forme féminine dans les données au lieu d’utiliser « feminin ».",
            "Write the feminine form in the data instead of using 'feminin'.");
    }

    private static FrenchFormatException Ambiguous(string word) => new(
        $"Rien ne dit si « {word} », après un complément, s’accorde avec la personne.",
        $"Nothing tells whether '{word}', after a complement, agrees with the person.",
        "Placez l’adjectif avant le complément (« directeur adjoint de cabinet »), ou écrivez la forme féminine.",
        "Put the adjective before the complement ('directeur adjoint de cabinet'), or write the feminine form.");

    private static string SameCase(string model, string word)
    {
        if (model.Length > 1 && model.All(c => !char.IsLetter(c) || Letters.IsUpper(c)))
        {
            return Typography.Capitals.Write(word);
        }

        return Letters.IsUpper(model[0]) ? Letters.Capitalise(word) : word;
    }
}
