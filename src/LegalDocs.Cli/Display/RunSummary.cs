using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;

namespace LegalDocs.Cli.Display;

/// <summary>The end of a run: what was made, what failed and why, what was received, and the next step.</summary>
internal static class RunSummary
{
    private const int ShownReasons = 5;

    public static int Write(CliContext context, bool json, RunReport report, TimeSpan elapsed)
    {
        var counts = Counts.Of(report);
        if (json)
        {
            foreach (var finding in report.Preflight.Findings)
            {
                context.WriteErrorJson(FindingDisplay.Json(context, finding));
            }

            context.WriteJson(counts.Json(report, elapsed));
        }
        else
        {
            WriteText(context, report, counts, elapsed);
        }

        return counts.ExitCode;
    }

    /// <summary>Controls failed: nothing was made. A wrong pipeline file is a wrong setting, not wrong data.</summary>
    public static int Refused(CliContext context, bool json, IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        return context.Fail(
            CodeOf(findings),
            json,
            errors == 1 ? "1 erreur : rien n’a été produit." : $"{errors} erreurs : rien n’a été produit.",
            errors == 1 ? "1 error: nothing was made." : $"{errors} errors: nothing was made.");
    }

    /// <summary>The exit code of controls that failed.</summary>
    public static int CodeOf(IReadOnlyList<Finding> findings) => findings.Any(finding =>
        finding.Severity == FindingSeverity.Error && finding.Code.StartsWith("LD25", StringComparison.Ordinal))
        ? ExitCode.Usage
        : ExitCode.ChecksFailed;

