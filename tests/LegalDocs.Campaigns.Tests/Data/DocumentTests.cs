using System.Text;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>JSON, JSON Lines and YAML: tables and documents.</summary>
public sealed class DocumentTests : IDisposable
{
    private readonly OneTable _table = OneTable.OfType(ColumnType.Entier);
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("d.json", """[{ "cle": "a", "valeur": 1 }, { "cle": "b", "valeur": 2 }]""", "/0", "/1")]
    [InlineData(
        "d.jsonl", "{ \"cle\": \"a\", \"valeur\": 1 }\n\n{ \"cle\": \"b\", \"valeur\": 2 }\n", "ligne 1", "ligne 3")]
    [InlineData("d.yaml", "- cle: a\n  valeur: 1\n- { cle: b, valeur: 2 }\n", "ligne 1", "ligne 3")]
    public void Rows_come_from_a_list(string name, string text, string first, string second)
    {
        var rows = OneTable.Rows(_table.Read(name, text));

        Assert.Equal([("a", first), ("b", second)], rows.Select(row => (row.Key, row.Source)));
    }

    [Theory]
    [InlineData("d.json", """{ "source": {}, "lignes": [{ "cle": "a", "valeur": 1 }] }""")]
    [InlineData("d.yaml", "lignes:\n  - cle: a\n    valeur: 1\n")]
    public void Rows_may_be_a_member_of_the_root(string name, string text)
    {
        using var table = new OneTable(
            OneTable.Column("cle", ColumnType.Texte),
            OneTable.Column("valeur", ColumnType.Entier))
        { Tableau = "lignes" };
        using var wrong = new OneTable(OneTable.Column("cle", ColumnType.Texte)) { Tableau = "ligne" };

        Assert.Single(OneTable.Rows(table.Read(name, text)));
        var error = Assert.Single(OneTable.Errors(wrong.Read(name, text)));
        Assert.Equal("LD2055", error.Code);
        Assert.Contains("« lignes »", error.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d.json", "[1]", "LD2056", "/0")]
    [InlineData("d.json", "{}", "LD2055", "")]
    [InlineData("d.json", "[{ \"cle\": \"a\", }]", "LD2053", "ligne 1, colonne")]
    [InlineData("d.json", "[{ \"cle\": \"a\", \"cle\": \"b\", \"valeur\": 1 }]", "LD2054", "/0/cle")]
    [InlineData("d.json", "[{ \"cle\": \"a\", \"valeurs\": 1 }]", "LD2001", "")]
    [InlineData("d.json", "// commentaire\n[]", "LD2053", "ligne 1")]
    [InlineData("d.jsonl", "{ \"cle\": \"a\", \"valeur\": 1 }\n{ oups\n", "LD2053", "ligne 2, colonne")]
    [InlineData("d.jsonl", "[]\n", "LD2056", "ligne 1")]
    [InlineData("d.yaml", "- cle: a\n  valeur: 1\n  cle: b\n", "LD2054", "ligne 3")]
    [InlineData("d.yaml", "- cle: a : b\n  valeur: 1\n", "LD2057", "ligne 1")]
    [InlineData("d.yaml", "- &x { cle: a, valeur: 1 }\n- *x\n", "LD2058", "ligne 1")]
    [InlineData("d.yaml", "- a\n", "LD2056", "ligne 1")]
    [InlineData("d.yaml", "cle: a\n", "LD2055", "")]
    public void A_fault_of_form_is_refused_at_its_place(string name, string text, string code, string place)
    {
        var error = OneTable.Errors(_table.Read(name, text))[0];

        Assert.Equal(code, error.Code);
        Assert.StartsWith(place, error.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_several_rows_come_at_once() => Assert.Equal(
        ["/1/valeur (ligne b)", "/3/valeur (ligne d)", "/4, cle"],
        OneTable.Errors(_table.Read("d.json", """
            [
              { "cle": "a", "valeur": 1 }, { "cle": "b", "valeur": 1.5 }, { "cle": "c", "valeur": 1 },
              { "cle": "d", "valeur": null }, { "valeur": 1 }
            ]
            """)).Select(error => error.Place));

    [Fact]
    public void A_byte_order_mark_is_tolerated() => Assert.Single(OneTable.Rows(
        _table.Read("d.json", [.. Encoding.UTF8.Preamble, .. """[{ "cle": "a", "valeur": 1 }]"""u8])));

    [Theory]
    [InlineData("d.json")]
    [InlineData("d.yaml")]
    [InlineData("d.jsonl")]
    public void Another_encoding_is_refused(string name) => Assert.Equal(
        "LD2050", OneTable.Errors(_table.Read(name, Encoding.Latin1.GetBytes("{ \"cle\": \"é\" }")))[0].Code);

    [Fact]
    public void A_yaml_document_keeps_numbers_and_booleans_and_everything_else_as_text()
    {
        var path = _folder.File("d.yaml", """
            membres: 79
            taux: 5.5
            actif: true
            vide: ~
            code: 01004
            commune: Y
            reponse: oui
            heure: 18:30
            date: 2026-04-01
            siren: "242100410"
            liste: [1, deux]
            """);

        var document = DocumentReader.ReadObject(path, []);

        Assert.Equal(
            """
            {"membres":79,"taux":5.5,"actif":true,"vide":null,"code":"01004","commune":"Y","reponse":"oui",
            "heure":"18:30","date":"2026-04-01","siren":"242100410","liste":[1,"deux"]}
            """.ReplaceLineEndings(string.Empty),
            document!.ToJsonString());
    }

    [Fact]
    public void A_json_document_keeps_its_figures_as_they_are_written()
    {
        var path = _folder.File("d.json", """{ "montant": 1234.50, "grand": 12345678901234567890.12 }""");

        Assert.Equal(
            """{"montant":1234.50,"grand":12345678901234567890.12}""",
            DocumentReader.ReadObject(path, [])!.ToJsonString());
    }

    [Theory]
    [InlineData("d.json", "[]", "LD2056")]
    [InlineData("d.json", "{", "LD2053")]
    [InlineData("d.yaml", "- a", "LD2056")]
    [InlineData("d.txt", "{}", "LD2047")]
    public void A_document_is_an_object(string name, string text, string code)
    {
        var findings = new List<Finding>();

        Assert.Null(DocumentReader.ReadObject(_folder.File(name, text), findings));
        Assert.Equal(code, Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("{ \"a\": 1 \"b\": 2 }", "virgule avant")]
    [InlineData("{ \"a\": 1, }", "de trop")]
    [InlineData("{ “a”: 1 }", "guillemet courbe")]
    [InlineData("{ \"a\": [1 ", "jamais fermé")]
    public void A_fault_of_syntax_is_told_in_french_to_those_who_read_french(string text, string words)
    {
        var findings = new List<Finding>();

        Assert.Null(DocumentReader.ReadObject(_folder.File("d.json", text), findings));

        var finding = Assert.Single(findings);
        Assert.Contains(words, finding.French, StringComparison.Ordinal);
        Assert.DoesNotContain("Expected", finding.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_nested_beyond_reason_is_refused()
    {
        var findings = new List<Finding>();
        var text = new string('[', 1000) + new string(']', 1000);

        Assert.Null(DocumentReader.ReadObject(_folder.File("d.json", $$"""{ "a": {{text}} }"""), findings));
        Assert.Null(DocumentReader.ReadObject(_folder.File("d.yaml", $"a: {text}"), findings));
        Assert.Equal(["LD2053", "LD2058"], findings.Select(finding => finding.Code).Distinct());
    }

    public void Dispose()
    {
        _table.Dispose();
        _folder.Dispose();
    }
}
