using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Contexts;

/// <summary>A sheet of fields: a heading in one column, its value in the next one, in any order.</summary>
/// <remarks>
/// The column of the headings is the one that holds most of the titles declared. What stands above the first field and is
/// near to none is a title; a heading without value that is no field is the heading of a part.
/// </remarks>
internal sealed class FieldSheet
{
    private readonly IReadOnlyList<ColumnDefinition> _fields;
    private readonly Grid _grid;
    private readonly Func<GridRow, int, Wording> _placeOf;
    private readonly DataReport _report;
    private readonly int _column;
    private readonly List<Label> _labels;

    public FieldSheet(SheetGrid sheet, IReadOnlyList<ColumnDefinition> fields, DataReport report)
    {
        _fields = fields;
        (_grid, _placeOf) = (sheet.Grid, sheet.PlaceOf);
        _report = report;
        _column = HeadingColumn();
        _labels = [.. sheet.Grid.Rows.Select(row => new Label(row, Heading(row))).Where(label => label.Plain.Length > 0)];
    }

    /// <summary>The value of each field with its place, in the order declared; a field that is wrong or absent is null.</summary>
    public IReadOnlyList<FieldValue> Read(string sheet)
    {
        if (_column == 0)
        {
            _report.Error(FieldFaults.NoField(sheet));
            return [.. _fields.Select(field => new FieldValue(field, null, _report.Table))];
        }

        var known = _fields.ToLookup(field => PlainLetters.Of(field.Titre), StringComparer.Ordinal);
        CheckUnique(known);
        var spare = _labels.Where(label => !known.Contains(label.Plain)).ToList();
        List<FieldValue> values = [.. _fields.Select(field => ReadField(field, spare))];
        foreach (var label in spare.Where(label => HasValue(label) && !IsTitle(label, known)))
        {
            var nearest = NearestName.Find(label.Text, _fields.Select(field => field.Titre));
            _report.Warn(FieldFaults.Unknown(label.Text, nearest), _placeOf(label.Row, _column));
        }

        WarnOfHidden(known);
        return values;
    }

    private FieldValue ReadField(ColumnDefinition field, List<Label> spare)
    {
        var plain = PlainLetters.Of(field.Titre);
        if (_labels.Find(label => label.Plain == plain) is not { } label)
        {
            return new FieldValue(field, null, Missing(field, spare));
        }

        var place = _placeOf(label.Row, _column + 1);
        var reading = new CellReader(field, Notation.Office).Read(label.Row.At(_column + 1));
        if (reading.Fault is { } fault)
        {
            var (french, english) = ($"{place.French} ({field.Titre})", $"{place.English} ({field.Titre})");
            _report.Error(fault, new Wording(french, english));
        }

        if (reading.Remark is { } remark)
        {
            _report.Warn(remark, place);
        }

        return new FieldValue(field, reading.Value, place);
    }

    /// <summary>Tells a field that must be there, or that is there under a wrong heading; answers where.</summary>
    private Wording Missing(ColumnDefinition field, List<Label> spare)
    {
        var nearest = NearestName.Find(field.Titre, spare.Select(label => label.Text));
        if (nearest is not null)
        {
            var label = spare.First(each => each.Text == nearest);
            spare.Remove(label);
            var place = _placeOf(label.Row, _column);
            _report.Error(FieldFaults.Missing(field, nearest), place);
            return place;
        }

        if (field.EstRequis)
        {
            _report.Error(FieldFaults.Missing(field, nearest: null));
        }

        return _report.Table;
    }

    private void CheckUnique(ILookup<string, ColumnDefinition> known)
    {
        foreach (var group in _labels.Where(label => known.Contains(label.Plain)).GroupBy(label => label.Plain, StringComparer.Ordinal))
        {
            foreach (var repeated in group.Skip(1))
            {
                _report.Error(
                    FieldFaults.Twice(repeated.Text, _placeOf(group.First().Row, _column)), _placeOf(repeated.Row, _column));
            }
        }
    }

    private bool HasValue(Label label) => label.Row.At(_column + 1) is not (CellValue.Empty or CellValue.Merged);

    private bool IsTitle(Label label, ILookup<string, ColumnDefinition> known) =>
        _labels.Find(each => known.Contains(each.Plain)) is { } first && label.Row.Number < first.Row.Number;

    private void WarnOfHidden(ILookup<string, ColumnDefinition> known)
    {
        var hidden = _labels.Where(label => label.Row.IsHidden && known.Contains(label.Plain)).ToList();
        if (hidden.Count > 0)
        {
            _report.Warn(TableFaults.HiddenRows(GridTable.List(
                hidden.Select(label => label.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        }

        var struck = _labels.Where(label => known.Contains(label.Plain))
            .Where(label => label.Row.Cells.Any(cell => cell.IsStruck && cell.Column == _column + 1)).ToList();
        if (struck.Count > 0)
        {
            _report.Warn(
                TableFaults.Struck(GridTable.List(struck.Select(label => CellAddress.Of(label.Row.Number, _column + 1)))),
                _placeOf(struck[0].Row, _column + 1));
        }
    }

    /// <summary>The column that holds most titles, or nearly; 0 when none holds any.</summary>
    private int HeadingColumn()
    {
        var titles = _fields.Select(field => PlainLetters.Of(field.Titre)).ToHashSet(StringComparer.Ordinal);
        var columns = _grid.Rows.SelectMany(row => row.Cells)
            .Where(cell => titles.Contains(Plain(TextOf(cell.Value))))
            .CountBy(cell => cell.Column).ToList();
        return columns.Count == 0 ? 0 : columns.OrderByDescending(each => each.Value).ThenBy(each => each.Key).First().Key;
    }

    private string Heading(GridRow row) => TextOf(row.At(_column));

    private static string TextOf(CellValue value) => TextCells.TextOf(value) ?? string.Empty;

    /// <summary>« Date de la séance : » is the heading « Date de la séance ».</summary>
    private static string Plain(string heading) => PlainLetters.Of(heading).TrimEnd(':').TrimEnd(' ');

    private sealed record Label(GridRow Row, string Text)
    {
        public string Plain { get; } = FieldSheet.Plain(Text);
    }
}

/// <summary>A field, its value for templates, and where it stands.</summary>
internal sealed record FieldValue(ColumnDefinition Field, System.Text.Json.Nodes.JsonNode? Value, Wording Place);