    public static string Code(TransmissionEnding ending) => ending switch
    {
        TransmissionEnding.Received => "ar_recu",
        TransmissionEnding.Sent => "transmis",
        TransmissionEnding.Waiting => "en_attente",
        TransmissionEnding.Failed => "echec",
        TransmissionEnding.ChangedAfterReceipt => "modifie_apres_ar",
        TransmissionEnding.Withdrawn => "retire",
        TransmissionEnding.Cancelled => "annule",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>In French, zero and one are singular.</summary>
    private static string Plural(int count) => count < 2 ? string.Empty : "s";

    private static void WriteText(CliContext context, RunReport report, Counts counts, TimeSpan elapsed)
    {
        var output = context.Output;
        output.WriteLine(context.Say(
            $"{Mark(counts.Failed == 0)} {counts.Made} acte{Plural(counts.Made)} généré{Plural(counts.Made)}, "
                + $"{counts.Unchanged} inchangé{Plural(counts.Unchanged)}, "
                + $"{counts.Failed} en échec en {Duration(context, elapsed)}",
            $"{Mark(counts.Failed == 0)} {counts.Made} acts made, {counts.Unchanged} unchanged, "
                + $"{counts.Failed} failed in {Duration(context, elapsed)}"));
        WriteFailures(context, report);
        WriteFindings(context, report.Preflight.Findings);
        WriteTransmissions(context, report, counts);
        LetterDisplay.WriteReport(context, report.Letters);
        if (report.Recapitulatif is { Path: { } path })
        {
            output.WriteLine(context.Say("Récapitulatif : ", "Summary: ") + path);
        }

        WriteLaw(context, report);
        output.WriteLine(NextStep(context, report, counts));
    }

    private static void WriteLaw(CliContext context, RunReport report)
    {
        if (report.Plan.Law is not { } law)
        {
            return;
        }

        context.Output.WriteLine(context.Say(
            $"✓ Droit : {law.RespectedCount} vérifications respectées, {law.Unchecked.Count} non vérifiables "
                + $"(détail : legaldocs check {report.Plan.Pipeline.Directory})",
            $"✓ Law: {law.RespectedCount} checks respected, {law.Unchecked.Count} not checkable "
                + $"(detail: legaldocs check {report.Plan.Pipeline.Directory})"));
        foreach (var derogation in law.Derogations)
        {
            context.Output.WriteLine(
                context.Say("! Dérogation :", "! Derogation:") + DerogationTexts.Line(context, derogation)[1..]);
        }
    }

    private static void WriteFailures(CliContext context, RunReport report)
    {
        var groups = new FindingGroups();
        foreach (var failed in report.Actes.OfType<ActeResult.Failed>())
        {
            context.Output.WriteLine($"  ✗ {failed.Acte.Numero}  {context.Say(failed.Acte.RowPlace, failed.Acte.RowPlaceEnglish)}");
            foreach (var finding in failed.Findings)
            {
                groups.Add(failed.Acte, finding);
            }
        }

        WriteFindings(context, groups.ToFindings());

        WriteFindings(context, Warnings(report));
    }

    private static void WriteFindings(CliContext context, IEnumerable<Finding> findings)
    {
        foreach (var line in findings.SelectMany(finding => finding.Format(context.Language).Split('\n')))
        {
            context.Output.WriteLine(line.Length == 0 ? line : $"    {line}");
        }
    }

    private static IEnumerable<Finding> Warnings(RunReport report) => report.Actes.SelectMany(result => result switch
    {
        ActeResult.Made made => made.Warnings,
        ActeResult.Unchanged unchanged => unchanged.Warnings,
        _ => [],
    }).Concat(report.Recapitulatif.Failure is { } failure ? [failure] : []);

    private static void WriteTransmissions(CliContext context, RunReport report, Counts counts)
    {
        if (report.Transmissions.Count > 0)
        {
            var (recipient, to) = report.IsRehearsal
                ? ("par la plateforme de répétition", "rehearsal platform")
                : ("en préfecture", "préfecture");
            context.Output.WriteLine(context.Say(
                $"{Mark(counts.Received == report.Transmissions.Count)} {counts.Received} délibérations reçues {recipient} "
                    + $"sur {report.Transmissions.Count}"
                    + (counts.Sent > 0 ? $", {counts.Sent} transmises sans accusé" : string.Empty)
                    + (counts.Waiting > 0 ? $", {counts.Waiting} à transmettre" : string.Empty),
                $"{Mark(counts.Received == report.Transmissions.Count)} {counts.Received} acts received by the {to} "
                    + $"out of {report.Transmissions.Count}"
                    + (counts.Sent > 0 ? $", {counts.Sent} sent without receipt" : string.Empty)
                    + (counts.Waiting > 0 ? $", {counts.Waiting} to send" : string.Empty)));
        }

        foreach (var result in report.Transmissions.Where(each => each.Ending is TransmissionEnding.Failed
            or TransmissionEnding.ChangedAfterReceipt))
        {
            context.Output.WriteLine(
                $"  ✗ {result.Acte.Numero}  {context.Say(result.Detail.French, result.Detail.English)}");
        }

        // The same reason for all of them is said once: a platform that is down, a setting that is missing.
        foreach (var waiting in report.Transmissions
            .Where(each => each.Ending == TransmissionEnding.Waiting && each.Detail.French.Length > 0)
            .GroupBy(each => each.Detail).Take(ShownReasons))
        {
            context.Output.WriteLine(
                $"  … {waiting.First().Acte.Numero}{(waiting.Count() > 1 ? $" (+{waiting.Count() - 1})" : string.Empty)}  "
                    + context.Say(waiting.Key.French, waiting.Key.English));
        }

        if (report.Conventions.Count > 0)
        {
            context.Output.WriteLine(context.Say(
                $"{Mark(counts.Signable == report.Conventions.Count)} {counts.Signable} conventions signables sur "
                    + $"{report.Conventions.Count} (règle CNV-1 : AR de chaque délibération)",
                $"{Mark(counts.Signable == report.Conventions.Count)} {counts.Signable} conventions signable out of "
                    + $"{report.Conventions.Count} (rule CNV-1: receipt of each délibération)"));
        }
    }

    private static string NextStep(CliContext context, RunReport report, Counts counts)
    {
        if (counts.Failed > 0)
        {
            return context.Say(
                "Ensuite : corrigez puis relancez la même commande ; seuls les actes en échec seront refaits.",
                "Next: correct, then run the same command again; only the failed acts are made again.");
        }

        if (counts.Blocking > 0)
        {
            return context.Say(
                "Ensuite : rien n’a été envoyé ; corrigez ce qui précède, puis relancez la même commande.",
                "Next: nothing was sent; correct the above, then run the same command again.");
        }

        if (counts.Received < report.Transmissions.Count)
        {
            return context.Say(
                "Ensuite : relancez la même commande plus tard, ou laissez « legaldocs worker » suivre les accusés.",
                "Next: run the same command later, or let 'legaldocs worker' follow the receipts.");
        }

        return context.Say(
            $"Ensuite : legaldocs acts list --campagne {report.Plan.Pipeline.Directory}",
            $"Next: legaldocs acts list --campagne {report.Plan.Pipeline.Directory}");
    }

    private static string Mark(bool isRight) => isRight ? "✓" : "✗";

    private static string Duration(CliContext context, TimeSpan elapsed)
    {
        if (elapsed.TotalMinutes >= 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes} min {elapsed.Seconds:00} s");
        }

        var seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"{context.Say(seconds.Replace('.', ','), seconds)} s";
    }
}
