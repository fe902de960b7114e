namespace LegalDocs.Acts;

/// <summary>A rule of law that the product controls.</summary>
/// <remarks>
/// Every rule of domain.md 2.2 and 2.4 is one value here. The figures that change with time (share of the quorum,
/// delays…) are in the table of <see cref="DroitChronologie"/>, read at the date of the act.
/// </remarks>
public sealed partial record RegleDroit
{
    private RegleDroit(string id, string code, GraviteRegle gravite, string article)
    {
        Id = id;
        Code = code;
        Gravite = gravite;
        Article = article;
    }

    /// <summary>Every rule, in the order of the codes.</summary>
    public static IReadOnlyList<RegleDroit> All => Table.Rules;

    /// <summary>Name of the rule in domain.md section 2.2.</summary>
    public string Id { get; }

    /// <summary>Diagnostic code, LD3500 to LD3999 (decision 0002).</summary>
    public string Code { get; }

    /// <summary>How serious a breach is.</summary>
    public GraviteRegle Gravite { get; }

    /// <summary>Article or decision it rests on.</summary>
    public string Article { get; }

    /// <summary>When it is in force.</summary>
    public PeriodeDroit Validite { get; private init; } = PeriodeDroit.Cgct;

    /// <summary>The rule in a sentence, in French.</summary>
    public required string French { get; init; }

    /// <summary>The rule in a sentence, in English.</summary>
    public required string English { get; init; }

    /// <summary>What to do when it is broken, in French.</summary>
    public required string RemedyFrench { get; init; }

    /// <summary>What to do when it is broken, in English.</summary>
    public required string RemedyEnglish { get; init; }

    /// <summary>A rule by its name.</summary>
    /// <param name="id">For example « QUO-1 »; case matters.</param>
    /// <returns>The rule, or null.</returns>
    public static RegleDroit? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>The name of the rule.</summary>
    /// <returns>Same as <see cref="Id"/>.</returns>
    public override string ToString() => Id;

    // Apart, so that it is filled once all fields of the partial files have their value.
    private static class Table
    {
        internal static readonly IReadOnlyList<RegleDroit> Rules =
        [
            .. new[]
            {
                Presences(), Convocations(), Votes(), Actes(), Publicites(), Transmissions(), Conventions(),
            }.SelectMany(rules => rules).OrderBy(rule => rule.Code, StringComparer.Ordinal),
        ];
    }
}

/// <summary>How serious the breach of a rule is.</summary>
public enum GraviteRegle
{
    /// <summary>The act can be annulled, or cannot exist.</summary>
    Erreur,

    /// <summary>A risk, or a formal defect.</summary>
    Avertissement,

    /// <summary>Good to know.</summary>
    Information,
}
