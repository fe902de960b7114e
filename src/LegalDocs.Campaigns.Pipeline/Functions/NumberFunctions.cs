using LegalDocs.French;
using LegalDocs.French.Amounts;
using LegalDocs.French.Dates;
using LegalDocs.French.Numbers;
using static LegalDocs.Campaigns.Functions.FunctionArguments;
using static LegalDocs.Campaigns.Functions.GrammarArguments;

namespace LegalDocs.Campaigns.Functions;

/// <summary>Numbers, amounts, dates and hours, as templates call them. Names of parameters are those of named
/// arguments.</summary>
internal static class NumberFunctions
{
    internal static string EnLettres(
        object? n, object? genre = null, object? orthographe = null, object? usage = null) =>
        FunctionGuard.Run(() => NumberWords.Write(Whole(n), new NumberWordsOptions
        {
            Gender = OptionalGender(genre),
            Spelling = SpellingOf(orthographe),
            Use = Choice(
                usage,
                NumberUse.Cardinal,
                ("cardinal", NumberUse.Cardinal),
                ("ordinal", NumberUse.Ordinal),
                ("annee", NumberUse.Year)),
        }));

    internal static string Entier(object? n) => FunctionGuard.Run(() => NumberFormat.Whole(Whole(n)));

    internal static string Nombre(object? n) => FunctionGuard.Run(() => NumberFormat.WithDecimals(Quantity(n)));

    internal static string Ordinal(object? n, object? genre = null, object? orthographe = null) =>
        FunctionGuard.Run(() => Ordinals.Write(Whole(n), OptionalGender(genre), SpellingOf(orthographe)));

    internal static string OrdinalAbrege(object? n, object? genre = null) =>
        FunctionGuard.Run(() => Ordinals.Abbreviate(Whole(n), OptionalGender(genre)));

    internal static string Romain(object? n) => FunctionGuard.Run(() => RomanNumerals.Write(Whole(n)));

    internal static string Article(object? n) => FunctionGuard.Run(() => Ordinals.Article(Whole(n)));

    internal static string DateLongue(object? date) => FunctionGuard.Run(() => FrenchDates.InFull(Date(date)));

    internal static string DateJour(object? date) => FunctionGuard.Run(() => FrenchDates.WithWeekday(Date(date)));

    internal static string DateSolennelle(object? date, object? orthographe = null, object? apostrophe = null) =>
        FunctionGuard.Run(() => FrenchDates.Solemn(Date(date), SpellingOf(orthographe), ApostropheOf(apostrophe)));

    internal static string Heure(object? heure) => FunctionGuard.Run(() => FrenchTimes.InFigures(Time(heure)));

    internal static string HeureEnLettres(object? heure, object? orthographe = null) =>
        FunctionGuard.Run(() => FrenchTimes.InWords(Time(heure), SpellingOf(orthographe)));

    internal static string EnEuros(object? montant) => FunctionGuard.Run(() => Euros.InFigures(Quantity(montant)));

    internal static string EurosEnLettres(object? montant, object? orthographe = null, object? apostrophe = null) =>
        FunctionGuard.Run(() =>
            Euros.InWords(Quantity(montant), SpellingOf(orthographe), ApostropheOf(apostrophe)));

    private static Gender OptionalGender(object? genre) => genre is null ? Gender.Masculine : GenderOf(genre);
}
