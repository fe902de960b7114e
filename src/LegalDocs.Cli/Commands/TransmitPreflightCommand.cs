using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Worker;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs transmit preflight [CAMPAIGN]</c>: everything that stands in the way of sending; nothing is sent.</summary>
internal static class TransmitPreflightCommand
{
    public static Command Create(CliContext context, GlobalOptions options, RegisterSource source)
    {
        var campaign = new Argument<string?>(context.Say("CAMPAGNE", "CAMPAIGN"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say(
                "Dossier de la campagne (sinon --campagne, ou le dossier courant)",
                "Folder of the campaign (else --campagne, or the current folder)"),
        };
        var command = new Command("preflight", context.Say(
            "Contrôle avant envoi : fichiers, objets, codes de la classification, comptes ; rien n’est envoyé",
            "Check before sending: files, objets, codes of the classification, accounts; nothing is sent"))
        {
            campaign,
        };
        command.Aliases.Add("controler");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var folder = result.GetValue(campaign) is { } given ? context.FullPath(given) : source.Store.CampaignFolder(result);
            var store = result.GetValue(source.Store.Store) ?? Environment.GetEnvironmentVariable("LEGALDOCS_STORE");
            await using var session = await OperatorSession.OpenOrMakeAsync(
                folder, store, source.GivenAddress(result), Rehearsal.Host(context.TimeProvider), cancellationToken);
            var json = result.GetValue(options.Json);
            switch (await CampaignSession.PlanCopyAsync(folder, folder, context.TimeProvider, cancellationToken))
            {
                case PlanOutcome.Refused refused:
                    FindingDisplay.Write(context, json, refused.Findings);
                    return RunSummary.Refused(context, json, refused.Findings);
                case PlanOutcome.Planned planned:
                    return Tell(context, json, await session.PreflightAsync(planned.Plan, cancellationToken));
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        });
        return command;
    }

    private static int Tell(CliContext context, bool json, PreflightReport report)
    {
        FindingDisplay.Print(context, json, report.Findings);
        var errors = report.Findings.Count(finding => finding.Severity == FindingSeverity.Error);
        if (json)
        {
            context.WriteJson(Json(context, report, errors));
        }
        else
        {
            foreach (var classification in report.Classifications)
            {
                context.Output.WriteLine(Line(context, classification));
            }

            context.Output.WriteLine(Verdict(context, report, errors));
        }

        return errors > 0 ? ExitCode.ChecksFailed : report.IsIncomplete ? ExitCode.Unavailable : ExitCode.Done;
    }

    private static string Verdict(CliContext context, PreflightReport report, int errors) => (report.CheckedCount, errors) switch
    {
        (0, 0) => context.Say("✓ Aucun acte n’est à envoyer.", "✓ No act is to be sent."),
        (var count, 0) when report.IsClear => context.Say($"✓ {count} actes peuvent être envoyés.", $"✓ {count} acts may be sent."),
        (var count, 0) => context.Say(
            $"✗ {count} actes à envoyer : la plateforme n’a pas donné la classification, rien ne partira.",
            $"✗ {count} acts to send: the platform did not give the classification, nothing will leave."),
        (var count, _) => context.Say(
            $"✗ {count} actes à envoyer, {errors} obstacles : rien ne partira tant qu’il en reste un.",
            $"✗ {count} acts to send, {errors} obstacles: nothing will leave while one remains."),
    };

    private static string Line(CliContext context, ClassificationInForce classification)
    {
        var age = context.TimeProvider.GetUtcNow() - classification.FetchedAt;
        var date = classification.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var hours = Math.Max(0, (int)age.TotalHours).ToString(CultureInfo.InvariantCulture);
        return context.Say(
            $"Classification du {date} pour {classification.Siren}, relevée il y a {hours} h",
            $"Classification of {date} for {classification.Siren}, fetched {hours} h ago");
    }

    private static JsonObject Json(CliContext context, PreflightReport report, int errors) => new()
    {
        ["type"] = "resume",
        ["actes"] = report.CheckedCount,
        ["obstacles"] = errors,
        ["envoi_possible"] = report.IsClear,
        ["classifications"] = new JsonArray([.. report.Classifications.Select(each => (JsonNode)new JsonObject
        {
            ["siren"] = each.Siren.Value,
            ["date"] = each.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["relevee"] = each.FetchedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["age_heures"] = Math.Round((context.TimeProvider.GetUtcNow() - each.FetchedAt).TotalHours, 1),
        })]),
    };
}
