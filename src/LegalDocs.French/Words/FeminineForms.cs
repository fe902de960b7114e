using System.Collections.Frozen;
using LegalDocs.French.Dictionaries;

namespace LegalDocs.French.Words;

/// <summary>Feminine of functions and titles: every word agrees up to the complement (domain.md 3.6).</summary>
/// <remarks>
/// « adjoint technique territorial » → « adjointe technique territoriale », « directeur général des services » →
/// « directrice générale des services ». A word that neither the dictionary nor a sure ending covers is refused.
/// </remarks>
public static class FeminineForms
{
    private static readonly FrozenDictionary<string, string> Known = WordList.LoadPairs("feminins.txt");

    // What follows one of these is a complement: it does not agree.
    private static readonly FrozenSet<string> Prepositions = new[]
    {
        "de", "du", "des", "d", "à", "au", "aux", "en", "sur", "pour", "par", "auprès", "chez", "dans", "hors", "près",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> InvariablePrefixes =
        new[] { "vice", "sous", "ex", "co", "non" }.ToFrozenSet(StringComparer.Ordinal);

    // Most particular first.
    private static readonly (string Ending, string Feminine)[] Endings =
    [
        ("teur", "trice"), ("ier", "ière"), ("er", "ère"), ("ien", "ienne"), ("éen", "éenne"), ("yen", "yenne"),
        ("on", "onne"),
        ("el", "elle"), ("eil", "eille"), ("et", "ette"), ("if", "ive"), ("eux", "euse"), ("al", "ale"), ("é", "ée"),
        ("i", "ie"), ("u", "ue"), ("ant", "ante"), ("ent", "ente"), ("and", "ande"), ("ond", "onde"), ("ard", "arde"),
        ("ais", "aise"), ("ois", "oise"), ("is", "ise"), ("in", "ine"), ("ain", "aine"), ("ein", "eine"), ("un", "une"),
        ("oint", "ointe"), ("at", "ate"), ("it", "ite"), ("ot", "ote"), ("ut", "ute"), ("ert", "erte"), ("ord", "orde"),
        ("ct", "cte"), ("il", "ile"), ("ol", "ole"), ("ur", "ure"), ("ir", "ire"), ("e", "e"),
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
        for (var i = 0; i < parts.Length && !IsPreposition(parts[i]); i++)
        {
            parts[i] = Word(parts[i]);
        }

        return string.Join(' ', parts);
    }

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
        // « -eur » is -rice, -euse or -eure according to the word: only -teur is sure, the others are in the
        // dictionary.
        if (!word.EndsWith("eur", StringComparison.Ordinal) || word.EndsWith("teur", StringComparison.Ordinal))
        {
            foreach (var (ending, feminine) in Endings)
            {
                if (word.EndsWith(ending, StringComparison.Ordinal))
                {
                    return word[..^ending.Length] + feminine;
                }
            }
        }

        throw new FrenchFormatException(
            $"Le féminin de « {word} » n’est pas connu.",
            $"The feminine of '{word}' is not known.",
            "Écrivez la forme féminine dans les données au lieu d’utiliser « feminin ».",
            "Write the feminine form in the data instead of using 'feminin'.");
    }

    private static string SameCase(string model, string word)
    {
        if (model.Length > 1 && model.All(c => !char.IsLetter(c) || Letters.IsUpper(c)))
        {
            return Typography.Capitals.Write(word);
        }

        return Letters.IsUpper(model[0]) ? Letters.Capitalise(word) : word;
    }
}
