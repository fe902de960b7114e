using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts get NUMBER</c>: one file of one version; the signed act unless told otherwise.</summary>
internal static class ActsGetCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var numero = ActeChoice.Argument(context);
        var kind = Kind(context);
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
        var overwriting = OutputFiles.Overwriting(context);
        var command = new Command("get", context.Say("Remet un fichier d’un acte", "Hands out a file of an act"))
        {
            numero, kind, file, version, output, overwriting,
        };
        command.Aliases.Add("obtenir");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = await source.OpenAsync(result, cancellationToken);
            var acte = await ActeChoice.GetReadableAsync(store, result.GetRequiredValue(numero), cancellationToken);
            var choice = FileChoice.Of(
                acte, result.GetValue(kind), result.GetValue(file), result.GetValue(version), context);
            var content = await store.ReadAsync(acte.Id, choice.Version, choice.Path, cancellationToken);
            var handing = new Handing(context, result.GetValue(options.Json), choice, content);
            var place = result.GetValue(output) == "-" ? null : new OutputFiles(context, result.GetValue(overwriting));
            var target = place?.Add(result.GetValue(output) ?? handing.FileName, content);
            place?.Check();
            if (choice.Path == ActeFiles.SignedPdf)
            {
                // Written before the bytes leave: who has read a signed version can be told for ever.
                var read = CampaignJournal.Entry("lecture", acte.Id.Value, choice.Path);
                var entry = read with { Version = choice.Version, Sha512 = choice.Sha512 };
                await CliJournal.RecordAsync(context, source.JournalPath(result), entry, cancellationToken);
            }

            handing.Warn();
            await (place is null ? handing.StreamAsync(cancellationToken) : place.WriteAsync(cancellationToken));
            handing.Tell(target);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> Kind(CliContext context)
    {
        var kind = new Option<string?>("--kind", "-k")
        {
            Description = context.Say(
                "Ce qu’il faut : acte, signe, word, ar ou tamponne (par défaut : l’acte signé, sinon l’acte)",
                "What is wanted: acte, signe, word, ar or tamponne (default: the signed act, else the act)"),
            HelpName = string.Join('|', FileChoice.Kinds),
        };
        kind.AcceptOnlyFromAmong([.. FileChoice.Kinds]);
        return kind;
    }

    /// <summary>A file on its way out, whose bytes are those of the inventory.</summary>
    private sealed record Handing(CliContext Context, bool IsJson, FileChoice Choice, byte[] Content)
    {
        /// <summary>Name when none is given.</summary>
        public string FileName => $"{Choice.Acte.Fichier}_v{Choice.Version}{Suffix(Choice.Path)}";

        /// <summary>What the reader must know of the choice and of the act.</summary>
        public void Warn()
        {
            if (Choice.Note is { } note)
            {
                Context.Error.WriteLine(note);
            }

            if (Choice.Acte.Damaged is [_, ..] damaged)
            {
                var names = string.Join(", ", damaged.Select(file => $"{file.Path} (v{file.Version})"));
                Context.Error.WriteLine(Context.Say(
                    $"⚠ l’acte {Choice.Acte.Numero} est abîmé dans le dépôt, altéré ou manquant : {names}. {Choice.Path}, remis ici, est "
                        + $"intact : son SHA-512 est celui de l’inventaire. → legaldocs acts verify {Choice.Acte.Numero}",
                    $"⚠ the act {Choice.Acte.Numero} is damaged in the store, altered or missing: {names}. {Choice.Path}, handed out here, "
                        + $"is intact: its SHA-512 is the inventory's. → legaldocs acts verify {Choice.Acte.Numero}"));
            }
        }

        public async Task StreamAsync(CancellationToken cancellationToken)
        {
            await using var standard = Console.OpenStandardOutput();
            await standard.WriteAsync(Content, cancellationToken);
        }

        /// <summary>Which bytes these are: the same digests as <c>acts show</c>, <c>acts sign</c> and the store say.</summary>
        public void Tell(string? target)
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(Content));
            if (IsJson && target is not null)
            {
                Context.WriteJson(new JsonObject
                {
                    ["type"] = "fichier",
                    ["chemin"] = target,
                    ["fichier"] = Choice.Path,
                    ["version"] = Choice.Version,
                    ["octets"] = Content.Length,
                    ["sha256"] = sha256,
                    ["sha512"] = Choice.Sha512,
                    ["alteres"] = new JsonArray([.. Choice.Acte.Damaged.Select(file => (JsonNode)file.Path)]),
                });
                return;
            }

            if (target is not null)
            {
                Context.Output.WriteLine(target);
            }

            Context.Error.WriteLine(
                $"{Choice.Path} · v{Choice.Version} · {Content.Length} octets · SHA-256 {sha256} · SHA-512 {Choice.Sha512}");
        }

        private static string Suffix(string path) => path switch
        {
            ActeFiles.Pdf or ActeFiles.Docx => Path.GetExtension(path),
            ActeFiles.SignedPdf => "_signe.pdf",
            _ => "_" + Path.GetFileName(path),
        };
    }
}
