using System.Collections.Frozen;
using LegalDocs.French.Words;

namespace LegalDocs.French.Places;

/// <summary>Articles of EPCI and other groupements: they have no TNCC (domain.md 3.4 d).</summary>
/// <remarks>
/// Data first (article, then charnière). Else the common noun that opens the name (« Métropole de Lyon » takes la), an
/// article that opens it (« Le Havre Seine Métropole »), or no article (« Dijon Métropole »).
/// </remarks>
internal static class GroupementNames
{
    private static readonly FrozenDictionary<string, PlaceArticle> CommonNouns = new Dictionary<string, PlaceArticle>
    {
        ["agence"] = PlaceArticle.Elided,
        ["agglomeration"] = PlaceArticle.Elided,
        ["association"] = PlaceArticle.Elided,
        ["ca"] = PlaceArticle.La,
        ["cc"] = PlaceArticle.La,
        ["ccas"] = PlaceArticle.Le,
        ["cias"] = PlaceArticle.Le,
        ["collectivite"] = PlaceArticle.La,
        ["commune"] = PlaceArticle.La,
        ["communaute"] = PlaceArticle.La,
        ["cu"] = PlaceArticle.La,
        ["departement"] = PlaceArticle.Le,
        ["entente"] = PlaceArticle.Elided,
        ["etablissement"] = PlaceArticle.Elided,
        ["eurometropole"] = PlaceArticle.Elided,
        ["metropole"] = PlaceArticle.La,
        ["office"] = PlaceArticle.Elided,
        ["parc"] = PlaceArticle.Le,
        ["regie"] = PlaceArticle.La,
        ["region"] = PlaceArticle.La,
        ["sivom"] = PlaceArticle.Le,
        ["sivu"] = PlaceArticle.Le,
        ["syndicat"] = PlaceArticle.Le,
        ["union"] = PlaceArticle.Elided,
        ["ville"] = PlaceArticle.La,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Common nouns that some names use with their article (« du Pays de Bray ») and others without: nothing is certain.
    private static readonly FrozenSet<string> Doubtful = new[]
    {
        "baie", "bassin", "bocage", "bords", "campagnes", "cap", "centre", "cinq", "coeur", "collines", "cote",
        "coteaux", "cotes", "deux", "entre", "foret", "forets", "iles", "intercom", "lac", "lacs", "marches", "mont", "montagne",
        "montagnes", "monts", "pays", "plaine", "plaines", "plateau", "plateaux", "pointe", "pole", "porte", "portes",
        "presqu", "quatre", "rives", "source", "sources", "terre", "terres", "territoire", "territoires", "trois",
        "val", "vallee", "vallees", "vallons", "vals",
    }.ToFrozenSet(StringComparer.Ordinal);

    // A proper name of a town may follow these adjectives, or a whole brand (« Grand Besançon Métropole »).
    private static readonly FrozenSet<string> Adjectives = new[]
    {
        "bas", "basse", "est", "grand", "grande", "grandes", "grands", "nord", "nouveau", "nouvelle", "ouest", "petit",
        "sud", "vieux",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BrandWords = new[]
    {
        "agglo", "agglomeration", "communaute", "communautes", "eurometropole", "intercom", "metropole",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly PlaceArticle[] WrittenArticles =
        [PlaceArticle.Le, PlaceArticle.La, PlaceArticle.Les, PlaceArticle.Elided];

    internal static PlaceName Analyse(Place place, PlaceOptions options)
    {
        if (FromData(place) is { } article)
        {
            return PlaceNames.WithArticle(place.Nom, article, options);
        }

        return options.Groupements == GroupementNaming.FromName
            ? FromName(place.Nom, options)
            : throw Unknown(place.Nom);
    }

    private static PlaceArticle? FromData(Place place)
    {
        if (place.Charniere is { } charniere && !string.IsNullOrWhiteSpace(charniere))
        {
            return PlaceArticles.ParseCharniere(charniere) ?? throw Bad(place.Nom, charniere);
        }

        if (place.Article is { } article)
        {
            // An empty article is a statement: the name takes none, and only its sound decides between de and d'.
            return string.IsNullOrWhiteSpace(article)
                ? BySound(place.Nom)
                : PlaceArticles.Parse(article) ?? throw Bad(place.Nom, article);
        }

        return place.Tncc is null or (>= 0 and <= 8)
            ? (PlaceArticle?)place.Tncc
            : throw Bad(place.Nom, $"{place.Tncc}");
    }

    private static PlaceName FromName(string name, PlaceOptions options)
    {
        if (CommonNouns.TryGetValue(Letters.Fold(Sound.FirstWord(name)), out var article))
        {
            return PlaceNames.WithArticle(name, article, options);
        }

        if (IsDoubtful(name))
        {
            throw Unknown(name);
        }

        var written = Array.Find(WrittenArticles, candidate => PlaceArticles.LengthIn(name, candidate) > 0);
        return written == PlaceArticle.None
            ? new PlaceName(BySound(name), "", name)
            : PlaceNames.WithArticle(name, written, options);
    }

    private static bool IsDoubtful(string name)
    {
        var words = Letters.Fold(name).Split(' ', '-', '\'');
        return Doubtful.Contains(words[0])
            || (Adjectives.Contains(words[0]) && !words.Any(BrandWords.Contains));
    }

    private static PlaceArticle BySound(string name)
    {
        // A name of a place in h or y, or a number, is no dictionary word: nothing is guessed.
        if (Letters.Fold(name) is not [>= 'a' and <= 'z' and not 'h' and not 'y', ..])
        {
            throw Unknown(name);
        }

        return Sound.Of(name) == Initial.Vowel ? PlaceArticle.NoneElided : PlaceArticle.None;
    }

    private static FrenchFormatException Unknown(string name) => new(
        $"L’article du groupement « {name} » n’est pas connu.",
        $"The article of the groupement '{name}' is not known.",
        "Ajoutez aux données « article » (le, la, les, l’, ou vide) ou « charniere » (de, d’, du, de la, de l’, des).",
        "Add to its data 'article' (le, la, les, l', or empty) or 'charniere' (de, d', du, de la, de l', des).");

    private static FrenchFormatException Bad(string name, string value) => new(
        $"« {value} » n’est ni un article ni une charnière (groupement « {name} »).",
        $"'{value}' is neither an article nor a charnière (groupement '{name}').",
        "Article : le, la, les, l’, ou vide. Charnière : de, d’, du, de la, de l’, des.",
        "Article: le, la, les, l', or empty. Charnière: de, d', du, de la, de l', des.");
}
