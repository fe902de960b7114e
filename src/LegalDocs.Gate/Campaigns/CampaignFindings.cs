using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Templating;

namespace LegalDocs.Gate;

/// <summary>What can be wrong between templates and campaigns (LD1780 to LD1789).</summary>
internal static class CampaignFindings
{
    public static Finding Unused(string template, int campaigns) => new()
    {
        Code = "LD1780",
        Severity = FindingSeverity.Warning,
        File = Path.GetFileName(template),
        French = campaigns == 1
            ? "la campagne n’emploie pas ce modèle"
            : string.Create(CultureInfo.InvariantCulture, $"aucune des {campaigns} campagnes n’emploie ce modèle"),
        English = campaigns == 1
            ? "the campaign does not use this template"
            : string.Create(CultureInfo.InvariantCulture, $"none of the {campaigns} campaigns uses this template"),
        RemedyFrench = "retirez-le, ou nommez-le dans pipeline.yaml ; s’il sert ailleurs, inscrivez-le dans derogations.yaml.",
        RemedyEnglish = "remove it, or name it in pipeline.yaml; if it serves elsewhere, write it down in derogations.yaml.",
    };

    public static Finding Blank(string template) => new()
    {
        Code = "LD1782",
        Severity = FindingSeverity.Error,
        File = template,
        French = "l’acte produit n’a aucun texte",
        English = "the act made has no text",
        RemedyFrench = "une condition couvre tout le modèle : faites qu’elle laisse au moins un paragraphe, "
            + "ou ne faites pas cet acte (« si »).",
        RemedyEnglish = "a condition covers the whole template: have it leave one paragraph at least, or do not make this act ('si').",
    };

    /// <summary>What the worst case says is not what the data say: a warning, with its cause.</summary>
    public static Finding Worst(TemplateDiagnostic diagnostic)
    {
        var finding = TemplateFindings.From(diagnostic);
        return finding with
        {
            Code = "LD1783",
            Severity = FindingSeverity.Warning,
            French = "le pire cas (textes longs, listes longues, toutes les branches) ne se produit pas : "
                + $"{finding.French} ({finding.Code})",
            English = $"the worst case (long texts, long lists, all branches) cannot be made: {finding.English} ({finding.Code})",
        };
    }

    public static Finding StaleContract(string template) => new()
    {
        Code = "LD1784",
        Severity = FindingSeverity.Error,
        File = Path.GetFileName(template),
        French = "le contrat enregistré à côté (.schema.json) n’est plus celui du modèle",
        English = "the contract committed beside it (.schema.json) is no longer that of the template",
        RemedyFrench = "legaldocs template project, puis git add : la relecture verra ce que le modèle demande de plus.",
        RemedyEnglish = "legaldocs template project, then git add: the review will see what more the template asks.",
    };
}
