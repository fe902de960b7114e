using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Cli.Display;
using LegalDocs.Diff;
using LegalDocs.Templating;

namespace LegalDocs.Cli.Commands;

/// <summary>Data files given on the command line: .json or .yaml, an object whose members are the template's
/// variables.</summary>
internal static class TemplateInputs
{
    public static Argument<string> TemplateArgument(CliContext context) =>
        new("T.docx") { Description = context.Say("Modèle Word", "Word template") };

    /// <summary>The Word documents of paths and folders, absolute, each once.</summary>
    public static IReadOnlyList<string> Templates(CliContext context, IEnumerable<string> paths) =>
    [
        .. paths.Select(context.FullPath)
            .SelectMany(Documents)
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Documents(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(DocumentPair.IsWord).Order(StringComparer.Ordinal)
        : [path];

    /// <summary>How the templates of a path are compiled: its file name, our functions.</summary>
    public static WordTemplateOptions Options(string path) =>
        new() { Name = Path.GetFileName(path), Functions = CampaignFunctions.All };

    public static Option<string?> DataOption(CliContext context) => new("--data", "-d")
    {
        Description = context.Say("Données : fichier .json ou .yaml", "Data: a .json or .yaml file"),
        HelpName = context.Say("fichier", "file"),
    };

    /// <summary>The day on which waivers must still hold.</summary>
    public static Option<DateOnly?> DayOption(CliContext context) => new("--date")
    {
        Description = context.Say(
            "Jour auquel les dérogations doivent valoir : AAAA-MM-JJ (aujourd’hui par défaut)",
            "Day on which waivers must hold: YYYY-MM-DD (today by default)"),
        HelpName = context.Say("jour", "day"),
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(
                result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError(context.Say("--date : AAAA-MM-JJ.", "--date: YYYY-MM-DD."));
            return null;
        },
    };

    /// <summary>The day of the host, where its clock stands.</summary>
    public static DateOnly Today(CliContext context) => DateOnly.FromDateTime(context.TimeProvider.GetLocalNow().DateTime);

    /// <summary>The data of the file (an empty object without file), or null after having said what is wrong.</summary>
    public static TemplateData? Load(CliContext context, string? path, bool json)
    {
        if (path is null)
        {
            using var empty = JsonDocument.Parse("{}");
            return TemplateData.FromJson(empty.RootElement);
        }

        var findings = new List<Finding>();
        if (DocumentReader.ReadObject(context.FullPath(path), findings) is not { } document)
        {
            FindingDisplay.Write(context, json, findings);
            return null;
        }

        using var parsed = JsonDocument.Parse(document.ToJsonString());
        return TemplateData.FromJson(parsed.RootElement);
    }

    /// <summary>The objects of a JSON array, or of a file with one JSON object a line; null when the file is
    /// wrong.</summary>
    public static IReadOnlyList<JsonObject>? LoadList(CliContext context, string path, bool json)
    {
        var text = File.ReadAllText(context.FullPath(path));
        try
        {
            return [.. text.AsSpan().TrimStart().StartsWith("[") ? Elements(text) : Lines(text)];
        }
        catch (ListException error)
        {
            context.Fail(
                ExitCode.ChecksFailed,
                json,
                $"« {path} », {error.French} : un tableau d’objets JSON, ou un objet JSON par ligne, est attendu",
                $"'{path}', {error.English}: an array of JSON objects, or one JSON object per line, is expected");
            return null;
        }
    }

    private static IEnumerable<JsonObject> Elements(string text) => Parsed(text, 0).AsArray().Select((element, index) =>
        element as JsonObject ?? throw new ListException($"élément {index + 1}", $"element {index + 1}"));

    private static IEnumerable<JsonObject> Lines(string text) => text.Split('\n').Index()
        .Where(line => !string.IsNullOrWhiteSpace(line.Item))
        .Select(line => Parsed(line.Item, line.Index) as JsonObject ?? throw ListException.At(line.Index));

    private static JsonNode Parsed(string text, long line)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })
                ?? throw ListException.At(line);
        }
        catch (JsonException error)
        {
            // Only a name given twice in an object has no line.
            throw error.LineNumber is { } inner
                ? ListException.At(line + inner)
                : new ListException("un nom donné deux fois", "a name given twice");
        }
    }

    /// <summary>Where a list is wrong.</summary>
    private sealed class ListException(string french, string english) : Exception(english)
    {
        public string French => french;

        public string English => Message;

        public static ListException At(long index) => new($"ligne {index + 1}", $"line {index + 1}");
    }
}
