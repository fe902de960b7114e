using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>What was published of a sitting as a whole (CGCT art. L. 2121-15, L. 2121-25, L. 5211-40-2).</summary>
public sealed record PubliciteSeance
{
    /// <summary>Day the list of délibérations examined was posted (before 2022-07-01: the compte rendu).</summary>
    [Description("Jour d’affichage de la liste des délibérations (avant le 2022-07-01 : du compte rendu)")]
    public DateOnly? ListeAffichee { get; init; }

    /// <summary>Day the same was put on line.</summary>
    [Description("Jour de mise en ligne de la liste des délibérations (ou du compte rendu)")]
    public DateOnly? ListeEnLigne { get; init; }

    /// <summary>Day the list was sent to the municipal councillors who do not sit in the EPCI.</summary>
    [Description("Jour d’envoi de la liste aux conseillers municipaux qui ne siègent pas dans l’EPCI")]
    public DateOnly? ListeEnvoyeeAuxConseillers { get; init; }

    /// <summary>Day the procès-verbal was adopted.</summary>
    [Description("Jour d’adoption du procès-verbal")]
    public DateOnly? ProcesVerbalAdopte { get; init; }

    /// <summary>Day the procès-verbal was put on line.</summary>
    [Description("Jour de mise en ligne du procès-verbal")]
    public DateOnly? ProcesVerbalEnLigne { get; init; }

    /// <summary>Day the procès-verbal was sent to the municipal councillors who do not sit in the EPCI.</summary>
    [Description("Jour d’envoi du procès-verbal aux conseillers municipaux qui ne siègent pas dans l’EPCI")]
    public DateOnly? ProcesVerbalEnvoyeAuxConseillers { get; init; }

    /// <summary>Day of the next sitting, which adopts the procès-verbal.</summary>
    [Description("Jour de la séance suivante")]
    public DateOnly? SeanceSuivante { get; init; }
}
