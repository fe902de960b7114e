using LegalDocs.Campaigns.Data.Csv;
using LegalDocs.Campaigns.Data.Documents;
using LegalDocs.Campaigns.Data.Linking;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Data.Workbooks;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Texts;

namespace LegalDocs.Campaigns.Data;

/// <summary>The data files of a campaign, each read once whatever the number of its tables.</summary>
internal sealed class SourceFiles(string directory, List<Finding> findings) : IDisposable
{
    private const int MaxBytes = 128 * 1024 * 1024;

    private readonly Dictionary<string, byte[]?> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Workbook?> _workbooks = new(StringComparer.Ordinal);

    /// <summary>Reads a table; null when the file or its headings are wrong.</summary>
    public TypedTable? Read(DatasetDefinition dataset)
    {
        var report = new DataReport(dataset.Source, findings);
        if (Content(dataset.Source, report) is not { } content)
        {
            return null;
        }

        var table = Path.GetExtension(dataset.Source).ToLowerInvariant() switch
        {
            ".xlsx" or ".xlsm" => Book(dataset.Source, content, report) is { } workbook
                ? WorkbookTables.Read(workbook, dataset, report)
                : null,
            ".csv" or ".tsv" => CsvTables.Read(content, dataset, report),
            ".json" => JsonTables.Read(content, dataset, report),
            ".jsonl" => JsonTables.ReadLines(content, dataset, report),
            ".yaml" or ".yml" => YamlSource.ReadTable(content, dataset, report),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return table is null ? null : TypedTable.Read(table, dataset, report);
    }

    /// <summary>Reads a sheet of fields; null when the file or the sheet is wrong.</summary>
    public SheetGrid? ReadSheet(string source, string? sheet, DataReport report) =>
        Content(source, report) is { } content && Book(source, content, report) is { } workbook
            ? WorkbookTables.ReadSheet(workbook, sheet, report)
            : null;

    public void Dispose()
    {
        foreach (var workbook in _workbooks.Values)
        {
            workbook?.Dispose();
        }
    }

    private byte[]? Content(string source, DataReport report)
    {
        if (_contents.TryGetValue(source, out var known))
        {
            return known;
        }

        var path = Path.Combine(directory, source);
        if (OpenMark(path) is { } mark)
        {
            report.Warn(TableFaults.OpenInExcel(mark));
        }

        var reading = SourceFile.Read(path, MaxBytes);
        if (reading is FileReading.Failed failed)
        {
            report.Error(DocumentFaults.From(failed));
        }

        return _contents[source] = (reading as FileReading.Read)?.Content;
    }

    private Workbook? Book(string source, byte[] content, DataReport report)
    {
        if (!_workbooks.TryGetValue(source, out var workbook))
        {
            _workbooks[source] = workbook = WorkbookTables.Open(content, report);
        }

        return workbook;
    }

    /// <summary>Excel leaves <c>~$name.xlsx</c>, LibreOffice <c>.~lock.name.xlsx#</c>, while a file is open.</summary>
    private static string? OpenMark(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        string[] marks = [$"~${name}", $".~lock.{name}#"];
        return marks.FirstOrDefault(mark => File.Exists(Path.Combine(folder, mark)));
    }
}
