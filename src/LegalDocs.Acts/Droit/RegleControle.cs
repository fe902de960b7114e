using System.Globalization;
using LegalDocs.French.Dates;

namespace LegalDocs.Acts;

/// <summary>A rule and how it judges a subject.</summary>
/// <typeparam name="T">What it is asked of.</typeparam>
/// <param name="Regle">The rule.</param>
/// <param name="Judge">All that there is to say; nothing said means respected.</param>
internal sealed record RegleControle<T>(RegleDroit Regle, Func<T, IEnumerable<Judgement>> Judge)
{
    /// <summary>The verdicts, at least one.</summary>
    internal IReadOnlyList<RegleVerdict> Run(T subject, RegleSujet sujet)
    {
        if (!Regle.Validite.Contains(sujet.Date))
        {
            return [new RegleVerdict.SansObjet(Regle, sujet, NotInForce(sujet.Date).French, NotInForce(sujet.Date).English)];
        }

        IReadOnlyList<RegleVerdict> verdicts =
            [.. Judge(subject).DefaultIfEmpty(Judgement.Respected()).Select(judgement => judgement.ToVerdict(Regle, sujet))];
        return verdicts;
    }

    private static Wording NotInForce(DateOnly date) => new(
        $"La règle n’est pas en vigueur le {FrenchDates.InFull(date)}.",
        $"The rule is not in force on {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
}

/// <summary>The same sentence in both languages.</summary>
/// <param name="French">French.</param>
/// <param name="English">English.</param>
internal sealed record Wording(string French, string English);
