using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Records;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts verify [NUMBER]</c>: proves acts: every byte, the receipt, what was sent, what was signed.</summary>
internal static class ActsVerifyCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var numero = new Argument<string?>(context.Say("NUMÉRO", "NUMBER"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say(
                "Un acte, avec chaque contrôle ; tous sans numéro, les défauts seuls",
                "One act, with each check; all without a number, faults only"),
        };
        var command = new Command("verify", context.Say(
            "Prouve un acte : octets, accusé de réception, fichier envoyé, signature ; 0 sans défaut, 6 sinon",
            "Proves an act: bytes, receipt, file sent, signature; 0 without fault, 6 otherwise"))
        {
            numero,
        };
        command.Aliases.Add("verifier");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = await source.OpenAsync(result, cancellationToken);
            var query = result.GetValue(numero);
            var ids = query is null
                ? await ActeChoice.AllAsync(store, cancellationToken)
                : [await ActeChoice.GetIdAsync(store, query, cancellationToken)];
            var detail = new Detail(result.GetValue(options.Json), query is not null);
            var faults = await VerifyAsync(context, store, ids, detail, cancellationToken);
            await CliJournal.RecordAsync(
                context,
                source.JournalPath(result),
                "controle",
                query is null ? null : ids[0].Value,
                $"actes : {ids.Count} ; défauts : {faults}",
                cancellationToken);
            return faults == 0 ? ExitCode.Done : ExitCode.Integrity;
        });
        return command;
    }

    private static async Task<int> VerifyAsync(
        CliContext context, IVersionStore store, IReadOnlyList<ActeObjectId> ids, Detail detail, CancellationToken cancellationToken)
    {
        var prover = new ActeProver(new ActeArchive(store));
        var faults = 0;
        foreach (var id in ids)
        {
            var proof = await prover.ProveAsync(id, cancellationToken);
            faults += proof.Steps.Count(step => step.Outcome == ProofOutcome.Failed);
            foreach (var step in proof.Steps.Where(step => detail.IsWhole || step.Outcome == ProofOutcome.Failed))
            {
                Write(context, proof, step, detail);
            }
        }

        if (detail.IsJson)
        {
            context.WriteJson(new JsonObject { ["type"] = "resume", ["actes"] = ids.Count, ["defauts"] = faults });
        }
        else
        {
            context.Output.WriteLine(faults == 0
                ? detail.IsWhole
                    ? context.Say("✓ acte intact", "✓ act intact")
                    : context.Say($"✓ {ids.Count} actes intacts", $"✓ {ids.Count} acts intact")
                : context.Say(
                    $"✗ {faults} {(faults == 1 ? "défaut" : "défauts")}",
                    $"✗ {faults} {(faults == 1 ? "fault" : "faults")}"));
        }

        return faults;
    }

    private static void Write(CliContext context, ActeProof proof, ProofStep step, Detail detail)
    {
        var text = context.Say(step.Text.French, step.Text.English);
        if (detail.IsJson)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = step.Outcome == ProofOutcome.Failed ? "defaut" : "controle",
                ["code"] = step.Code,
                ["resultat"] = ProofWords.Wire(step.Outcome),
                ["urn"] = proof.Id.Value,
                ["fichier"] = step.Path,
                ["message"] = text,
            });
        }
        else if (step.Outcome == ProofOutcome.Failed)
        {
            var place = step.Path is null ? proof.Id.Value : $"{proof.Id.Value} · {step.Path}";
            context.Output.WriteLine($"✗ {place}\n    {text}  {step.Code}");
        }
        else
        {
            context.Output.WriteLine($"{(step.Outcome == ProofOutcome.Proven ? "✓" : "–")} {text}");
        }
    }

    private sealed record Detail(bool IsJson, bool IsWhole);
}
