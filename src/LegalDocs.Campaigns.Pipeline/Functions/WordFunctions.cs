using LegalDocs.French;
using LegalDocs.French.Numbers;
using LegalDocs.French.Places;
using LegalDocs.French.Typography;
using LegalDocs.French.Words;
using static LegalDocs.Campaigns.Functions.FunctionArguments;
using static LegalDocs.Campaigns.Functions.GrammarArguments;

namespace LegalDocs.Campaigns.Functions;

/// <summary>Places, words, lists and texts, as templates call them.</summary>
internal static class WordFunctions
{
    internal static string De(object? lieu, object? apostrophe = null) =>
        FunctionGuard.Run(() => PlacePrepositions.De(PlaceArguments.PlaceOf(lieu), With(apostrophe)));

    internal static string Au(object? lieu, object? apostrophe = null) =>
        FunctionGuard.Run(() => PlacePrepositions.Au(PlaceArguments.PlaceOf(lieu), With(apostrophe)));

    internal static string Apres(object? mot, object? avant, object? h = null, object? apostrophe = null) =>
        FunctionGuard.Run(() => Elision.Join(Text(mot), Text(avant), new ElisionOptions
        {
            Apostrophe = ApostropheOf(apostrophe),
            InitialH = Choice(
                h, InitialH.FromDictionary, ("aspire", InitialH.Aspirated), ("muet", InitialH.Mute)),
        }));

    internal static string Enumere(object? liste, object? conjonction = null) => FunctionGuard.Run(() =>
        Enumeration.Join([.. List(liste).Select(Item)], OptionalText(conjonction) ?? "et"));

    internal static string EnumereDe(object? lieux, object? apostrophe = null) => FunctionGuard.Run(() =>
        Enumeration.Join([.. List(lieux)
            .Select(lieu => PlacePrepositions.De(PlaceArguments.PlaceOf(lieu), With(apostrophe)))]));

    internal static string Accorde(object? n, object? singulier, object? pluriel = null) =>
        FunctionGuard.Run(() => Agreement.Count(Quantity(n), Text(singulier), OptionalText(pluriel)));

    internal static string Feminin(object? mot) => FunctionGuard.Run(() => FeminineForms.Write(Text(mot)));

    internal static string Participe(object? mot, object? genre, object? nombre = null) =>
        FunctionGuard.Run(() => Participles.Agree(Text(mot), GenderOf(genre), NumberOf(nombre, genre)));

    internal static string Possessif(object? mot, object? genre, object? nombre = null, object? possesseurs = null) =>
        FunctionGuard.Run(() =>
            Possessives.Join(Text(mot), GenderOf(genre), NumberOf(nombre, genre), NumberOf(possesseurs)));

    internal static string EnCapitales(object? texte) => FunctionGuard.Run(() => Capitals.Write(Text(texte)));

    internal static string Typographie(
        object? texte, object? espaces = null, object? apostrophe = null, object? tirets = null) =>
        FunctionGuard.Run(() => Typographer.Apply(Text(texte), new TypographyOptions
        {
            FineSpace = Choice(espaces, FineSpace.Narrow, ("fines", FineSpace.Narrow), ("nbsp", FineSpace.NoBreak)),
            Apostrophe = Choice<Apostrophe?>(
                apostrophe, null, ("courbe", Apostrophe.Typographic), ("droite", Apostrophe.Straight)),
            LegalHyphen = Choice(
                tirets, LegalHyphen.AsWritten, ("texte", LegalHyphen.AsWritten), ("insecables", LegalHyphen.NoBreak)),
        }));

    private static PlaceOptions With(object? apostrophe) => new() { Apostrophe = ApostropheOf(apostrophe) };

    private static string Item(object? item) => item switch
    {
        string text => text,
        long or int or decimal or double => NumberFormat.WithDecimals(Quantity(item)),
        _ => throw WrongType(
            item,
            "une liste de textes (pour des objets : liste | array.map \"nom\" | enumere)",
            "a list of texts (for objects: list | array.map \"nom\" | enumere)"),
    };
}
