using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Reads cells of lists, one element a line; an element may have parts separated by semicolons.</summary>
internal static class ListCells
{
    private const string Separator = " ; ";

    /// <summary>What people write where a list has no element, in plain letters without a final stop.</summary>
    private static readonly HashSet<string> NothingWords = new(StringComparer.Ordinal)
    {
        "neant", "aucun", "aucune", "aucun poste", "aucun agent", "sans objet", "so", "s.o", "n/a", "rien", "vide", "-", "--", "---", "/",
    };

    public static CellReading Read(CellValue value, ColumnDefinition column, Notation notation)
    {
        var texts = value switch
        {
            CellValue.Items items => items.Texts.Select(CleanText.Of),
            _ => TextCells.TextOf(value)?.Split('\n').Select(CleanText.Trim),
        };
        if (texts is null)
        {
            return CellFaults.NotText(column, value);
        }

        var elements = texts.Where(text => text.Length > 0).ToList();
        if (elements.Find(IsNothing) is { } nothing)
        {
            return elements.Count > 1 ? CellFaults.NothingAmongElements(nothing)
                : column.EstRequis ? CellFaults.NothingWhereRequired(nothing, column)
                : CellReading.Of(new JsonArray()) with { Remark = CellFaults.NothingRead(nothing, column) };
        }

        return column.Parties.Count == 0 ? Of(elements) : WithParts(elements, column, notation);
    }

    private static CellReading Of(IEnumerable<string> elements) =>
        CellReading.Of(new JsonArray([.. elements.Select(text => JsonValue.Create(text))]));

    private static bool IsNothing(string text) => NothingWords.Contains(PlainLetters.Of(text).TrimEnd('.'));

    private static CellReading WithParts(List<string> elements, ColumnDefinition column, Notation notation)
    {
        var written = new List<string>(elements.Count);
        var faults = new List<CellFault>();
        foreach (var element in elements)
        {
            if (PartsOf(element, column, notation, out var parts) is { } fault)
            {
                faults.Add(fault);
            }
            else
            {
                written.Add(string.Join(Separator, parts));
            }
        }

        return faults.Count == 0 ? Of(written) : CellFaults.WithOthers(faults[0], faults.Count - 1);
    }

    /// <summary>The parts as templates see them: separated in one way, choices as they are declared.</summary>
    private static CellFault? PartsOf(string element, ColumnDefinition column, Notation notation, out List<string> parts)
    {
        parts = [.. element.Split(';').Select(CleanText.Trim)];
        if (parts.Count != column.Parties.Count)
        {
            return CellFaults.WrongParts(element, parts.Count, column, notation);
        }

        foreach (var (index, part) in column.Parties.Index())
        {
            var reading = new CellReader(part, Notation.Office).Read(new CellValue.Text(parts[index]));
            if (reading.Fault is { } fault)
            {
                return CellFaults.WrongPart(element, part, fault, column);
            }

            if (part.Type == ColumnType.Choix)
            {
                parts[index] = reading.Value!.GetValue<string>();
            }
        }

        return null;
    }
}
