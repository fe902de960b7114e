using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts get NUMBER</c>: one file of one version; the signed act unless told otherwise.</summary>
internal static class ActsGetCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var numero = ActeChoice.Argument(context);
        var kind = new Option<string?>("--kind", "-k")
        {
            Description = context.Say(
                "Ce qu’il faut : acte, signe, word, ar ou tamponne (par défaut : l’acte signé, sinon l’acte)",
                "What is wanted: acte, signe, word, ar or tamponne (default: the signed act, else the act)"),
            HelpName = string.Join('|', FileChoice.Kinds),
        };
        kind.AcceptOnlyFromAmong([.. FileChoice.Kinds]);
        var file = new Option<string?>("--file", "-f")
        {
            Description = context.Say(
                "Fichier par son nom : acte.pdf, ar.xml, signature.json, annexes/…",
                "File by its name: acte.pdf, ar.xml, signature.json, annexes/…"),
        };
        var version = new Option<int?>("--version", "--version-number", "-n")
        {
            Description = context.Say(
                "Numéro de version (par défaut : la version signée, sinon celle que la préfecture a reçue, sinon la dernière)",
                "Version number (default: the signed one, else the one the préfecture received, else the newest)"),
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = context.Say(
                "Fichier de sortie, ou - pour la sortie standard", "Output file, or - for standard output"),
        };
        var command = new Command("get", context.Say("Remet un fichier d’un acte", "Hands out a file of an act"))
        {
            numero, kind, file, version, output,
        };
        command.Aliases.Add("obtenir");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var reader = new ActeReader(await source.OpenAsync(result, cancellationToken));
            var acte = await ActeChoice.GetAsync(reader, result.GetRequiredValue(numero), cancellationToken);
            var choice = FileChoice.Of(
                acte, result.GetValue(kind), result.GetValue(file), result.GetValue(version), context);
            if (choice.Path == ActeFiles.SignedPdf)
            {
                // Written before the bytes leave: who has read a signed version can be told for ever.
                var read = CampaignJournal.Entry("lecture", acte.Id.Value, choice.Path);
                var entry = read with { Version = choice.Version, Sha512 = choice.Sha512 };
                await CliJournal.RecordAsync(context, source.JournalPath(result), entry, cancellationToken);
            }

            var handing = new Handing(context, result.GetValue(options.Json), result.GetValue(output));
            return await handing.OutAsync(reader, choice, cancellationToken);
        });
        return command;
    }

    private sealed record Handing(CliContext Context, bool IsJson, string? Output)
    {
        public async Task<int> OutAsync(ActeReader reader, FileChoice choice, CancellationToken cancellationToken)
        {
            if (choice.Note is { } note)
            {
                Context.Error.WriteLine(note);
            }

            var content = await reader.ReadAsync(choice.Acte.Id, choice.Version, choice.Path, cancellationToken);
            if (Output == "-")
            {
                await using var standard = Console.OpenStandardOutput();
                await standard.WriteAsync(content, cancellationToken);
                Tell(choice, content, target: null);
                return ExitCode.Done;
            }

            var target = Context.FullPath(Output ?? $"{choice.Acte.Fichier}_v{choice.Version}{Suffix(choice.Path)}");
            await File.WriteAllBytesAsync(target, content, cancellationToken);
            Tell(choice, content, target);
            return ExitCode.Done;
        }

        /// <summary>Which bytes these are: the same digests as <c>acts show</c>, <c>acts sign</c> and the store say.</summary>
        private void Tell(FileChoice choice, byte[] content, string? target)
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            if (IsJson && target is not null)
            {
                Context.WriteJson(new JsonObject
                {
                    ["type"] = "fichier",
                    ["chemin"] = target,
                    ["fichier"] = choice.Path,
                    ["version"] = choice.Version,
                    ["octets"] = content.Length,
                    ["sha256"] = sha256,
                    ["sha512"] = choice.Sha512,
                });
                return;
            }

            if (target is not null)
            {
                Context.Output.WriteLine(target);
            }

            Context.Error.WriteLine(
                $"{choice.Path} · v{choice.Version} · {content.Length} octets · SHA-256 {sha256} · SHA-512 {choice.Sha512}");
        }

        private static string Suffix(string path) => path switch
        {
            ActeFiles.Pdf or ActeFiles.Docx => Path.GetExtension(path),
            ActeFiles.SignedPdf => "_signe.pdf",
            _ => "_" + Path.GetFileName(path),
        };
    }
}
