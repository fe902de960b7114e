using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Sessions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs register rebuild</c>: the catalogue again, from the version store alone.</summary>
internal static class RegisterRebuildCommand
{
    public static Command Create(CliContext context, GlobalOptions options, RegisterSource source)
    {
        var command = new Command("rebuild", context.Say(
            "Refait le catalogue à partir du dépôt des versions. Exemple : legaldocs register rebuild -c pipelines/services-communs",
            "Makes the catalogue again from the version store. Example: legaldocs register rebuild -c pipelines/services-communs"));
        command.Aliases.Add("reconstruire");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            using var held = Hold(source.CampaignFolder(result));
            var store = await source.Store.OpenAsync(result, cancellationToken);
            await using var register = await source.OpenAsync(result, cancellationToken);
            var quiet = result.GetValue(options.Quiet) || result.GetValue(options.Json);
            var report = await new CatalogueRebuild(store, register.Catalogue)
                .RunAsync(quiet ? null : count => Progress(context, count), cancellationToken);
            Write(context, report, result.GetValue(options.Json));
            return report.Kept > 0 ? ExitCode.Unavailable : report.Faults.Count == 0 ? ExitCode.Done : ExitCode.Partial;
        });
        return command;
    }

    /// <summary>A run that writes versions meanwhile could be overtaken by what was read before: they take turns.</summary>
    private static RunLock? Hold(string? campaign)
    {
        if (campaign is null)
        {
            return null;
        }

        return RunLock.TryTake(new CampaignPaths(campaign).Lock) ?? throw new CampaignBusyException(campaign);
    }

    private static void Progress(CliContext context, int count)
    {
        if (count % 1000 == 0)
        {
            context.Error.WriteLine(context.Say($"{count} actes catalogués…", $"{count} acts catalogued…"));
        }
    }

    private static void Write(CliContext context, RebuildReport report, bool json)
    {
        foreach (var fault in report.Faults)
        {
            if (json)
            {
                context.WriteJson(new JsonObject
                {
                    ["type"] = "constat",
                    ["code"] = fault.Code,
                    ["objet"] = fault.Id.Value,
                    ["message"] = context.Say(fault.French, fault.English),
                });
            }
            else
            {
                context.Error.WriteLine($"✗ {fault.Code} {context.Say(fault.French, fault.English)}");
            }
        }

        WriteKept(context, report.Kept, json);
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "resume",
                ["catalogues"] = report.Catalogued,
                ["retires"] = report.Removed,
                ["gardes"] = report.Kept,
                ["objets_etrangers"] = report.Foreign,
                ["illisibles"] = report.Faults.Count,
            });
            return;
        }

        context.Output.WriteLine(context.Say(
            $"Actes catalogués : {report.Catalogued} · retirés : {report.Removed} · objets étrangers : {report.Foreign} "
                + $"· illisibles : {report.Faults.Count}",
            $"Acts catalogued: {report.Catalogued} · removed: {report.Removed} · foreign objects: {report.Foreign} "
                + $"· unreadable: {report.Faults.Count}"));
    }

    /// <summary>A store without any act is no reason to forget them.</summary>
    private static void WriteKept(CliContext context, int kept, bool json)
    {
        if (kept == 0)
        {
            return;
        }

        const string Code = "LD6514";
        var message = context.Say(
            $"Le dépôt ne contient aucun acte, le registre en connaît {kept} : ils y restent. Vérifiez l’adresse du dépôt (--store), "
                + "ou que son disque est bien monté.",
            $"The store holds no act, the register knows {kept}: they stay there. Check the address of the store (--store), or that its "
                + "disk is mounted.");
        if (json)
        {
            context.WriteJson(new JsonObject { ["type"] = "constat", ["code"] = Code, ["message"] = message });
        }
        else
        {
            context.Error.WriteLine($"✗ {Code} {message}");
        }
    }
}
