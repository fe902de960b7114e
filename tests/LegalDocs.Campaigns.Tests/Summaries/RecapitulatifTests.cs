using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LegalDocs.Campaigns.Data.Writing;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Summaries;

public sealed class RecapitulatifTests
{
    [Fact]
    public async Task The_workbook_is_valid_and_has_four_sheets_frozen_and_filtered()
    {
        await using var workshop = await Workshop.OpenAsync();
        var report = await workshop.RunAsync();

        using var document = SpreadsheetDocument.Open(report.Recapitulatif.Path!, false);

        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => error.Description));
        var sheets = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>();
        Assert.Equal(["Actes", "Échecs", "Contrôles", "Paramètres"], sheets.Select(sheet => sheet.Name!.Value));
        foreach (var part in document.WorkbookPart.WorksheetParts)
        {
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value);
            Assert.StartsWith(
                "A1:", part.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Codes_are_texts_dates_are_dates_and_links_are_relative()
    {
        await using var workshop = await Workshop.OpenAsync();
        var report = await workshop.RunAsync();

        using var document = SpreadsheetDocument.Open(report.Recapitulatif.Path!, false);

        var sheet = document.WorkbookPart!.WorksheetParts.First();
        var cells = sheet.Worksheet.Descendants<Cell>().ToDictionary(
            cell => cell.CellReference!.Value!, StringComparer.Ordinal);
        Assert.Equal(
            ("CV18_SC01_21003", CellValues.InlineString), (cells["A4"].InnerText, cells["A4"].DataType!.Value));
        Assert.Equal(("242100410", CellValues.InlineString), (cells["C4"].InnerText, cells["C4"].DataType!.Value));
        Assert.Equal(
            (43388, null),
            (int.Parse(
                cells["E4"].InnerText, System.Globalization.CultureInfo.InvariantCulture), cells["E4"].DataType));
        Assert.Equal("généré", cells["G4"].InnerText);
        Assert.Equal("1", cells["H4"].InnerText);
        var link = sheet.HyperlinkRelationships.First(each => each.Id == sheet.Worksheet.Descendants<Hyperlink>()
            .Single(each => each.Reference == "M4").Id!);
        Assert.Equal("convention/CV18_SC01_21003_ahuy.pdf", link.Uri.OriginalString);
        Assert.True(File.Exists(Path.Combine(workshop.Outputs, link.Uri.OriginalString)));
    }

    [Fact]
    public async Task Failures_are_listed_with_row_cause_and_remedy()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Converter.Refuses = "CV18_SC01_21003";

        var texts = Texts((await workshop.RunAsync()).Recapitulatif.Path!, 1);

        Assert.Contains("LD5001", texts);
        Assert.Contains("police absente", texts);
        Assert.Contains("changez de police", texts);
        Assert.Contains("ligne 2", texts);
    }

    [Fact]
    public async Task The_same_outcome_gives_the_same_bytes_whatever_the_day()
    {
        await using var one = await Workshop.OpenAsync();
        await using var other = await Workshop.OpenAsync();
        other.Clock.Advance(TimeSpan.FromDays(400));

        var (first, second) = (await one.RunAsync(), await other.RunAsync());

        Assert.Equal(
            await File.ReadAllBytesAsync(first.Recapitulatif.Path!, TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(second.Recapitulatif.Path!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_workbook_that_cannot_be_written_is_said_and_the_acts_are_done()
    {
        await using var workshop = await Workshop.OpenAsync();
        Directory.CreateDirectory(Path.Combine(workshop.Outputs, "recapitulatif.xlsx"));

        var report = await workshop.RunAsync();

        Assert.Equal("LD7004", report.Recapitulatif.Failure!.Code);
        Assert.All(report.Actes, result => Assert.IsType<ActeResult.Made>(result));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("a\u0000b\u0001c")]
    [InlineData("\ud83d\ude00")]
    public void Any_text_is_a_text_and_nothing_else(string text)
    {
        var table = new SheetTable(
            "Feuille", [new SheetColumn("Titre", 10)], [
                [new SheetCell.Text(text)], [new SheetCell.Prose(new string('x', 40_000))]]);

        using var stream = new MemoryStream(WorkbookWriter.Write([table]));
        using var document = SpreadsheetDocument.Open(stream, false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken));
        Assert.Empty(document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
    }

    private static List<string> Texts(string path, int sheet)
    {
        using var document = SpreadsheetDocument.Open(path, false);
        var part = (WorksheetPart)document.WorkbookPart!.GetPartById(
            document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!);
        return [.. part.Worksheet.Descendants<Cell>().Select(cell => cell.InnerText)];
    }
}
