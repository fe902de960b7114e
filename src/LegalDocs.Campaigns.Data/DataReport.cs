using System.Globalization;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data;

/// <summary>Collects what is wrong in one table. What is wrong in the same way in several cells of a column is said once, with their
/// addresses; of faults that only resemble each other, the first are listed.</summary>
internal sealed class DataReport(string file, List<Finding> findings)
{
    /// <summary>Faults of one kind in one column that are listed one by one; the rest is counted.</summary>
    private const int MaxAlike = 100;


    private readonly Dictionary<(string Code, string Column), int> _alike = [];
    private readonly Dictionary<(string Code, string Column, string Cause), AlikeCells> _same = [];

    public int ErrorCount { get; private set; }

    public bool HasErrors => ErrorCount > 0;

    /// <summary>Place of what concerns the table as a whole: its sheet; nothing where the file is the table.</summary>
    public Wording Table { get; set; } = new(string.Empty, string.Empty);

    public void Error(CellFault fault) => Error(fault, Table);

    public void Error(CellFault fault, Wording place)
    {
        ErrorCount++;
        Add(FindingSeverity.Error, fault, place);
    }

    /// <summary>A warning about the table as a whole.</summary>
    public void Warn(CellFault fault) => Warn(fault, Table);

    public void Warn(CellFault fault, Wording place) => Add(FindingSeverity.Warning, fault, place);

    public void Inform(CellFault fault) => Add(FindingSeverity.Information, fault, Table);

    /// <summary>A remark on a cell, said once for all cells of the column that call for it.</summary>
    public void RemarkInColumn(CellFault remark, Wording place, string column, CellMark mark)
    {
        var key = (remark.Code, column, remark.Cause.French);
        if (_same.TryGetValue(key, out var cells))
        {
            cells.Others.Add(mark);
            return;
        }

        _same[key] = new AlikeCells(findings.Count);
        Add(FindingSeverity.Information, remark, place);
    }

    /// <summary>An error of a cell, said once for all cells of the column that have it.</summary>
    public void ErrorInColumn(CellFault fault, Wording place, string column, CellMark mark)
    {
        var key = (fault.Code, column, fault.Cause.French);
        if (_same.TryGetValue(key, out var cells))
        {
            ErrorCount++;
            cells.Others.Add(mark);
            return;
        }

        var count = findings.Count;
        ErrorInColumn(fault, place, column);
        if (findings.Count > count)
        {
            _same[key] = new AlikeCells(count);
        }
    }

    /// <summary>An error of a cell, listed unless many of its column are alike.</summary>
    public void ErrorInColumn(CellFault fault, Wording place, string column)
    {
        ErrorCount++;
        var key = (fault.Code, column);
        _alike[key] = _alike.GetValueOrDefault(key) + 1;
        if (_alike[key] <= MaxAlike)
        {
            Add(FindingSeverity.Error, fault, place);
        }
    }

    /// <summary>Says where the same faults are, and how many others were counted and not listed.</summary>
    public void Close()
    {
        foreach (var cells in _same.Values.Where(cells => cells.Others.Count > 0))
        {
            findings[cells.Index] = cells.Complete(findings[cells.Index]);
        }

        _same.Clear();
        foreach (var ((code, column), count) in _alike.Where(pair => pair.Value > MaxAlike))
        {
            var more = (count - MaxAlike).ToString(CultureInfo.InvariantCulture);
            Error(new CellFault(
                code,
                new Wording(
                    $"… et {more} autres cellules de la colonne « {column} » ont le même défaut",
                    $"… and {more} more cells of the column '{column}' have the same fault"),
                new Wording("corrigez d’abord les premières.", "correct the first ones first.")));
        }

        _alike.Clear();
    }

    private void Add(FindingSeverity severity, CellFault fault, Wording place) => findings.Add(new Finding
    {
        Code = fault.Code,
        Severity = severity,
        File = file,
        Place = place.French,
        PlaceEnglish = place.English,
        French = fault.Cause.French,
        English = fault.Cause.English,
        RemedyFrench = fault.Remedy.French,
        RemedyEnglish = fault.Remedy.English,
    });
}
