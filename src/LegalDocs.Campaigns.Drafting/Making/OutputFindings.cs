using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Making;

/// <summary>What can go wrong with the drafters' copies (codes LD7000 to LD7099).</summary>
internal static class OutputFindings
{
    public static Finding OpenElsewhere(string target, string mark) => new()
    {
        Code = "LD7001",
        Severity = FindingSeverity.Error,
        File = target,
        French = $"le fichier est ouvert dans Word ou LibreOffice (« {mark} »)",
        English = $"the file is open in Word or LibreOffice ('{mark}')",
        RemedyFrench = "fermez-le, puis relancez la même commande ; les autres actes sont faits.",
        RemedyEnglish = "close it, then run the same command again; the other acts are done.",
    };

    public static Finding NotWritable(string target, string cause) => new()
    {
        Code = "LD7002",
        Severity = FindingSeverity.Error,
        File = target,
        French = $"le fichier ne peut pas être écrit ({cause})",
        English = $"the file cannot be written ({cause})",
        RemedyFrench = "vérifiez les droits et la place sur le disque, puis relancez la même commande.",
        RemedyEnglish = "check permissions and free space, then run the same command again.",
    };

    public static Finding EditedByHand(string target) => new()
    {
        Code = "LD7003",
        Severity = FindingSeverity.Warning,
        File = target,
        French = "le fichier a été modifié à la main : il est gardé, la nouvelle version est à côté, « (nouveau) »",
        English = "the file was changed by hand: it is kept, the new version is beside it, '(nouveau)'",
        RemedyFrench = "reportez vos corrections dans le modèle ou les données, puis supprimez le fichier modifié.",
        RemedyEnglish = "carry your corrections into the template or the data, then delete the changed file.",
    };

    public static Finding NoRecapitulatif(string target, string cause) => new()
    {
        Code = "LD7004",
        Severity = FindingSeverity.Warning,
        File = target,
        French = $"le récapitulatif ne peut pas être écrit ({cause})",
        English = $"the summary cannot be written ({cause})",
        RemedyFrench = "fermez-le s’il est ouvert dans Excel, puis relancez la même commande ; les actes sont faits.",
        RemedyEnglish = "close it when it is open in Excel, then run the same command again; the acts are done.",
    };
}
