using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>How an act was made public (CGCT art. L. 2131-1, R. 2131-1).</summary>
public sealed record PubliciteActe
{
    /// <summary>Mode.</summary>
    [Description("Mode : electronique, affichage ou papier")]
    public ModePublicite? Mode { get; init; }

    /// <summary>Day it was put on line.</summary>
    [Description("Jour de mise en ligne (AAAA-MM-JJ)")]
    public DateOnly? DateMiseEnLigne { get; init; }

    /// <summary>Day it was posted, or published on paper.</summary>
    [Description("Jour d’affichage ou de publication sur papier (AAAA-MM-JJ)")]
    public DateOnly? DateAffichage { get; init; }

    /// <summary>Address of the page.</summary>
    [Description("Adresse de la page")]
    public string? Url { get; init; }

    /// <summary>Whether the whole text is on line.</summary>
    [Description("Texte intégral en ligne")]
    public bool? Integral { get; init; }

    /// <summary>Whether the format cannot be modified.</summary>
    [Description("Format non modifiable")]
    public bool? NonModifiable { get; init; }

    /// <summary>Whether it can be downloaded.</summary>
    [Description("Téléchargeable")]
    public bool? Telechargeable { get; init; }

    /// <summary>Whether it shows its author’s first name, surname and capacity.</summary>
    [Description("Prénom, nom et qualité de l’auteur lisibles")]
    public bool? AuteurMentionne { get; init; }

    /// <summary>Whether it shows the day it was put on line.</summary>
    [Description("Date de mise en ligne portée sur l’acte")]
    public bool? DatePortee { get; init; }

    /// <summary>Day until which it stays on line.</summary>
    [Description("Jour jusqu’auquel l’acte reste en ligne (AAAA-MM-JJ)")]
    public DateOnly? FinMinimale { get; init; }

    /// <summary>Day the act was made public: on line, else posted; null: not yet.</summary>
    public DateOnly? Date => (DateMiseEnLigne, DateAffichage) switch
    {
        ({ } online, { } posted) when Mode is null => online < posted ? online : posted,
        ({ } online, _) when Mode is ModePublicite.Electronique or null => online,
        (_, { } posted) when Mode is not ModePublicite.Electronique => posted,
        _ => null,
    };
}
