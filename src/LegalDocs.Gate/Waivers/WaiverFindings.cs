using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Gate;

/// <summary>What can be wrong with waivers themselves (LD1790 to LD1799).</summary>
internal static class WaiverFindings
{
    public static Finding Unused(TemplateWaiver waiver, string file) => At(waiver, file) with
    {
        Code = "LD1790",
        Severity = FindingSeverity.Warning,
        French = $"la dérogation à {waiver.Rule} pour « {Name(waiver)} » (passage {waiver.Passage}) ne sert plus",
        English = $"the waiver of {waiver.Rule} for '{Name(waiver)}' (passage {waiver.Passage}) serves no more",
        RemedyFrench = "retirez-la ; si la phrase a changé, la remarque porte un autre passage : reprenez la décision.",
        RemedyEnglish = "remove it; if the sentence changed, the finding has another passage: decide again.",
    };

    public static Finding Expired(TemplateWaiver waiver, string file) => At(waiver, file) with
    {
        Code = "LD1791",
        Severity = FindingSeverity.Warning,
        French = $"la dérogation à {waiver.Rule} pour « {Name(waiver)} » a expiré le {Day(waiver.LastDay)}",
        English = $"the waiver of {waiver.Rule} for '{Name(waiver)}' expired on {Day(waiver.LastDay)}",
        RemedyFrench = "corrigez le modèle, ou faites prolonger la décision par son auteur.",
        RemedyEnglish = "mend the template, or have the decision prolonged by its author.",
    };

    public static Finding NotWaivable(TemplateWaiver waiver, string file) => At(waiver, file) with
    {
        Code = "LD1792",
        Severity = FindingSeverity.Error,
        French = $"{waiver.Rule} ne souffre pas de dérogation : aucun acte ne se fait avec cette erreur",
        English = $"{waiver.Rule} cannot be waived: no act is made with that error",
        RemedyFrench = "corrigez le modèle et retirez la dérogation.",
        RemedyEnglish = "mend the template and remove the waiver.",
    };

    public static Finding NoTemplate(TemplateWaiver waiver, string file) => At(waiver, file) with
    {
        Code = "LD1793",
        Severity = FindingSeverity.Error,
        French = $"la dérogation désigne un modèle qui n’existe pas : « {Name(waiver)} »",
        English = $"the waiver names a template that does not exist: '{Name(waiver)}'",
        RemedyFrench = "corrigez « modele », ou retirez la dérogation.",
        RemedyEnglish = "correct 'modele', or remove the waiver.",
    };

    public static Finding ImpossibleDay(string text) => PipelineFindings.Error(
        "LD1794",
        new Wording($"« {text} » n’est pas un jour du calendrier", $"'{text}' is no day of the calendar"),
        new Wording("écrivez la date ainsi : \"2026-11-26\".", "write the day thus: \"2026-11-26\"."));

    public static Finding Twice() => PipelineFindings.Error(
        "LD1795",
        new Wording("cette dérogation figure deux fois", "this waiver stands twice"),
        new Wording("n’en gardez qu’une.", "keep one."));

    private static Finding At(TemplateWaiver waiver, string file)
    {
        var line = waiver.Line.ToString(CultureInfo.InvariantCulture);
        return new Finding
        {
            Code = "",
            Severity = FindingSeverity.Warning,
            File = Path.GetFileName(file),
            Place = $"ligne {line}",
            PlaceEnglish = $"line {line}",
            French = "",
            English = "",
        };
    }

    private static string Name(TemplateWaiver waiver) => Path.GetFileName(waiver.Template);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
