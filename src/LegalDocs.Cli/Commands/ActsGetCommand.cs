using System.CommandLine;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Worker;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts get NUMBER</c>: one file of one version; the received version unless told
/// otherwise.</summary>
internal static class ActsGetCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var numero = ActeChoice.Argument(context);
        var file = new Option<string>("--file", "-f")
        {
            Description = context.Say(
                "Fichier : acte.pdf, acte.docx, ar.xml, annexes/…", "File: acte.pdf, acte.docx, ar.xml, annexes/…"),
            DefaultValueFactory = _ => ActeFiles.Pdf,
        };
        var version = new Option<int?>("--version-number", "-n")
        {
            Description = context.Say(
                "Numéro de version (par défaut : celle que la préfecture a reçue, sinon la dernière)",
                "Version number (default: the one the préfecture received, else the newest)"),
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = context.Say(
                "Fichier de sortie, ou - pour la sortie standard", "Output file, or - for standard output"),
        };
        var command = new Command("get", context.Say("Remet un fichier d’un acte", "Hands out a file of an act"))
        {
            numero, file, version, output,
        };
        command.Aliases.Add("obtenir");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var reader = new ActeReader(await source.OpenAsync(result, cancellationToken));
            var acte = await ActeChoice.GetAsync(reader, result.GetRequiredValue(numero), cancellationToken);
            var choice = new FileChoice(acte, result.GetValue(version) ?? acte.DefaultVersion, result.GetValue(file)!);
            return await HandOutAsync(context, reader, choice, result.GetValue(output), cancellationToken);
        });
        return command;
    }

    private static async Task<int> HandOutAsync(
        CliContext context, ActeReader reader, FileChoice choice, string? output, CancellationToken cancellationToken)
    {
        var stored = choice.Stored(context);
        var content = await reader.ReadAsync(choice.Acte.Id, choice.Version, choice.Path, cancellationToken);
        if (output == "-")
        {
            await using var standard = Console.OpenStandardOutput();
            await standard.WriteAsync(content, cancellationToken);
        }
        else
        {
            var name = $"{choice.Acte.Fichier}_v{choice.Version}{Suffix(choice.Path)}";
            var target = context.FullPath(output ?? name);
            await File.WriteAllBytesAsync(target, content, cancellationToken);
            context.Output.WriteLine(target);
        }

        context.Error.WriteLine($"{choice.Path} · v{choice.Version} · {content.Length} octets · SHA-512 {stored}");
        return ExitCode.Done;
    }

    private static string Suffix(string path) =>
        path is ActeFiles.Pdf or ActeFiles.Docx ? Path.GetExtension(path) : "_" + Path.GetFileName(path);

    private sealed record FileChoice(StoredActe Acte, int Version, string Path)
    {
        /// <summary>Digest of the chosen file.</summary>
        /// <exception cref="UsageException">No such version, or no such file in it.</exception>
        public string Stored(CliContext context)
        {
            var version = Acte.History.Versions.FirstOrDefault(each => each.Number == Version)
                ?? throw new UsageException(
                    $"l’acte {Acte.Numero} a {Acte.History.Head} versions ; la version {Version} n’existe pas.",
                    $"the act {Acte.Numero} has {Acte.History.Head} versions; version {Version} does not exist.");
            return version.Files.FirstOrDefault(file => file.Path == Path)?.Sha512
                ?? throw new UsageException(
                    $"la version {Version} n’a pas de fichier « {Path} » : {Names(version)}.",
                    $"version {Version} has no file '{Path}': {Names(version)}.");
        }

        private static string Names(LegalDocs.Versions.VersionEntry version) =>
            string.Join(", ", version.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
    }
}
