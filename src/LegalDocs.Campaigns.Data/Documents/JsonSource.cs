using System.Globalization;
using System.Text.Json;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Texts;

namespace LegalDocs.Campaigns.Data.Documents;

/// <summary>Parses JSON strictly: UTF-8, no comment, no property twice. Addresses are JSON Pointers (RFC
/// 6901).</summary>
internal static class JsonSource
{
    private static readonly Wording NoPlace = new(string.Empty, string.Empty);

    /// <summary>Parses a file, or reports every fault and answers null.</summary>
    public static JsonDocument? Parse(byte[] content, DataReport report)
    {
        if (Utf8Text.Read(content, out var text) is { } fault)
        {
            report.Error(new CellFault("LD2050", fault.Cause, fault.Remedy));
            return null;
        }

        return Parse(text, NoPlace, report);
    }

    /// <summary>Parses a text that stands at a place of a file.</summary>
    public static JsonDocument? Parse(string text, Wording place, DataReport report)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 40 });
        }
        catch (JsonException error)
        {
            report.Error(Syntax(error), Join(place, At(error, place)));
            return null;
        }

        var before = report.ErrorCount;
        FindDuplicates(document.RootElement, string.Empty, place, report);
        if (report.ErrorCount > before)
        {
            document.Dispose();
            return null;
        }

        return document;
    }

    /// <summary>A step of a JSON Pointer.</summary>
    public static string Step(string name) =>
        "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Step(int index) => "/" + index.ToString(CultureInfo.InvariantCulture);

    public static Wording Join(Wording place, Wording more) =>
        place.French.Length == 0 ? more : new Wording(
            $"{place.French}, {more.French}", $"{place.English}, {more.English}");

    private static void FindDuplicates(JsonElement element, string pointer, Wording place, DataReport report)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
            {
                FindDuplicates(item, pointer + Step(index), place, report);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var below = pointer + Step(property.Name);
            if (!names.Add(property.Name))
            {
                report.Error(Duplicate(property.Name), Join(place, new Wording(below, below)));
            }

            FindDuplicates(property.Value, below, place, report);
        }
    }

    private static Wording At(JsonException error, Wording place)
    {
        var (line, column) = ((error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1);
        var (lineText, columnText) =
            (line.ToString(CultureInfo.InvariantCulture), column.ToString(CultureInfo.InvariantCulture));
        return place.French.Length == 0
            ? new Wording($"ligne {lineText}, colonne {columnText}", $"line {lineText}, column {columnText}")
            : new Wording($"colonne {columnText}", $"column {columnText}");
    }

    /// <summary>The parser speaks English only: what it says is put into words for the cases that drafters meet.</summary>
    private static CellFault Syntax(JsonException error)
    {
        var cause = error.Message.Split(" LineNumber:")[0];
        return new CellFault(
            "LD2053",
            new Wording($"la syntaxe JSON n’est pas bonne ici{French(cause)}", $"the JSON syntax is wrong here ({cause})"),
            new Wording(
                "vérifiez virgules, guillemets et accolades ; JSON n’admet ni commentaire ni virgule finale.",
                "check commas, quotes and braces; JSON has neither comments nor a final comma."));
    }

    private static string French(string cause) =>
        cause.Contains("is invalid after a value", StringComparison.Ordinal) ? " : il manque une virgule avant ce qui suit"
        : cause.Contains("trailing comma", StringComparison.Ordinal) ? " : la virgule est de trop"
        : cause.Contains("'0xE2'", StringComparison.Ordinal) || cause.Contains("'0xC2'", StringComparison.Ordinal)
            ? " : un guillemet courbe ou une espace insécable tient la place d’un signe droit"
        : cause.Contains("Expected end of string", StringComparison.Ordinal) ? " : un guillemet ouvert n’est jamais fermé"
        : cause.Contains("Expected depth to be zero", StringComparison.Ordinal) ? " : une accolade ou un crochet n’est jamais fermé"
        : string.Empty;

    private static CellFault Duplicate(string name) => new(
        "LD2054",
        new Wording($"la propriété « {name} » figure deux fois", $"the property '{name}' stands twice"),
        new Wording("gardez l’une des deux.", "keep one of the two."));
}
