using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Running;

namespace LegalDocs.Cli.Display;

/// <summary>The figures of a run.</summary>
internal sealed record Counts(
    int Made, int Unchanged, int Failed, int Received, int Sent, int Waiting, int Refused, int Signable)
{
    public static Counts Of(RunReport report) => new(
        report.Actes.OfType<ActeResult.Made>().Count(),
        report.Actes.OfType<ActeResult.Unchanged>().Count(),
        report.Actes.OfType<ActeResult.Failed>().Count(),
        report.Transmissions.Count(
            each => each.Ending is TransmissionEnding.Received or TransmissionEnding.ChangedAfterReceipt),
        report.Transmissions.Count(each => each.Ending == TransmissionEnding.Sent),
        report.Transmissions.Count(each => each.Ending == TransmissionEnding.Waiting),
        report.Transmissions.Count(each => each.Ending == TransmissionEnding.Failed),
        report.Conventions.Count(convention => convention.IsSignable));

    /// <summary>Failed acts or refused transmissions make the run partial; receipts still awaited do not.</summary>
    public int ExitCode => Failed + Refused > 0 ? Cli.ExitCode.Partial : Cli.ExitCode.Done;

    public JsonObject Json(RunReport report, TimeSpan elapsed) => new()
    {
        ["type"] = "resume",
        ["generes"] = Made,
        ["inchanges"] = Unchanged,
        ["echecs"] = Failed,
        ["recus"] = Received,
        ["transmis"] = Sent,
        ["a_transmettre"] = Waiting,
        ["refuses"] = Refused,
        ["conventions_signables"] = Signable,
        ["conventions"] = report.Conventions.Count,
        ["duree_s"] = Math.Round(elapsed.TotalSeconds, 1),
        ["recapitulatif"] = report.Recapitulatif.Path,
    };
}
