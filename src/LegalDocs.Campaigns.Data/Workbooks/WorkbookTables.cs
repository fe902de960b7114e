using System.Xml;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>Reads tables from the sheets of workbooks; each workbook is opened once.</summary>
internal static class WorkbookTables
{
    /// <summary>Opens a workbook, or reports why not.</summary>
    public static Workbook? Open(byte[] content, DataReport report)
    {
        if (WorkbookFaults.FindOtherKind(content) is { } fault)
        {
            report.Error(fault);
            return null;
        }

        return Guarded(() => Workbook.Open(content), report);
    }

    /// <summary>Reads the sheet of a dataset.</summary>
    public static SourceTable? Read(Workbook workbook, DatasetDefinition dataset, DataReport report) =>
        ReadSheet(workbook, dataset.Feuille, report) is { } sheet
            ? GridTable.Build(sheet.Grid, dataset.Colonnes, sheet.PlaceOf, report)
            : null;

    /// <summary>Reads a sheet by its name, or the only visible one; what it hides and its comments are told.</summary>
    public static SheetGrid? ReadSheet(Workbook workbook, string? name, DataReport report)
    {
        if (Choose(workbook, name, report) is not { } sheet)
        {
            return null;
        }

        report.Table = SheetPlace(sheet.Name);
        if (sheet.IsHidden)
        {
            report.Warn(TableFaults.HiddenSheet());
        }

        if (Guarded(() => workbook.Read(sheet), report) is not { } grid)
        {
            return null;
        }

        if (Guarded(() => workbook.Commented(sheet), report) is { Count: > 0 } commented)
        {
            report.Warn(TableFaults.Comments(GridTable.List(commented)));
        }

        return new SheetGrid(sheet.Name, grid);
    }

    private static SheetEntry? Choose(Workbook workbook, string? name, DataReport report)
    {
        if (name is not null)
        {
            var found = workbook.Find(name);
            if (found is null)
            {
                report.Error(WorkbookFaults.MissingSheet(name, workbook.Sheets));
            }

            return found;
        }

        var visible = workbook.Sheets.Where(sheet => !sheet.IsHidden).ToList();
        if (visible.Count != 1)
        {
            report.Error(WorkbookFaults.WhichSheet(workbook.Sheets));
        }

        return visible.Count == 1 ? visible[0] : null;
    }

    private static Wording SheetPlace(string sheet) => new($"feuille {sheet}", $"sheet {sheet}");

    /// <summary>Damaged and hostile archives fail in many ways; all mean that the file is not a workbook. What the framework says
    /// of them is of no use to a drafter.</summary>
    private static T? Guarded<T>(Func<T> read, DataReport report)
        where T : class
    {
        try
        {
            return read();
        }
        catch (WorkbookLimitException)
        {
            report.Error(WorkbookFaults.Bomb());
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or IOException
            or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            report.Error(WorkbookFaults.NotAWorkbook());
        }

        return null;
    }
}
