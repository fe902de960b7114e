using System.Collections.Frozen;

namespace LegalDocs.Campaigns.Functions;

/// <summary>The French functions of every template, by the name templates call them.</summary>
/// <remarks>
/// Documented with proved examples in <c>templates/FONCTIONS.md</c>. Each delegate takes plain values (text, number,
/// list, object of a row; dates and hours as ISO text), optional parameters have defaults and French names for named
/// arguments. A wrong type or range throws; no function ever writes a doubtful word. All are pure and thread-safe.
/// </remarks>
public static class FrenchFunctions
{
    /// <summary>Name to function: <c>en_lettres</c>, <c>date_longue</c>, <c>de</c>, <c>accorde</c>…</summary>
    public static IReadOnlyDictionary<string, Delegate> All { get; } = new Dictionary<string, Delegate>
    {
        ["en_lettres"] = NumberFunctions.EnLettres,
        ["entier"] = NumberFunctions.Entier,
        ["nombre"] = NumberFunctions.Nombre,
        ["ordinal"] = NumberFunctions.Ordinal,
        ["ordinal_abrege"] = NumberFunctions.OrdinalAbrege,
        ["romain"] = NumberFunctions.Romain,
        ["article"] = NumberFunctions.Article,
        ["date_longue"] = NumberFunctions.DateLongue,
        ["date_jour"] = NumberFunctions.DateJour,
        ["date_solennelle"] = NumberFunctions.DateSolennelle,
        ["heure"] = NumberFunctions.Heure,
        ["heure_en_lettres"] = NumberFunctions.HeureEnLettres,
        ["euros"] = NumberFunctions.EnEuros,
        ["euros_en_lettres"] = NumberFunctions.EurosEnLettres,
        ["de"] = WordFunctions.De,
        ["au"] = WordFunctions.Au,
        ["apres"] = WordFunctions.Apres,
        ["enumere"] = WordFunctions.Enumere,
        ["enumere_de"] = WordFunctions.EnumereDe,
        ["accorde"] = WordFunctions.Accorde,
        ["feminin"] = WordFunctions.Feminin,
        ["participe"] = WordFunctions.Participe,
        ["possessif"] = WordFunctions.Possessif,
        ["capitales"] = WordFunctions.EnCapitales,
        ["typographie"] = WordFunctions.Typographie,
        ["civilite"] = PersonFunctions.Civilite,
        ["titre"] = PersonFunctions.Titre,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
