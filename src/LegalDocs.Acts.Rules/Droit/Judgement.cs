using System.Diagnostics;
using System.Globalization;
using LegalDocs.French.Dates;
using LegalDocs.French.Words;

namespace LegalDocs.Acts;

/// <summary>One thing a rule has to say, before it is tied to its subject.</summary>
internal abstract record Judgement
{
    private Judgement()
    {
    }

    internal static Judgement Respected(params IReadOnlyList<RegleComparaison> comparisons) => new Holds(comparisons);

    internal static Judgement Broken(
        string french, string english, params IReadOnlyList<RegleComparaison> comparisons) =>
        new Breach(new Wording(french, english), null, comparisons);

    internal static Judgement Broken(
        Wording found, Wording remedy, params IReadOnlyList<RegleComparaison> comparisons) =>
        new Breach(found, remedy, comparisons);

    internal static Judgement Unknown(params IReadOnlyList<RegleManque> missing) => new Gap(missing);

    internal static Judgement Unknown(string path, string french, string english) =>
        new Gap([new RegleManque(path, french, english)]);

    internal static Judgement NotApplicable(string french, string english) => new Outside(new Wording(french, english));

    internal static RegleComparaison Compare(string name, int expected, int found) => new(
        name, expected.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture));

    internal static RegleComparaison Compare(string name, DateOnly expected, DateOnly found) =>
        new(name, Iso(expected), Iso(found));

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Long(DateOnly date) => FrenchDates.InFull(date);

    /// <summary>A count and its noun, in French: « 1 jour franc », « 3 jours francs ».</summary>
    internal static string Some(int count, string singular, string plural) => Agreement.Count(count, singular, plural);

    /// <summary>A count and its noun, in English.</summary>
    internal static string SomeEnglish(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    internal RegleVerdict ToVerdict(RegleDroit rule, RegleSujet subject) => this switch
    {
        Holds holds => new RegleVerdict.Respectee(rule, subject, holds.Comparisons),
        Gap gap => new RegleVerdict.NonVerifiable(rule, subject, gap.Missing),
        Outside outside => new RegleVerdict.SansObjet(rule, subject, outside.Why.French, outside.Why.English),
        Breach breach => new RegleVerdict.Enfreinte(rule, subject, new RegleConstat
        {
            Regle = rule,
            French = breach.Found.French,
            English = breach.Found.English,
            RemedyFrench = breach.Remedy?.French ?? rule.RemedyFrench,
            RemedyEnglish = breach.Remedy?.English ?? rule.RemedyEnglish,
            Comparaisons = breach.Comparisons,
        }),
        _ => throw new UnreachableException(),
    };

    private sealed record Holds(IReadOnlyList<RegleComparaison> Comparisons) : Judgement;

    private sealed record Gap(IReadOnlyList<RegleManque> Missing) : Judgement;

    private sealed record Outside(Wording Why) : Judgement;

    private sealed record Breach(Wording Found, Wording? Remedy, IReadOnlyList<RegleComparaison> Comparisons)
        : Judgement;
}
