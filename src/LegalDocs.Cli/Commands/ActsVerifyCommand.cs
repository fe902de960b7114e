using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts verify [NUMBER]</c>: reads every byte again and compares with the digests of
/// deposit.</summary>
internal static class ActsVerifyCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var numero = new Argument<string?>(context.Say("NUMÉRO", "NUMBER"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("Un acte ; tous sans numéro", "One act; all without a number"),
        };
        var command = new Command(
            "verify", context.Say("Contrôle l’intégrité du dépôt", "Checks the integrity of the store"))
        {
            numero,
        };
        command.Aliases.Add("verifier");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = await source.OpenAsync(result, cancellationToken);
            var ids = await IdsAsync(store, result.GetValue(numero), cancellationToken);
            return await VerifyAsync(context, store, ids, result.GetValue(options.Json), cancellationToken);
        });
        return command;
    }

    private static async Task<IReadOnlyList<ActeObjectId>> IdsAsync(
        IVersionStore store, string? numero, CancellationToken cancellationToken)
    {
        if (numero is not null)
        {
            return [(await ActeChoice.GetAsync(new ActeReader(store), numero, cancellationToken)).Id];
        }

        var ids = new List<ActeObjectId>();
        await foreach (var id in store.ListAsync(cancellationToken))
        {
            ids.Add(id);
        }

        return ids;
    }

    private static async Task<int> VerifyAsync(
        CliContext context,
        IVersionStore store,
        IReadOnlyList<ActeObjectId> ids,
        bool json,
        CancellationToken cancellationToken)
    {
        var faults = 0;
        foreach (var id in ids)
        {
            await foreach (var finding in store.VerifyAsync(id, cancellationToken))
            {
                faults++;
                Write(context, finding, json);
            }
        }

        if (json)
        {
            context.WriteJson(new JsonObject { ["type"] = "resume", ["actes"] = ids.Count, ["defauts"] = faults });
        }
        else
        {
            context.Output.WriteLine(faults == 0
                ? context.Say($"✓ {ids.Count} actes intacts", $"✓ {ids.Count} acts intact")
                : context.Say(
                    $"✗ {faults} {(faults == 1 ? "défaut" : "défauts")}",
                    $"✗ {faults} {(faults == 1 ? "fault" : "faults")}"));
        }

        return faults == 0 ? ExitCode.Done : ExitCode.Integrity;
    }

    private static void Write(CliContext context, IntegrityFinding finding, bool json)
    {
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "defaut",
                ["code"] = finding.Code,
                ["urn"] = finding.Id?.Value,
                ["fichier"] = finding.Path,
                ["message"] = context.Say(finding.French, finding.English),
            });
        }
        else
        {
            context.Output.WriteLine(
                $"✗ {finding.Id?.Value} · {finding.Path}\n"
                    + $"    {context.Say(finding.French, finding.English)}  {finding.Code}");
        }
    }
}
