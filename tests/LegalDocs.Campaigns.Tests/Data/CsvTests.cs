using System.Text;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>The traps of CSV with French habits (ecosystem 3.2).</summary>
public sealed class CsvTests : IDisposable
{
    private readonly OneTable _table = new(
        OneTable.Column("cle", ColumnType.Texte, titre: "Clé"),
        OneTable.Column("prix", ColumnType.Euro, titre: "Prix"),
        OneTable.Column("note", ColumnType.Texte, requis: false, titre: "Note"));

    [Theory]
    [InlineData("Clé;Prix;Note\na;1,5;x\n")]
    [InlineData("Clé,Prix,Note\na,\"1,5\",x\n")]
    [InlineData("Clé\tPrix\tNote\na\t1,5\tx\n")]
    [InlineData("Clé|Prix|Note\na|1,5|x\n")]
    [InlineData("sep=;\nClé;Prix;Note\na;1,5;x\n")]
    [InlineData("SEP=,\r\nClé,Prix,Note\r\na,\"1,5\",x\r\n")]
    [InlineData("\"Clé\";\"Prix\";\"Note\"\n\"a\";\"1,5\";\"x\"")]
    public void The_separator_is_found(string text)
    {
        var row = Assert.Single(OneTable.Rows(_table.Read("d.csv", text)));

        Assert.Equal(
            ("a", "1.5", "x"), (row.Key, row.Values["prix"]!.ToJsonString(), row.Values["note"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found(string name, byte[] preamble)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        var rows = OneTable.Rows(
            _table.Read("d.csv", [.. preamble, .. encoding.GetBytes("Clé;Prix;Note\nŒuilly;1,5;12 € – été\n")]));

        Assert.Equal("Œuilly", rows[0].Key);
        Assert.Equal("12 € – été", rows[0].Values["note"]!.GetValue<string>());
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", [] },
        { "utf-8", [0xEF, 0xBB, 0xBF] },
        { "windows-1252", [] },
        { "utf-16", [0xFF, 0xFE] },
        { "utf-16BE", [0xFE, 0xFF] },
    };

    [Theory]
    [InlineData("Clé;Prix;Note\na;1;dÃ©libÃ©ration\n")]
    [InlineData("ClÃ©;Prix;Note\na;1;x\n")]
    [InlineData("Clé;Prix;Note\na;1;l\u00e2\u20ac\u2122acte\n")]
    [InlineData("Clé;Prix;Note\na;1;d\ufffdlib\n")]
    public void Damaged_accents_are_refused_with_a_hint(string text)
    {
        var error = OneTable.Errors(_table.Read("d.csv", text))[0];

        Assert.Equal("LD2050", error.Code);
        Assert.Contains("encodage", error.RemedyFrench!, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_name_the_line_where_the_record_starts()
    {
        var error = OneTable.Errors(_table.Read("d.csv", "Clé;Prix;Note\na;1;\"une\ndeux\ntrois\"\nb;douze;x\n"))[0];

        Assert.Equal("ligne 5, colonne « Prix » (ligne b)", error.Place);
    }

    [Fact]
    public void The_hint_of_excel_counts_as_a_line()
    {
        var error = OneTable.Errors(_table.Read("d.csv", "sep=;\nClé;Prix;Note\nb;douze;x\n"))[0];

        Assert.StartsWith("ligne 3,", error.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void When_there_are_errors_one_is_told_how_the_file_was_read()
    {
        var findings = Assert.IsType<LegalDocs.Campaigns.Data.DataLoading.Refused>(
            _table.Read("d.csv", Encoding.Latin1.GetBytes("Cl\u00e9;Note\na;x\n"))).Findings;

        var information = Assert.Single(findings, finding => finding.Severity == FindingSeverity.Information);
        Assert.Contains("Windows-1252", information.French, StringComparison.Ordinal);
        Assert.Contains("« ; »", information.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clé;Prix;Note\na;1;\"x\nb;2;y\n")]
    [InlineData("Clé;Prix;Note\na;1;\"x\" y\n")]
    [InlineData("Clé;Prix;Note\na;1;x\"y\n")]
    public void A_misplaced_quote_is_an_error(string text) =>
        Assert.Contains(OneTable.Errors(_table.Read("d.csv", text)), error => error.Code == "LD2051");

    [Fact]
    public void A_field_too_many_is_an_error() => Assert.Contains(
        OneTable.Errors(_table.Read("d.csv", "Clé;Prix;Note\na;1;x;y\n")), error => error.Code == "LD2052");

    [Fact]
    public void A_short_or_padded_line_is_accepted()
    {
        var rows = OneTable.Rows(_table.Read("d.csv", "Clé;Prix;Note\na;1\nb;2;;;;\n;;\n\n"));

        Assert.Equal(["a", "b"], rows.Select(row => row.Key));
    }

    [Fact]
    public void A_binary_file_is_refused() => Assert.Contains(
        OneTable.Errors(_table.Read("d.csv", "Clé;Prix\0;Note\n")), error => error.Code == "LD2045");

    [Fact]
    public void The_same_text_and_culture_give_the_same_data()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["fr-FR", "en-US", "tr-TR", "ar-SA"])
            {
                System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);

                var row = Assert.Single(OneTable.Rows(_table.Read("d.csv", "CLÉ;PRIX;NOTE\ni;1 234,5;x\n")));

                Assert.Equal("""{"cle":"i","prix":1234.5,"note":"x"}""", row.Values.ToJsonString());
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => _table.Dispose();
}
