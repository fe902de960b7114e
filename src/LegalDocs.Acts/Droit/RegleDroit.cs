namespace LegalDocs.Acts;

/// <summary>A rule of law that the product controls.</summary>
public sealed record RegleDroit
{
    /// <summary>Members, presents and pouvoirs must agree; arithmetic, no article (domain.md section 1.4).</summary>
    public static readonly RegleDroit Effectif = new("EFF-1", "LD3501", "cohérence des listes", GraviteRegle.Erreur);

    /// <summary>Quorum.</summary>
    public static readonly RegleDroit Quorum = new("QUO-1", "LD3502", "CGCT art. L. 2121-17", GraviteRegle.Erreur);

    /// <summary>Number of pouvoirs of one holder.</summary>
    public static readonly RegleDroit NombrePouvoirs = new(
        "POU-1", "LD3503", "CGCT art. L. 2121-20", GraviteRegle.Erreur);

    /// <summary>Holder of a pouvoir.</summary>
    public static readonly RegleDroit Mandataire = new("POU-2", "LD3504", "CGCT art. L. 2121-20", GraviteRegle.Erreur);

    /// <summary>A convention is signed after the receipt of the délibérations that authorise it.</summary>
    public static readonly RegleDroit SignatureConvention = new(
        "CNV-1", "LD3505", "CE, avis Sect., 10 juin 1996, Préfet de la Côte-d’Or, n° 176873", GraviteRegle.Erreur);

    private RegleDroit(string id, string code, string article, GraviteRegle gravite)
    {
        Id = id;
        Code = code;
        Article = article;
        Gravite = gravite;
    }

    /// <summary>Name of the rule in domain.md section 2.2.</summary>
    public string Id { get; }

    /// <summary>Diagnostic code, LD3500 to LD3999 (decision 0002).</summary>
    public string Code { get; }

    /// <summary>Article or decision it rests on.</summary>
    public string Article { get; }

    /// <summary>How serious a breach is.</summary>
    public GraviteRegle Gravite { get; }
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
