using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>Convocation of an assembly (CGCT art. L. 2121-10 to L. 2121-12, L. 5211-1).</summary>
public sealed record Convocation
{
    /// <summary>Day it was sent.</summary>
    [Description("Jour d’envoi (AAAA-MM-JJ)")]
    public DateOnly? DateEnvoi { get; init; }

    /// <summary>Hour it was sent.</summary>
    [Description("Heure d’envoi (HH:MM)")]
    public TimeOnly? HeureEnvoi { get; init; }

    /// <summary>How it was sent.</summary>
    [Description("Mode d’envoi : electronique ou papier")]
    public ModeConvocation? Mode { get; init; }

    /// <summary>The shorter delay of urgency; null: the ordinary delay.</summary>
    [Description("Urgence invoquée pour abréger le délai")]
    public UrgenceConvocation? Urgence { get; init; }

    /// <summary>Whether the note explicative de synthèse was sent with it.</summary>
    [Description("Note explicative de synthèse jointe")]
    public bool? NoteSynthese { get; init; }

    /// <summary>Present when this convocation follows a sitting that lacked the quorum.</summary>
    [Description("Seconde convocation, après une séance sans quorum")]
    public SecondeConvocation? Seconde { get; init; }
}

/// <summary>How a convocation is sent: electronic by default since 2019-12-29.</summary>
public enum ModeConvocation
{
    /// <summary>By electronic means.</summary>
    Electronique,

    /// <summary>On paper, at the member’s request since 2019-12-29.</summary>
    Papier,
}

/// <summary>Urgency: the executive reports on it at the opening and the council votes on it.</summary>
public sealed record UrgenceConvocation
{
    /// <summary>Whether it was reported at the opening.</summary>
    [Description("L’exécutif en a rendu compte à l’ouverture")]
    public bool? RapportOuverture { get; init; }

    /// <summary>Whether the council approved it by a vote.</summary>
    [Description("Le conseil s’est prononcé sur l’urgence")]
    public bool? Approuvee { get; init; }
}

/// <summary>Second convocation after a failure of quorum (CGCT art. L. 2121-17).</summary>
public sealed record SecondeConvocation
{
    /// <summary>Day of the sitting that lacked the quorum.</summary>
    [Description("Jour de la séance sans quorum (AAAA-MM-JJ)")]
    public required DateOnly PremiereSeance { get; init; }

    /// <summary>Identifiers of the items carried over: the only ones that need no quorum.</summary>
    [Description("Identifiants des points reportés, seuls dispensés de quorum")]
    public required IReadOnlyList<string> PointsReportes { get; init; }

    /// <summary>Whether it recalls the rule, as local law of Alsace-Moselle asks (CON-7).</summary>
    [Description("La convocation rappelle expressément la règle (Alsace-Moselle)")]
    public bool? RappelleRegle { get; init; }
}
