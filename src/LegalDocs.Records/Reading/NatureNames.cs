using LegalDocs.Acts;

namespace LegalDocs.Records;

/// <summary>Names of the kinds of act for a reader.</summary>
public static class NatureNames
{
    /// <summary>« Délibération », « Convention ou contrat »…</summary>
    /// <param name="nature">The kind; null when unknown.</param>
    /// <returns>Its name in both languages.</returns>
    public static RecordText Of(NatureActe? nature) => nature switch
    {
        NatureActe.Deliberation => new("Délibération", "Délibération"),
        NatureActe.ActeReglementaire => new("Acte réglementaire", "Regulatory act"),
        NatureActe.ActeIndividuel => new("Acte individuel", "Individual act"),
        NatureActe.Contrat => new("Contrat, convention ou avenant", "Contract, agreement or amendment"),
        NatureActe.DocumentBudgetaire => new("Document budgétaire ou financier", "Budgetary or financial document"),
        NatureActe.Autre => new("Autre acte", "Other act"),
        _ => new("Nature inconnue", "Unknown kind"),
    };
}
