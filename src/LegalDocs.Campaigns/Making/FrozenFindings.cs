using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>Why an act whose documents would change is kept as it is (codes LD3014 to LD3016).</summary>
internal static class FrozenFindings
{
    public static Finding Sent(PlannedActe acte, DateTimeOffset at) => Error(
        "LD3014",
        acte,
        $"l’acte a été transmis à la préfecture le {French(at)} : la version transmise est gardée, il n’est pas refait",
        $"the act was sent to the préfecture on {English(at)}: the version sent is kept, it is not made again",
        "rétablissez la donnée ou le modèle ; pour dire autre chose, il faut un nouvel acte, sous un autre numéro "
            + "(délibération modificative, avenant), ou l’annulation de la transmission (legaldocs transmit cancel).",
        "restore the data or the template; to say something else, a new act is needed, under another number "
            + "(amending délibération, avenant), or the cancellation of the transmission (legaldocs transmit cancel).");

    public static Finding SentWith(PlannedActe acte, PlannedActe sender, DateTimeOffset at) => Error(
        "LD3015",
        acte,
        $"l’acte a été transmis le {French(at)} avec {sender.Numero}, qui l’approuve : il n’est pas refait",
        $"the act was sent on {English(at)} with {sender.Numero}, which approves it: it is not made again",
        "rétablissez la donnée ou le modèle : ce qui sera signé est ce que l’assemblée a approuvé ; sinon, un nouvel acte.",
        "restore the data or the template: what is signed is what the assembly approved; otherwise, a new act.");

    public static Finding Signed(PlannedActe acte, VersionEntry version) => Error(
        "LD3016",
        acte,
        $"l’acte est signé (version {Figures(version.Number)}) : il n’est pas refait",
        $"the act is signed (version {Figures(version.Number)}): it is not made again",
        $"rétablissez la donnée ou le modèle ; pour le refaire et le faire signer de nouveau : --redo {acte.Numero}.",
        $"restore the data or the template; to make it again and have it signed again: --redo {acte.Numero}.");

    private static Finding Error(
        string code, PlannedActe acte, string french, string english, string remedyFrench, string remedyEnglish) => new()
        {
            Code = code,
            Severity = FindingSeverity.Error,
            File = acte.FileName,
            Place = acte.RowPlace,
            PlaceEnglish = acte.RowPlaceEnglish,
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
        };

    private static string French(DateTimeOffset at) => at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string English(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
