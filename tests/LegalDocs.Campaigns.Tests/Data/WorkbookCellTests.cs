using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>The traps of cells in Excel (ecosystem 3.1).</summary>
public sealed class WorkbookCellTests
{
    [Theory]
    [InlineData(ColumnType.Code, "1004", "00000", "\"01004\"")]
    [InlineData(ColumnType.Code, "21166", "General", "\"21166\"")]
    [InlineData(ColumnType.Siren, "242100410", "General", "\"242100410\"")]
    [InlineData(ColumnType.Siren, "242100410", "000\" \"000\" \"000", "\"242100410\"")]
    [InlineData(ColumnType.Texte, "12", "General", "\"12\"")]
    [InlineData(ColumnType.Texte, "12.5", "General", "\"12,5\"")]
    [InlineData(ColumnType.Entier, "12", "0", "12")]
    [InlineData(ColumnType.Euro, "1234.5", "#,##0.00\\ \"€\"", "1234.5")]
    [InlineData(ColumnType.Euro, "1234.5600000000001", "General", "1234.56")]
    [InlineData(ColumnType.Euro, "9.9999999999994316E-2", "#,##0.00", "0.1")]
    [InlineData(ColumnType.NombreDecimal, "0.30000000000000004", "General", "0.3")]
    [InlineData(ColumnType.Pourcentage, "0.055", "0.0%", "5.5")]
    [InlineData(ColumnType.Pourcentage, "5.5", "General", "5.5")]
    public void A_number_is_read_with_its_format(ColumnType type, string raw, string format, string expected)
    {
        using var table = OneTable.OfType(type);

        var (value, fault) = table.Cell(sheet => sheet.Number(raw, format));

        Assert.Null(fault);
        Assert.Equal(expected, value!.ToJsonString().Replace("\\u00A0", " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColumnType.Code, "1004", "General", "LD2023")]
    [InlineData(ColumnType.Texte, "0.055", "0.0%", "LD2024")]
    [InlineData(ColumnType.Texte, "43370", "dd/mm/yyyy", "LD2024")]
    [InlineData(ColumnType.Entier, "12.5", "0", "LD2011")]
    [InlineData(ColumnType.Euro, "0.055", "0.0%", "LD2014")]
    [InlineData(ColumnType.Euro, "12.345", "#,##0.00", "LD2013")]
    [InlineData(ColumnType.Pourcentage, "0.055", "General", "LD2014")]
    [InlineData(ColumnType.Date, "43370", "General", "LD2017")]
    [InlineData(ColumnType.Date, "43370.75", "dd/mm/yyyy hh:mm", "LD2017")]
    [InlineData(ColumnType.Date, "0.5", "hh:mm", "LD2015")]
    [InlineData(ColumnType.Date, "60", "dd/mm/yyyy", "LD2010")]
    [InlineData(ColumnType.Date, "-1", "dd/mm/yyyy", "LD2010")]
    [InlineData(ColumnType.Heure, "1.0625", "[h]:mm", "LD2018")]
    [InlineData(ColumnType.Heure, "43370.75", "dd/mm/yyyy hh:mm", "LD2018")]
    [InlineData(ColumnType.NombreDecimal, "43370", "dd/mm/yyyy", "LD2010")]
    [InlineData(ColumnType.Siren, "2.4210041E+16", "General", "LD2010")]
    [InlineData(ColumnType.Entier, "1E+300", "General", "LD2010")]
    [InlineData(ColumnType.Entier, "NaN", "General", "LD2010")]
    public void A_number_that_says_two_things_is_refused(ColumnType type, string raw, string format, string code)
    {
        using var table = OneTable.OfType(type);

        var (_, fault) = table.Cell(sheet => sheet.Number(raw, format));

        Assert.Equal(code, fault!.Code);
        Assert.StartsWith("feuille Feuille, cellule B2", fault.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("43370", "dd/mm/yyyy", "2018-09-27")]
    [InlineData("43370", "[$-40C]d mmmm yyyy;@", "2018-09-27")]
    [InlineData("43370", "yyyy\\-mm\\-dd", "2018-09-27")]
    [InlineData("43370.77", "dd/mm/yyyy", "2018-09-27")]
    [InlineData("43370", "dd/mm/yyyy hh:mm", "2018-09-27")]
    [InlineData("61", "dd/mm/yyyy", "1900-03-01")]
    [InlineData("59", "dd/mm/yyyy", "1900-02-28")]
    [InlineData("1", "dd/mm/yyyy", "1900-01-01")]
    public void A_date_is_a_count_of_days_with_a_date_format(string raw, string format, string expected)
    {
        using var table = OneTable.OfType(ColumnType.Date);

        Assert.Equal(expected, table.Cell(sheet => sheet.Number(raw, format)).Value!.GetValue<string>());
    }

    [Fact]
    public void A_workbook_of_1904_is_not_four_years_early()
    {
        using var table = OneTable.OfType(ColumnType.Date);

        var (value, _) = table.Cell(sheet => sheet.Number("41908", "dd/mm/yyyy"), is1904: true);

        Assert.Equal("2018-09-27", value!.GetValue<string>());
    }

    [Theory]
    [InlineData("0.770833333333333", "18:30")]
    [InlineData("0.77083333333333337", "18:30")]
    [InlineData("0", "00:00")]
    [InlineData("0.99998842592592596", "23:59:59")]
    public void An_hour_is_rounded_to_the_second(string raw, string expected)
    {
        using var table = OneTable.OfType(ColumnType.Heure);

        Assert.Equal(expected, table.Cell(sheet => sheet.Number(raw, "hh:mm")).Value!.GetValue<string>());
        Assert.Equal(expected, table.Cell(sheet => sheet.Number(raw, "hh:mm"), is1904: true).Value!.GetValue<string>());
    }

    [Fact]
    public void A_cell_of_type_d_holds_an_iso_date()
    {
        using var table = OneTable.OfType(ColumnType.Date);

        Assert.Equal("2018-09-27", table.Cell(_ => " t=\"d\"><v>2018-09-27</v>").Value!.GetValue<string>());
        Assert.Equal("LD2017", table.Cell(_ => " t=\"d\"><v>2018-09-27T18:30:00</v>").Fault!.Code);
    }

    [Theory]
    [InlineData(" t=\"e\"><f>1/0</f><v>#DIV/0!</v>", "LD2007", "#DIV/0!")]
    [InlineData(" t=\"e\"><v>#N/A</v>", "LD2007", "#N/A")]
    [InlineData("><f>A1+1</f>", "LD2006", "formule")]
    [InlineData("><f>A1+1</f><v></v>", "LD2006", "formule")]
    [InlineData(" t=\"s\"><v>99</v>", "LD2010", "99")]
    [InlineData("><v>abc</v>", "LD2010", "abc")]
    public void A_cell_without_a_value_to_trust_is_refused(string cell, string code, string word)
    {
        using var table = OneTable.OfType(ColumnType.NombreDecimal);

        var (_, fault) = table.Cell(_ => cell);

        Assert.Equal(code, fault!.Code);
        Assert.Contains(word, fault.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_with_its_result_is_as_good_as_a_value()
    {
        using var numbers = OneTable.OfType(ColumnType.NombreDecimal);
        using var texts = OneTable.OfType(ColumnType.Texte);

        Assert.Equal("3", numbers.Cell(_ => "><f>1+2</f><v>3</v>").Value!.ToJsonString());
        Assert.Equal("abc", texts.Cell(_ => " t=\"str\"><f>\"a\"</f><v>abc</v>").Value!.GetValue<string>());
    }

    [Fact]
    public void A_boolean_cell_is_yes_or_no()
    {
        using var table = OneTable.OfType(ColumnType.OuiNon);

        Assert.True(table.Cell(_ => " t=\"b\"><v>1</v>").Value!.GetValue<bool>());
        Assert.False(table.Cell(_ => " t=\"b\"><v>0</v>").Value!.GetValue<bool>());
    }

    [Fact]
    public void Runs_of_rich_text_are_joined_and_phonetic_parts_left_out()
    {
        using var table = OneTable.OfType(ColumnType.Texte);
        var workbook = new TestWorkbook
        {
            SharedStrings = """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                  <si><r><t xml:space="preserve">Dijon </t></r> <r><rPr><b/></rPr><t>Métropole</t></r>
                  <rPh sb="0" eb="1"><t>dijon</t></rPh></si>
                  <si><t>une_x000D_
                deux</t></si>
                </sst>
                """,
        };
        workbook.Sheet("Feuille").Row("cle", "valeur").Row("a", " t=\"s\"><v>0</v>").Row("b", " t=\"s\"><v>1</v>");

        var rows = OneTable.Rows(table.Read(workbook));

        Assert.Equal("Dijon Métropole", rows[0].Values["valeur"]!.GetValue<string>());
        Assert.Equal("une\ndeux", rows[1].Values["valeur"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("dd/mm/yyyy", "Date")]
    [InlineData("m/d/yy h:mm", "DateTime")]
    [InlineData("mmm\\-yy", "Date")]
    [InlineData("mmmm", "Date")]
    [InlineData("hh:mm:ss", "Time")]
    [InlineData("[h]:mm", "Duration")]
    [InlineData("0.00E+00", "Other")]
    [InlineData("#,##0.00\\ \"€\"", "Other")]
    [InlineData("[$€-40C]#,##0.00", "Other")]
    [InlineData("0\" jours\"", "Zeros")]
    [InlineData("[Red]0%", "Percent")]
    [InlineData("00000", "Zeros")]
    [InlineData("General", "General")]
    [InlineData("General\" dossiers\"", "General")]
    [InlineData("@", "General")]
    [InlineData("", "General")]
    [InlineData("\"jamais fermé", "General")]
    public void A_number_format_says_what_it_shows(string code, string expected) => Assert.Equal(
        expected, LegalDocs.Campaigns.Data.Workbooks.NumberFormat.Parse(code).Kind.ToString());
}
