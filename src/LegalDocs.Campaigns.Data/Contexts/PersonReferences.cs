using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Contexts;

/// <summary>The well-known members of a sitting that name one of its members (decision 0021).</summary>
internal static class PersonReferences
{
    /// <summary>The list of persons.</summary>
    public const string List = "membres";

    /// <summary>The field that makes a document with such a list a sitting.</summary>
    public const string DayOfSitting = "date";

    private static readonly string[] Fields = ["president", "secretaire", "secretaires"];

    /// <summary>Whether a field names members; one or, for a list, several.</summary>
    public static bool IsOne(ColumnDefinition field) =>
        Fields.Contains(field.Nom, StringComparer.Ordinal) && field.Type is ColumnType.Texte or ColumnType.Liste;

    /// <summary>Whether a column of the list of persons names another one.</summary>
    public static bool IsOneOfList(ColumnDefinition column) => column is { Nom: "pouvoir_a", Type: ColumnType.Texte };

    /// <summary>The same value with identifiers instead of names.</summary>
    /// <param name="value">A text, a list of texts, or null.</param>
    /// <param name="persons">The persons.</param>
    /// <param name="report">Told what is wrong.</param>
    public static JsonNode? Resolve(JsonNode? value, PersonNames persons, Action<Cells.CellFault> report)
    {
        switch (value)
        {
            case JsonArray several:
                return new JsonArray([.. several.Select(each => Resolve(each, persons, report))]);
            case JsonValue one when one.TryGetValue<string>(out var text):
                var found = persons.Find(text);
                if (found.Fault is { } fault)
                {
                    report(fault);
                }

                return found.Value;
            default:
                return value?.DeepClone();
        }
    }
}
