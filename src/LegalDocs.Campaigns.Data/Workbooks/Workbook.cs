using System.Xml;
using LegalDocs.Campaigns.Data.Tables;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Packaging;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>A workbook: its sheets by name, its texts and styles. Macros and external links are never looked
/// at.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly WorkbookPackage _package;
    private readonly SharedTexts _texts;
    private readonly CellStyles _styles;
    private readonly bool _is1904;

    private Workbook(WorkbookPackage package)
    {
        _package = package;
        var main = package.Relationships(string.Empty).FirstOrDefault(each => each.Type == "officeDocument")?.Target
            ?? throw new InvalidDataException("no workbook in the package");
        var parts = package.Relationships(main);
        (Sheets, _is1904) = ReadMain(package, main, parts);
        _texts = SharedTexts.Read(package, parts.FirstOrDefault(each => each.Type == "sharedStrings")?.Target);
        _styles = CellStyles.Read(package, parts.FirstOrDefault(each => each.Type == "styles")?.Target);
    }

    /// <summary>The sheets, in the order of their tabs.</summary>
    public IReadOnlyList<SheetEntry> Sheets { get; }

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="InvalidDataException">Not a workbook, or damaged.</exception>
    /// <exception cref="XmlException">A part is not XML, or has a DTD.</exception>
    /// <exception cref="WorkbookLimitException">It unpacks to too much.</exception>
    public static Workbook Open(byte[] content)
    {
        var package = new WorkbookPackage(content);
        try
        {
            return new Workbook(package);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>Rows of a sheet that hold something, and the columns that it hides.</summary>
    public Grid Read(SheetEntry sheet)
    {
        using var reader = _package.Open(sheet.Part);
        return new SheetReader(_texts, _styles, _is1904).Read(reader);
    }

    /// <summary>Addresses of the cells of a sheet that bear a comment, old or threaded.</summary>
    public IReadOnlyList<string> Commented(SheetEntry sheet)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (
            var part in _package.Relationships(sheet.Part).Where(
                each => each.Type == "comments" && _package.Has(each.Target)))
        {
            using var reader = _package.Open(part.Target);
            while (reader.Read())
            {
                if (
                    reader is { NodeType: XmlNodeType.Element, LocalName: "comment" } && reader.GetAttribute("ref") is { } cell)
                {
                    found.Add(cell);
                }
            }
        }

        return [.. found];
    }

    /// <summary>The sheet of a name: exact, else the same but for case, accents and blanks; null when there is
    /// none.</summary>
    public SheetEntry? Find(string name)
    {
        var plain = PlainLetters.Of(name);
        return Sheets.FirstOrDefault(sheet => sheet.Name == name)
            ?? Sheets.FirstOrDefault(sheet => PlainLetters.Of(sheet.Name) == plain);
    }

    public void Dispose() => _package.Dispose();

    private static (IReadOnlyList<SheetEntry> Sheets, bool Is1904) ReadMain(
        WorkbookPackage package, string main, IReadOnlyList<Relationship> parts)
    {
        var (sheets, is1904) = (new List<SheetEntry>(), false);
        using var reader = package.Open(main);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "workbookPr")
            {
                is1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.LocalName == "sheet" && Part(reader, parts) is { } part)
            {
                sheets.Add(new SheetEntry(
                    reader.GetAttribute("name") ?? string.Empty, part, reader.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        return (sheets, is1904);
    }

    /// <summary>The part of a sheet; chart sheets have none that holds cells.</summary>
    private static string? Part(XmlReader reader, IReadOnlyList<Relationship> parts)
    {
        string? id = null;
        while (reader.MoveToNextAttribute())
        {
            id = reader is { LocalName: "id", Prefix: not "" } ? reader.Value : id;
        }

        reader.MoveToElement();
        return parts.FirstOrDefault(part => part.Id == id && part.Type == "worksheet")?.Target;
    }
}

/// <summary>A sheet of a workbook.</summary>
internal sealed record SheetEntry(string Name, string Part, bool IsHidden);
