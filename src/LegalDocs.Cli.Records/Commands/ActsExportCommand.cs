using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Exports;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;
using LegalDocs.Templating;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts export scdl|liste</c>: open data, and the list of the délibérations of a sitting.</summary>
internal static class ActsExportCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var command = new Command("export", context.Say(
            "Exports : dossier avec sa preuve, BagIt ; données ouvertes (scdl), liste des délibérations d’une séance (liste)",
            "Exports: bundle with its proof, BagIt; open data (scdl), list of the délibérations of a sitting (liste)"));
        ActsPackageCommand.Configure(command, context, options, source);
        command.Aliases.Add("exporter");
        command.Add(Scdl(context, options, source));
        command.Add(Liste(context, options, source));
        return command;
    }

    private static Command Scdl(CliContext context, GlobalOptions options, StoreSource source)
    {
        var folder = new Option<string>("--output-dir", "-o")
        {
            Description = context.Say("Dossier des fichiers CSV", "Folder of the CSV files"),
            DefaultValueFactory = _ => ".",
        };
        var sirets = new Option<string[]>("--siret")
        {
            Description = context.Say(
                "SIRET du siège d’une collectivité, s’il n’est pas dans les données ; peut être répété",
                "SIRET of the seat of a collectivité, when the data have it not; may be repeated"),
        };
        var overwriting = OutputFiles.Overwriting(context);
        var command = new Command("scdl", context.Say(
            "Schéma SCDL « deliberations » 2.1.5 : un fichier par collectivité",
            "SCDL schema 'deliberations' 2.1.5: one file for each collectivité"))
        {
            folder, sirets, overwriting,
        };
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var given = (result.GetValue(sirets) ?? []).Select(text => ParseSiret(text)).ToList();
            var reader = new ActeReader(await source.OpenAsync(result, cancellationToken));
            var made = ScdlExport.Make(await StoredDeliberation.ListAsync(reader, cancellationToken), given);
            var json = result.GetValue(options.Json);
            var files = new OutputFiles(context, result.GetValue(overwriting));
            var targets = made.Files.Select(file => files.Add(
                Path.Combine(result.GetValue(folder)!, file.Name), Encoding.UTF8.GetBytes(file.Content))).ToList();
            await files.WriteAsync(cancellationToken);
            foreach (var (target, file) in targets.Zip(made.Files))
            {
                Say(context, json, target, file.LineCount);
            }

            FindingDisplay.Write(context, json, made.Findings);
            return made.Findings.Count == 0 ? ExitCode.Done : made.Files.Count > 0 ? ExitCode.Partial : ExitCode.ChecksFailed;
        });
        return command;
    }

    private static Command Liste(CliContext context, GlobalOptions options, StoreSource source)
    {
        var siren = new Option<string>("--siren") { Required = true, Description = context.Say("Collectivité", "Collectivité") };
        var date = new Option<string>("--date")
        {
            Required = true,
            Description = context.Say("Jour de la séance (AAAA-MM-JJ)", "Day of the sitting (YYYY-MM-DD)"),
        };
        var output = new Option<string>("--output", "-o")
        {
            Required = true,
            Description = context.Say("Document .docx à écrire", "Document .docx to write"),
        };
        var template = new Option<string?>("--template")
        {
            Description = context.Say("Autre modèle .docx", "Another .docx template"),
        };
        var overwriting = OutputFiles.Overwriting(context);
        var command = new Command("liste", context.Say(
            "Liste des délibérations examinées dans une séance (CGCT art. L. 2121-25)",
            "List of the délibérations examined in a sitting (CGCT art. L. 2121-25)"))
        {
            siren, date, output, template, overwriting,
        };
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var reader = new ActeReader(await source.OpenAsync(result, cancellationToken));
            var (body, day) = (result.GetRequiredValue(siren), ParseDay(result.GetRequiredValue(date)));
            var found = (await StoredDeliberation.ListAsync(reader, cancellationToken))
                .Where(each => each.Acte.Siren == body && each.Date == day).ToList();
            if (found.Count == 0)
            {
                throw new UsageException(
                    $"le dépôt n’a aucune délibération de {body} à la date du {day:yyyy-MM-dd}.",
                    $"the store has no délibération of {body} on {day:yyyy-MM-dd}.");
            }

            var own = result.GetValue(template);
            var bytes = own is null
                ? ListeDeliberations.Template()
                : await File.ReadAllBytesAsync(context.FullPath(own), cancellationToken);
            var name = own ?? "liste-deliberations.docx";
            var json = result.GetValue(options.Json);
            switch (ListeDeliberations.Make(bytes, name, found, cancellationToken))
            {
                case RenderOutcome.Rendered rendered:
                    var files = new OutputFiles(context, result.GetValue(overwriting));
                    var target = files.Add(result.GetRequiredValue(output), rendered.Docx);
                    await files.WriteAsync(cancellationToken);
                    Say(context, json, target, found.Count);
                    return ExitCode.Done;
                case RenderOutcome.Failed failed:
                    return FindingDisplay.Fail(context, json, failed.Diagnostics);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        });
        return command;
    }

    private static void Say(CliContext context, bool json, string path, int count)
    {
        if (json)
        {
            context.WriteJson(new JsonObject { ["type"] = "fichier", ["chemin"] = path, ["deliberations"] = count });
            return;
        }

        context.Output.WriteLine(context.Say(
            $"✓ {path} ({count} délibération{(count > 1 ? "s" : "")})", $"✓ {path} ({count} délibération{(count > 1 ? "s" : "")})"));
    }

    private static Siret ParseSiret(string text) => Siret.TryParse(text, out var siret)
        ? siret
        : throw new UsageException($"« {text} » n’est pas un SIRET.", $"'{text}' is no SIRET.");

    private static DateOnly ParseDay(string text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new UsageException($"« {text} » n’est pas une date AAAA-MM-JJ.", $"'{text}' is no date YYYY-MM-DD.");
}
