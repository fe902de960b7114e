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
        var judgements = Regle.Validite.Contains(sujet.Date)
            ? Judge(subject).DefaultIfEmpty(Judgement.Respected())
            : [NotInForce(sujet.Date)];
        return [.. judgements.Select(judgement => judgement.ToVerdict(Regle, sujet))];
    }

    private static Judgement NotInForce(DateOnly date) => Judgement.NotApplicable(
        $"La règle n’est pas en vigueur le {Judgement.Long(date)}.",
        $"The rule is not in force on {Judgement.Iso(date)}.");
}

/// <summary>The same sentence in both languages.</summary>
/// <param name="French">French.</param>
/// <param name="English">English.</param>
internal sealed record Wording(string French, string English);
