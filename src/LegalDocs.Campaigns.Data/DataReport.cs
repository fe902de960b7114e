using System.Globalization;
using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data;

/// <summary>Collects what is wrong in one file of data. Of the same fault in the same column, the first are
/// listed.</summary>
internal sealed class DataReport(string file, List<Finding> findings)
{
    /// <summary>Faults of one kind in one column that are listed one by one; the rest is counted.</summary>
    private const int MaxAlike = 100;


    private readonly Dictionary<(string Code, string Column), int> _alike = [];

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

    /// <summary>Says how many faults were counted and not listed.</summary>
    public void Close()
    {
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
