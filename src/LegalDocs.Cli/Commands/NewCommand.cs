using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Campaigns.Starting;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs new campaign FOLDER</c>: a campaign of one's own, or the shipped example, ready to be filled or run.</summary>
internal static class NewCommand
{
    private const int ShownNames = 12;

    public static Command Create(CliContext context, GlobalOptions options)
    {
        var command = new Command("new", context.Say(
            "Commence une campagne : classeur, modèles, pipeline.yaml", "Starts a campaign: workbook, templates, pipeline.yaml"))
        {
            Campaign(context, options),
        };
        command.Aliases.Add("nouveau");
        return command;
    }

    private static Command Campaign(CliContext context, GlobalOptions options)
    {
        var folder = new Argument<string>(context.Say("DOSSIER", "FOLDER"))
        {
            Description = context.Say(
                "Dossier à créer ; son nom devient celui de la campagne", "Folder to create; its name becomes that of the campaign"),
        };
        var epci = new Option<string?>("--epci")
        {
            Description = context.Say(
                "Pour qui : SIREN ou nom d’un EPCI à fiscalité propre (« 243400017 », « grand besançon »)",
                "For whom: SIREN or name of an EPCI à fiscalité propre ('243400017', 'grand besançon')"),
            HelpName = context.Say("siren ou nom", "siren or name"),
        };
        var example = new Option<bool>("--example", "--exemple")
        {
            Description = context.Say(
                "L’exemple livré, tel quel : six services communs de Dijon Métropole, séance du 27 septembre 2018",
                "The shipped example as it is: six services communs of Dijon Métropole, sitting of 27 September 2018"),
        };
        var command = new Command("campaign", context.Say(
            "Crée le dossier d’une campagne : ce que l’on sait d’un EPCI est écrit dans le classeur, le reste est à remplir",
            "Makes the folder of a campaign: what is known of an EPCI is in the workbook, the rest is to be filled"))
        {
            folder, epci, example,
        };
        command.Aliases.Add("campagne");
        command.SetAction(result => Run(
            context,
            Path.TrimEndingDirectorySeparator(context.FullPath(result.GetRequiredValue(folder))),
            result.GetValue(epci),
            result.GetValue(example),
            result.GetValue(options.Json)));
        return command;
    }

    private static int Run(CliContext context, string directory, string? words, bool isExample, bool json)
    {
        if (isExample == (words is not null))
        {
            throw new UsageException(
                "dites pour qui : --epci avec un SIREN ou un nom, ou --exemple pour l’exemple livré.",
                "say for whom: --epci with a SIREN or a name, or --example for the shipped example.");
        }

        var groupement = words is null ? null : Chosen(words);
        Report(
            context,
            json,
            directory,
            groupement,
            groupement is null ? CampaignStart.Example(directory) : CampaignStart.Own(directory, groupement));
        return ExitCode.Done;
    }

    private static Groupement Chosen(string words) => DecoupageAdministratif.Load().Find(words) switch
    {
        [var only] => only,
        [] => throw new UsageException(
            $"aucun EPCI à fiscalité propre ne répond à « {words} » : donnez son SIREN, des mots de son nom, ou une commune membre.",
            $"no EPCI à fiscalité propre answers to '{words}': give its SIREN, words of its name, or a member commune."),
        var several => throw new UsageException(
            $"{several.Count} EPCI répondent à « {words} ». Donnez le SIREN de l’un d’eux :{Names(several, "et {0} autres")}",
            $"{several.Count} EPCI answer to '{words}'. Give the SIREN of one of them:{Names(several, "and {0} others")}"),
    };

    private static string Names(IReadOnlyList<Groupement> groupements, string others)
    {
        var lines = groupements.Take(ShownNames).Select(groupement =>
            $"\n    {groupement.Siren}  {groupement.Nom} ({groupement.Departement.Nom})");
        var left = groupements.Count - ShownNames;
        return string.Concat(lines) + (left > 0 ? $"\n    {string.Format(null, others, left)}" : string.Empty);
    }

    private static void Report(
        CliContext context, bool json, string directory, Groupement? groupement, IReadOnlyList<string> files)
    {
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "campagne",
                ["dossier"] = directory,
                ["epci"] = groupement?.Siren,
                ["fichiers"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]),
            });
            return;
        }

        foreach (var file in files)
        {
            context.Output.WriteLine($"    {file}");
        }

        var shown = Path.GetRelativePath(context.StartFolder, directory);
        context.Output.WriteLine(groupement is null
            ? context.Say($"✓ Exemple livré : {shown}", $"✓ Shipped example: {shown}")
            : context.Say(
                $"✓ {groupement.Nom} ({groupement.Siren}), {groupement.Membres.Count} communes : {shown}",
                $"✓ {groupement.Nom} ({groupement.Siren}), {groupement.Membres.Count} communes: {shown}"));
        context.Output.WriteLine(groupement is null
            ? context.Say($"Ensuite : legaldocs run {shown}", $"Next: legaldocs run {shown}")
            : context.Say(
                $"Ensuite : remplissez donnees/services-communs.xlsx (LISEZ-MOI.md dit comment), puis legaldocs check {shown}",
                $"Next: fill donnees/services-communs.xlsx (LISEZ-MOI.md says how), then legaldocs check {shown}"));
    }
}
