using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs template fields T.docx [--schema OUT.json]</c>: what a template asks of its data.</summary>
internal static class TemplateFieldsCommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static Command Create(CliContext context, GlobalOptions options)
    {
        var template = TemplateInputs.TemplateArgument(context);
        var schema = new Option<string?>("--schema")
        {
            Description = context.Say(
                "Écrit le schéma JSON des données dans ce fichier", "Writes the JSON Schema of the data to this file"),
            HelpName = context.Say("fichier", "file"),
        };
        var command = new Command(
            "fields", context.Say("Liste les champs qu’un modèle attend, et où", "Lists the fields a template asks for, and where"))
        {
            template, schema,
        };
        command.Aliases.Add("champs");
        command.SetAction((result, cancellationToken) => RunAsync(
            context,
            context.FullPath(result.GetRequiredValue(template)),
            result.GetValue(schema),
            result.GetValue(options.Json),
            cancellationToken));
        return command;
    }

    /// <summary>The schema of the data as a file: UTF-8, line feeds, a final one.</summary>
    public static byte[] Schema(TemplateContract contract) =>
        Encoding.UTF8.GetBytes(SchemaWriter.Write(contract).ToJsonString(Readable) + "\n");

    private static async Task<int> RunAsync(
        CliContext context, string path, string? schema, bool json, CancellationToken cancellationToken)
    {
        var analysis = TemplateAnalysis.Of(SharedFile.ReadAllBytes(path), TemplateInputs.Options(path));
        FindingDisplay.Write(context, json, analysis.Diagnostics.Select(TemplateFindings.From));
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "contrat",
                ["modele"] = analysis.Contract.Template,
                ["champs"] = new JsonArray([.. analysis.Contract.Fields.Select(field => TemplateDisplay.Field(context, field))]),
            });
        }
        else
        {
            Show(context, analysis.Contract);
        }

        if (schema is not null)
        {
            await AtomicFile.WriteAsync(context.FullPath(schema), Schema(analysis.Contract), cancellationToken);
        }

        return analysis.Template is null ? ExitCode.ChecksFailed : ExitCode.Done;
    }

    private static void Show(CliContext context, TemplateContract contract)
    {
        var table = new PlainTable(
            context.Say("Champ", "Field"), context.Say("Forme", "Shape"), context.Say("Où", "Where"));
        foreach (var field in contract.All().Where(field => field.Name.Length > 0))
        {
            var shape = TemplateDisplay.Word(context, field.Shape);
            table.Add(
                field.Path,
                field.IsOptional ? context.Say($"{shape}, facultatif", $"{shape}, optional") : shape,
                Where(context, field));
        }

        table.Write(context.Output);
    }

    private static string Where(CliContext context, TemplateField field)
    {
        var places = field.Places.Select(place => place.Place.Describe(TemplateDisplay.Language(context))).Distinct().ToList();
        return places.Count switch
        {
            0 => "",
            1 => places[0],
            2 => context.Say($"{places[0]} et un autre endroit", $"{places[0]} and one more place"),
            _ => context.Say($"{places[0]} et {places.Count - 1} autres", $"{places[0]} and {places.Count - 1} more"),
        };
    }
}
