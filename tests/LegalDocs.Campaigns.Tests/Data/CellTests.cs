using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>What becomes of a cell, type by type, in a sheet, in CSV, in JSON and in YAML.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData(ColumnType.Texte, "Hôtel de ville", "\"Hôtel de ville\"")]
    [InlineData(ColumnType.Texte, "\u00a0 Ahuy \ufeff", "\"Ahuy\"")]
    [InlineData(ColumnType.Texte, "Che\u0301nove", "\"Chénove\"")]
    [InlineData(ColumnType.Texte, "une\r\ndeux", "\"une\\ndeux\"")]
    [InlineData(ColumnType.Texte, "=1+1", "\"=1+1\"")]
    [InlineData(ColumnType.Code, "01004", "\"01004\"")]
    [InlineData(ColumnType.Code, "2A004", "\"2A004\"")]
    [InlineData(ColumnType.Siren, "242 100 410", "\"242100410\"")]
    [InlineData(ColumnType.Entier, "1\u202f234", "1234")]
    [InlineData(ColumnType.NombreDecimal, "3,50", "3.5")]
    [InlineData(ColumnType.Euro, "1 234,50 €", "1234.5")]
    [InlineData(ColumnType.Pourcentage, "5,5 %", "5.5")]
    [InlineData(ColumnType.Date, "1er avril 2026", "\"2026-04-01\"")]
    [InlineData(ColumnType.Heure, "18 h 30", "\"18:30\"")]
    [InlineData(ColumnType.OuiNon, "OUI", "true")]
    [InlineData(ColumnType.OuiNon, "faux", "false")]
    [InlineData(ColumnType.Choix, "mme", "\"Mme\"")]
    [InlineData(ColumnType.Liste, "a\n\n b \n", "[\"a\",\"b\"]")]
    public void A_text_cell_of_a_sheet_gets_the_value_of_its_type(ColumnType type, string text, string expected)
    {
        using var table = OneTable.OfType(type);

        var (value, fault) = table.Cell(_ => TestSheet.Text(text));

        Assert.Null(fault);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), value), value?.ToJsonString());
    }

    [Theory]
    [InlineData(ColumnType.Code, "1004", "LD2021")]
    [InlineData(ColumnType.Code, "01 04", "LD2021")]
    [InlineData(ColumnType.Code, "0100é", "LD2021")]
    [InlineData(ColumnType.Siren, "242100411", "LD2022")]
    [InlineData(ColumnType.Siren, "24210041", "LD2022")]
    [InlineData(ColumnType.Entier, "12,5", "LD2011")]
    [InlineData(ColumnType.Entier, "douze", "LD2010")]
    [InlineData(ColumnType.NombreDecimal, "1.234,56", "LD2010")]
    [InlineData(ColumnType.Euro, "12,345", "LD2013")]
    [InlineData(ColumnType.Euro, "12 %", "LD2010")]
    [InlineData(ColumnType.Date, "31/02/2026", "LD2015")]
    [InlineData(ColumnType.Date, "1/4/26", "LD2016")]
    [InlineData(ColumnType.Heure, "25:00", "LD2018")]
    [InlineData(ColumnType.OuiNon, "X", "LD2019")]
    [InlineData(ColumnType.Choix, "Melle", "LD2020")]
    [InlineData(ColumnType.Texte, "\u202eabc", "LD2009")]
    [InlineData(ColumnType.Texte, "a\u0007b", "LD2009")]
    [InlineData(ColumnType.Texte, "#N/A", "LD2007")]
    [InlineData(ColumnType.Texte, "   ", "LD2005")]
    public void A_doubtful_text_is_refused_and_never_guessed(ColumnType type, string text, string code)
    {
        using var table = OneTable.OfType(type);

        var (_, fault) = table.CsvCell(text);

        Assert.Equal(code, fault!.Code);
        Assert.Contains("ligne 2, colonne « valeur »", fault.Place, StringComparison.Ordinal);
        Assert.NotEmpty(fault.RemedyFrench!);
        Assert.NotEmpty(fault.RemedyEnglish!);
    }

    [Theory]
    [InlineData(ColumnType.Code, "21\u200b166", "U+200B", "« 21 »")]
    [InlineData(ColumnType.Texte, "l’urba\u00adnisme", "U+00AD", "« l’urba »")]
    [InlineData(ColumnType.Texte, "\u202eabc", "U+202E", "au début")]
    public void An_invisible_character_is_refused_and_its_place_in_the_text_told(ColumnType type, string text, string code, string place)
    {
        using var table = OneTable.OfType(type);

        var (_, fault) = table.Cell(_ => TestSheet.Text(text));

        Assert.Equal("LD2009", fault!.Code);
        Assert.Contains(code, fault.French, StringComparison.Ordinal);
        Assert.Contains(place, fault.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dÃ©libÃ©ration")]
    [InlineData("l\u00e2\u20ac\u2122acte")]
    [InlineData("d\ufffdlib\ufffdration")]
    public void A_text_damaged_by_a_wrong_encoding_is_refused_where_it_stands(string text)
    {
        using var table = OneTable.OfType(ColumnType.Texte);

        var (_, fault) = table.Cell(_ => TestSheet.Text(text));

        Assert.Equal(("LD2009", "feuille Feuille, cellule B2 (ligne a)"), (fault!.Code, fault.Place));
    }

    [Theory]
    [InlineData(ColumnType.Texte, "null")]
    [InlineData(ColumnType.Euro, "null")]
    [InlineData(ColumnType.Liste, "[]")]
    public void An_optional_cell_that_is_empty_is_null_or_an_empty_list(ColumnType type, string expected)
    {
        using var table = OneTable.OfType(type, requis: false);

        var (value, fault) = table.CsvCell("");

        Assert.Null(fault);
        Assert.Equal(expected, value?.ToJsonString() ?? "null");
    }

    [Fact]
    public void A_value_outside_its_bounds_is_refused_with_the_bounds()
    {
        using var table = new OneTable(
            OneTable.Column("cle", ColumnType.Texte), OneTable.Column("valeur", ColumnType.Entier) with { Min = 7, Max = 69 });

        Assert.Contains("de 7 à 69", table.CsvCell("6").Fault!.French, StringComparison.Ordinal);
        Assert.Equal("LD2012", table.CsvCell("70").Fault!.Code);
        Assert.Null(table.CsvCell("69").Fault);
    }

    [Theory]
    [InlineData(ColumnType.Code, "\"01004\"", "\"01004\"")]
    [InlineData(ColumnType.Entier, "12", "12")]
    [InlineData(ColumnType.Euro, "1234.50", "1234.5")]
    [InlineData(ColumnType.NombreDecimal, "1e2", "100")]
    [InlineData(ColumnType.Date, "\"2026-04-01\"", "\"2026-04-01\"")]
    [InlineData(ColumnType.OuiNon, "true", "true")]
    [InlineData(ColumnType.Liste, "[\"a\", \"b\"]", "[\"a\",\"b\"]")]
    [InlineData(ColumnType.Liste, "\"a\\nb\"", "[\"a\",\"b\"]")]
    public void Json_values_keep_their_types(ColumnType type, string json, string expected)
    {
        using var table = OneTable.OfType(type);

        Assert.Equal(expected, table.JsonCell(json).Value?.ToJsonString());
    }

    [Theory]
    [InlineData(ColumnType.Code, "1004", "LD2023", "\"01004\"")]
    [InlineData(ColumnType.Euro, "\"1234.50\"", "LD2010", "sans guillemets")]
    [InlineData(ColumnType.Date, "\"01/04/2026\"", "LD2015", "2026-04-01")]
    [InlineData(ColumnType.OuiNon, "\"oui\"", "LD2019", "true")]
    [InlineData(ColumnType.Texte, "12", null, null)]
    [InlineData(ColumnType.Texte, "{ \"a\": 1 }", "LD2024", "objet")]
    [InlineData(ColumnType.Texte, "[\"a\"]", "LD2024", "liste")]
    [InlineData(ColumnType.Texte, "true", "LD2024", "guillemets")]
    [InlineData(ColumnType.Entier, "1e400", "LD2010", "exact")]
    public void Json_values_of_another_type_are_refused(ColumnType type, string json, string? code, string? word)
    {
        using var table = OneTable.OfType(type);

        var (_, fault) = table.JsonCell(json);

        Assert.Equal(code, fault?.Code);
        Assert.Contains(word ?? string.Empty, $"{fault?.French} {fault?.RemedyFrench}", StringComparison.Ordinal);
        Assert.StartsWith(
            code is null ? string.Empty : "/0/valeur", fault?.Place ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColumnType.Code, "01004", "\"01004\"")]
    [InlineData(ColumnType.Texte, "Y", "\"Y\"")]
    [InlineData(ColumnType.Texte, "NO", "\"NO\"")]
    [InlineData(ColumnType.Heure, "18:30", "\"18:30\"")]
    [InlineData(ColumnType.Date, "2026-04-01", "\"2026-04-01\"")]
    [InlineData(ColumnType.NombreDecimal, "12.5", "12.5")]
    [InlineData(ColumnType.NombreDecimal, "\"12,5\"", "12.5")]
    [InlineData(ColumnType.OuiNon, "oui", "true")]
    [InlineData(ColumnType.OuiNon, "true", "true")]
    [InlineData(ColumnType.Liste, "[a, b]", "[\"a\",\"b\"]")]
    public void Yaml_values_get_their_types_from_the_columns(ColumnType type, string yaml, string expected)
    {
        using var table = OneTable.OfType(type);

        Assert.Equal(expected, table.YamlCell(yaml).Value?.ToJsonString());
    }

    [Fact]
    public void Every_fault_is_said_in_both_languages_with_a_remedy()
    {
        using var table = OneTable.OfType(ColumnType.Date);

        foreach (var text in (string[])["", "#N/A", "32/01/2026", "1/4/26", "\u202e"])
        {
            var fault = table.CsvCell(text).Fault!;

            Assert.NotEqual(fault.French, fault.English);
            Assert.NotEqual(fault.RemedyFrench, fault.RemedyEnglish);
            Assert.Matches("^LD2[0-4][0-9]{2}$", fault.Code);
            Assert.DoesNotContain("«", fault.Format(MessageLanguage.English), StringComparison.Ordinal);
        }
    }
}
