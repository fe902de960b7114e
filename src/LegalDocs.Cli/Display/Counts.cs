using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Running;

namespace LegalDocs.Cli.Display;

/// <summary>The figures of a run.</summary>
internal sealed record Counts
{
    public required int Made { get; init; }

    public required int Unchanged { get; init; }

    public required int Failed { get; init; }

    public required int Received { get; init; }

    public required int Sent { get; init; }

    public required int Waiting { get; init; }

    public required int Refused { get; init; }

    public required int Signable { get; init; }

    public required int NotWritable { get; init; }

    public required int Blocking { get; init; }

    public static Counts Of(RunReport report) => new()
    {
        Made = report.Actes.OfType<ActeResult.Made>().Count(),
        Unchanged = report.Actes.OfType<ActeResult.Unchanged>().Count(),
        Failed = report.Actes.OfType<ActeResult.Failed>().Count(),
        Received = report.Transmissions.Count(
            each => each.Ending is TransmissionEnding.Received or TransmissionEnding.ChangedAfterReceipt),
        Sent = report.Transmissions.Count(each => each.Ending == TransmissionEnding.Sent),
        Waiting = report.Transmissions.Count(each => each.Ending == TransmissionEnding.Waiting),
        Refused = report.Transmissions.Count(each => each.Ending == TransmissionEnding.Failed),
        Signable = report.Conventions.Count(convention => convention.IsSignable),
        NotWritable = report.Actes.OfType<ActeResult.Failed>().Count(failed => failed.Findings.All(IsAboutOutputs)),
        Blocking = report.Preflight.Findings.Count(finding => finding.Severity == FindingSeverity.Error),
    };

    /// <summary>
    /// Failed acts or refused transmissions make the run partial. When no act at all could be handed out, the folder is
    /// the cause; when acts could not be sent, the platform is. A receipt still awaited is no failure: it takes hours.
    /// </summary>
    public int ExitCode => (Failed, Made + Unchanged) switch
    {
        ( > 0, 0) when NotWritable == Failed => Cli.ExitCode.NotWritable,
        _ when Failed + Refused + Blocking > 0 => Cli.ExitCode.Partial,
        _ => Waiting > 0 ? Cli.ExitCode.Unavailable : Cli.ExitCode.Done,
    };

    private static bool IsAboutOutputs(Finding finding) =>
        finding.Severity != FindingSeverity.Error || finding.Code.StartsWith("LD70", StringComparison.Ordinal);

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
        ["obstacles_avant_envoi"] = Blocking,
        ["conventions_signables"] = Signable,
        ["conventions"] = report.Conventions.Count,
        ["courriers"] = LetterDisplay.Json(report.Letters),
        ["duree_s"] = Math.Round(elapsed.TotalSeconds, 1),
        ["recapitulatif"] = report.Recapitulatif.Path,
        ["derogations"] = DerogationTexts.Json(report.Plan.Pipeline.Derogations),
    };
}
