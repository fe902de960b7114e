using LegalDocs.Campaigns.Findings;
using LegalDocs.Pdf;

namespace LegalDocs.Campaigns.Making;

/// <summary>Refusals of the converter, said in the same way as everything else a drafter reads.</summary>
internal static class PdfFindings
{
    public static Finding From(PdfRefusal refusal, RenderedDocument document) => new()
    {
        Code = refusal.Code,
        Severity = FindingSeverity.Error,
        File = $"{document.Label} ({document.TemplatePath})",
        Place = refusal.Place,
        French = refusal.CauseFrench,
        English = refusal.CauseEnglish,
        RemedyFrench = refusal.RemedyFrench,
        RemedyEnglish = refusal.RemedyEnglish,
    };

    public static Finding From(PdfNotice notice, RenderedDocument document) => new()
    {
        Code = notice.Code,
        Severity = FindingSeverity.Warning,
        File = $"{document.Label} ({document.TemplatePath})",
        French = notice.French,
        English = notice.English,
    };
}
