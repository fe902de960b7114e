using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.French.Dates;

namespace LegalDocs.Campaigns.Checking;

/// <summary>The rules of law in the words of findings (codes LD3500 to LD3999, and LD3020 for a useless
/// derogation).</summary>
internal static class LawFindings
{
    private const int ShownSubjects = 3;

    public static Finding Of(LawFinding found)
    {
        var (rule, constat) = (found.Regle, found.Constat);
        var finding = new Finding
        {
            Code = rule.Code,
            Severity = SeverityOf(found),
            File = found.File,
            Place = $"{Cell(found.Place)}{rule.Id} ({rule.Article}), {Some(found, subject => subject.French, "autres")}",
            PlaceEnglish = $"{Cell(found.PlaceEnglish)}{rule.Id} ({rule.Article}), {Some(found, subject => subject.English, "more")}",
            French = constat.French,
            English = constat.English,
            RemedyFrench = constat.RemedyFrench,
            RemedyEnglish = constat.RemedyEnglish,
        };
        return found.Derogation is { } derogation ? Excused(finding, derogation) : finding;
    }

    public static Finding Useless(DerogationDefinition derogation) => new()
    {
        Code = "LD3020",
        Severity = FindingSeverity.Warning,
        File = PipelineFile.FileName,
        Place = $"derogations, {derogation.Regle.Id}, {derogation.Portee}",
        French = $"cette dérogation ne couvre rien : la règle {derogation.Regle.Id} n’est pas enfreinte dans cette portée",
        English = $"this derogation covers nothing: rule {derogation.Regle.Id} is not broken in this scope",
        RemedyFrench = "retirez-la, ou corrigez sa portée.",
        RemedyEnglish = "remove it, or correct its scope.",
    };

    private static string Cell(string? place) => place is null ? string.Empty : $"{place} – ";

    /// <summary>The first subjects, and how many more.</summary>
    private static string Some(LawFinding found, Func<RegleSujet, string> say, string more)
    {
        var shown = string.Join(" ; ", found.Sujets.Take(ShownSubjects).Select(say));
        var rest = found.SujetCount - ShownSubjects;
        return rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"{shown} (+ {rest} {more})") : shown;
    }

    private static Finding Excused(Finding finding, DerogationDefinition derogation) => finding with
    {
        French = $"{finding.French}\nDérogation ({derogation.Auteur}, {FrenchDates.InFull(derogation.Date)}) : "
            + derogation.Motif,
        English = string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.English}\nDerogation ({derogation.Auteur}, {derogation.Date:yyyy-MM-dd}): {derogation.Motif}"),
        RemedyFrench = null,
        RemedyEnglish = null,
    };

    private static FindingSeverity SeverityOf(LawFinding found) => found.Regle.Gravite switch
    {
        GraviteRegle.Erreur => found.Stands ? FindingSeverity.Error : FindingSeverity.Warning,
        GraviteRegle.Avertissement => FindingSeverity.Warning,
        _ => FindingSeverity.Information,
    };
}
