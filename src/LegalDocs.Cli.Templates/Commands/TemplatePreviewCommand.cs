using System.CommandLine;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs template preview T.docx --output O.docx</c>: the worst case, without any data.</summary>
internal static class TemplatePreviewCommand
{
    /// <summary>What our functions accept: places, persons, lists of both.</summary>
    internal static readonly JsonNode[] Samples =
    [
        new JsonObject { ["nom"] = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", ["tncc"] = 0, ["type"] = "commune" },
        new JsonObject
        {
            ["civilite"] = "Mme",
            ["genre"] = "f",
            ["prenom"] = "Marie-Antoinette",
            ["nom"] = "de La Rochefoucauld-Montmorency",
            ["fonction"] = "première vice-présidente",
            ["qualite"] = "première vice-présidente",
            ["titre"] = "première vice-présidente",
            ["article"] = "la ",
        },
        new JsonArray(new JsonObject { ["nom"] = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", ["tncc"] = 0, ["type"] = "commune" }),
        new JsonArray(new JsonObject { ["civilite"] = "Mme", ["genre"] = "f", ["nom"] = "de La Rochefoucauld-Montmorency" }),
    ];

    public static Command Create(CliContext context, GlobalOptions options)
    {
        var template = TemplateInputs.TemplateArgument(context);
        var output = new Option<string>("--output", "-o")
        {
            Description = context.Say("Document à écrire", "Document to write"),
            Required = true,
        };
        var rows = Number("--rows", 20, context.Say("Éléments de chaque liste (20 par défaut)", "Items of each list (default 20)"));
        var length = Number(
            "--length", 60, context.Say("Caractères de chaque texte (60 par défaut)", "Characters of each text (default 60)"));
        var command = new Command("preview", context.Say(
            "Fabrique le pire cas sans données : textes longs, listes longues, toutes les branches",
            "Makes the worst case without data: long texts, long lists, all branches"))
        {
            template, output, rows, length,
        };
        command.Aliases.Add("apercu");
        command.SetAction((result, cancellationToken) => RunAsync(
            context,
            context.FullPath(result.GetRequiredValue(template)),
            context.FullPath(result.GetRequiredValue(output)),
            new PreviewOptions { Rows = result.GetValue(rows), Length = result.GetValue(length), Samples = Samples },
            result.GetValue(options.Json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CliContext context, string path, string output, PreviewOptions options, bool json, CancellationToken cancellationToken)
    {
        var preview = TemplatePreview.Of(
            SharedFile.ReadAllBytes(path), TemplateInputs.Options(path), options, cancellationToken);
        FindingDisplay.Write(context, json, preview.Diagnostics.Select(TemplateFindings.From));
        if (preview.Docx is null)
        {
            return ExitCode.ChecksFailed;
        }

        await AtomicFile.WriteAsync(output, preview.Docx, cancellationToken);
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "document",
                ["fichier"] = output,
                ["donnees"] = preview.Data,
            });
        }
        else
        {
            context.Output.WriteLine(output);
        }

        return ExitCode.Done;
    }

    private static Option<int> Number(string name, int usual, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "n" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10_000)
            {
                result.AddError($"{name} : 1 – 10000.");
            }
        });
        return option;
    }
}
