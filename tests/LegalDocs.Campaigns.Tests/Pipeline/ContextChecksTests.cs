
namespace LegalDocs.Campaigns.Tests.Pipeline;

/// <summary>Context documents of a pipeline file: a file on one line, or fields and lists of a workbook.</summary>
public sealed class ContextChecksTests : IDisposable
{
    private const string Fields = "    champs:\n      date: { titre: Date, type: date }\n";
    private const string Lists = """
            listes:
              membres:
                feuille: Membres
                cle: [nom]
                colonnes:
                  nom: { titre: Nom, type: texte }

        """;

    private readonly PipelineText _file = new();

    [Fact]
    public void A_workbook_is_read_with_its_fields_and_lists()
    {
        var document = Seance("    source: s.xlsx\n    feuille: Séance\n" + Fields
            + "      comptes_annonces.presents: { titre: Présents, type: entier, requis: false }\n" + Lists
            + "      communes:\n        source: c.json\n        tableau: communes\n        cle: [code]\n"
            + "        colonnes: { code: { titre: Code, type: code, longueur: 5 } }\n").Loaded().Contexte["seance"];

        Assert.True(document.IsWorkbook);
        Assert.Equal(("seance", "s.xlsx", "Séance"), (document.Nom, document.Source, document.Feuille));
        Assert.Equal(["date", "comptes_annonces.presents"], document.Champs.Select(field => field.Nom));
        Assert.Equal(
            [("membres", "s.xlsx", "Membres", null), ("communes", "c.json", null, "communes")],
            document.Listes.Select(list => (list.Nom, list.Source, list.Feuille, list.Tableau)));
        Assert.False(_file.Loaded().Contexte["epci"].IsWorkbook);
    }

    [Fact]
    public void The_example_of_the_guide_is_right()
    {
        var guide = File.ReadAllText(Checkout.PathOf("pipelines", "services-communs", "LISEZ-MOI.md"));
        var example = guide[(guide.IndexOf("```yaml\ncontexte:\n", StringComparison.Ordinal) + "```yaml\n".Length)..];
        example = example[..example.IndexOf("```", StringComparison.Ordinal)];

        var seance = _file.Edit("contexte:\n  epci: donnees/epci.json\n", example).Loaded().Contexte["seance"];

        Assert.Equal((9, 5), (seance.Champs.Count, Assert.Single(seance.Listes).Colonnes.Count));
    }

    [Theory]
    [InlineData("epci: donnees/epci.json", "epci: donnees/epci.xlsx", "LD2540")]
    [InlineData("epci: donnees/epci.json", "epci: [donnees/epci.json]", "LD2505")]
    public void A_file_on_one_line_is_a_document(string before, string after, string code) =>
        Assert.Equal(code, _file.Edit(before, after).Error().Code);

    [Theory]
    [InlineData("    source: s.json\n" + Fields, "LD2541")]
    [InlineData("    source: s.csv\n" + Fields, "LD2542")]
    [InlineData("    source: s.ods\n" + Fields, "LD2563")]
    [InlineData("    source: ../../../../../../etc/s.xlsx\n" + Fields, "LD2561")]
    [InlineData("    source: s.xlsx\n", "LD2524")]
    [InlineData("    feuille: Séance\n" + Fields, "LD2504")]
    [InlineData("    source: s.xlsx\n" + Fields + "      date.jour: { titre: Jour, type: entier }\n", "LD2543")]
    [InlineData("    source: s.xlsx\n" + Fields + "      membres: { titre: Membres, type: texte }\n" + Lists, "LD2543")]
    [InlineData("    source: s.xlsx\n" + Fields + "      comptes.votants: { titre: Votants, type: entier }\n" + Lists, "LD2520")]
    [InlineData("    source: s.xlsx\n" + Fields + "      jour: { titre: DATE, type: date }\n", "LD2528")]
    [InlineData("    source: s.xlsx\n" + Fields + "      a..b: { titre: A, type: date }\n", "LD2506")]
    [InlineData("    source: s.xlsx\n" + Fields + "      code: { titre: Code, type: code }\n", "LD2524")]
    [InlineData("    source: s.xlsx\n" + Fields + "      nom: { titre: Nom, type: texte, egale: communes.nom }\n", "LD2502")]
    [InlineData("    source: s.xlsx\n    listes: { m: { feuille: M, cle: [x], colonnes: { y: { titre: Y, type: texte } } } }\n", "LD2522")]
    [InlineData(
        "    source: s.xlsx\n    listes: { m: { source: m.csv, feuille: M, cle: [y], colonnes: { y: { titre: Y, type: texte } } } }\n",
        "LD2525")]
    public void What_is_wrong_with_a_workbook_is_told(string document, string code) =>
        Assert.Equal(code, Seance(document).Error().Code);

    [Fact]
    public void Everything_is_told_at_once_in_the_order_of_the_file()
    {
        var findings = Seance("    source: s.csv\n" + Fields + "      date.jour: { titre: Jour, type: nombre }\n").Findings();

        Assert.Equal(["LD2542", "LD2543", "LD2506"], findings.Select(finding => finding.Code));
        Assert.Contains("seule une liste peut avoir une « source » CSV", findings[0].RemedyFrench!, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.StartsWith("ligne ", finding.Place, StringComparison.Ordinal));
    }

    public void Dispose() => _file.Dispose();

    private PipelineText Seance(string document) =>
        _file.Edit("  epci: donnees/epci.json\n", "  epci: donnees/epci.json\n  seance:\n" + document);
}
