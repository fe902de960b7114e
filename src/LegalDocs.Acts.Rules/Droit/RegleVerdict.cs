namespace LegalDocs.Acts;

/// <summary>What became of one rule on one subject: respected, broken, not checkable, or out of its scope.</summary>
/// <remarks>An unknown datum never passes: it gives <see cref="NonVerifiable"/>, with what is missing.</remarks>
/// <param name="Regle">The rule.</param>
/// <param name="Sujet">What it was asked of, and at which date.</param>
public abstract record RegleVerdict(RegleDroit Regle, RegleSujet Sujet)
{
    /// <summary>The rule holds.</summary>
    /// <param name="Regle">The rule.</param>
    /// <param name="Sujet">What it was asked of.</param>
    /// <param name="Comparaisons">The figures compared.</param>
    public sealed record Respectee(RegleDroit Regle, RegleSujet Sujet, IReadOnlyList<RegleComparaison> Comparaisons)
        : RegleVerdict(Regle, Sujet);

    /// <summary>The rule is broken.</summary>
    /// <param name="Regle">The rule.</param>
    /// <param name="Sujet">What it was asked of.</param>
    /// <param name="Constat">What was found, and what to do.</param>
    public sealed record Enfreinte(RegleDroit Regle, RegleSujet Sujet, RegleConstat Constat)
        : RegleVerdict(Regle, Sujet);

    /// <summary>A datum is missing: nothing can be said.</summary>
    /// <param name="Regle">The rule.</param>
    /// <param name="Sujet">What it was asked of.</param>
    /// <param name="Manques">What is missing.</param>
    public sealed record NonVerifiable(RegleDroit Regle, RegleSujet Sujet, IReadOnlyList<RegleManque> Manques)
        : RegleVerdict(Regle, Sujet);

    /// <summary>The rule does not apply to this subject, or was not in force.</summary>
    /// <param name="Regle">The rule.</param>
    /// <param name="Sujet">What it was asked of.</param>
    /// <param name="French">Why, in French.</param>
    /// <param name="English">Why, in English.</param>
    public sealed record SansObjet(RegleDroit Regle, RegleSujet Sujet, string French, string English)
        : RegleVerdict(Regle, Sujet);
}

/// <summary>What a rule is asked of.</summary>
/// <param name="Date">Date of the act: the rules of that day apply.</param>
/// <param name="French">For example « séance du 27 septembre 2018, point 12 ».</param>
/// <param name="English">The same in English.</param>
public sealed record RegleSujet(DateOnly Date, string French, string English);

/// <summary>A datum that a rule needs and that is not known.</summary>
/// <param name="Chemin">Where it belongs in the data: <c>convocation.date_envoi</c>.</param>
/// <param name="French">What it is, in French.</param>
/// <param name="English">What it is, in English.</param>
public sealed record RegleManque(string Chemin, string French, string English);
