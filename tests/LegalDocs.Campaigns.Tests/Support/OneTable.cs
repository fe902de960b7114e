using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>A campaign reduced to one table in one file, to see what becomes of its cells.</summary>
internal sealed class OneTable : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<ColumnDefinition> _columns;

    public OneTable(params ColumnDefinition[] columns) => _columns = [.. columns];

    public string? Feuille { get; init; }

    public string? Tableau { get; init; }

    public IReadOnlyList<string> Cle { get; init; } = ["cle"];

    public string Folder => _folder.Path;

    public static ColumnDefinition Column(
        string name, ColumnType type, bool requis = true, string? titre = null) => new()
        {
            Nom = name,
            Titre = titre ?? name,
            Type = type,
            EstRequis = requis,
            Longueur = type == ColumnType.Code ? 5 : null,
            Valeurs = type == ColumnType.Choix ? ["M.", "Mme"] : [],
        };

    /// <summary>A table with a text key « cle » and one column « valeur » of a type.</summary>
    public static OneTable OfType(ColumnType type, bool requis = true) =>
        new(Column("cle", ColumnType.Texte), Column("valeur", type, requis));

    public DataLoading Read(string name, string content) => Read(name, Encoding.UTF8.GetBytes(content));

    public DataLoading Read(string name, byte[] content)
    {
        _folder.File(name, content);
        return ReadAgain(name);
    }

    public DataLoading Read(TestWorkbook workbook) => Read("donnees.xlsx", workbook.Save());

    public DataLoading ReadAgain(string name) => CampaignDataReader.Read(new PipelineDefinition
    {
        Directory = _folder.Path,
        Campagne = "essai",
        Titre = "Essai",
        Contexte = new Dictionary<string, ContextDefinition>(),
        Donnees =
        [
            new DatasetDefinition
            {
                Nom = "lignes",
                Source = name,
                Feuille = Feuille,
                Tableau = Tableau,
                Element = "ligne",
                Cle = Cle,
                Liens = new Dictionary<string, string>(),
                Colonnes = _columns,
            },
        ],
        Actes = [],
        Sorties = new SortiesDefinition(),
    });

    /// <summary>The value of one cell of a sheet, or its finding.</summary>
    public (JsonNode? Value, Finding? Fault) Cell(Func<TestSheet, string?> cell, bool is1904 = false)
    {
        var workbook = new TestWorkbook { Is1904 = is1904 };
        var sheet = workbook.Sheet("Feuille");
        sheet.Row("cle", "valeur").Row("a", cell(sheet));
        return First(Read(workbook));
    }

    /// <summary>The value of one cell of a CSV file, or its finding.</summary>
    public (JsonNode? Value, Finding? Fault) CsvCell(string cell) => First(Read("d.csv", $"cle;valeur\na;{cell}\n"));

    /// <summary>The value of one member of a JSON file, or its finding.</summary>
    public (JsonNode? Value, Finding? Fault) JsonCell(string json) =>
        First(Read("d.json", $$"""[{ "cle": "a", "valeur": {{json}} }]"""));

    /// <summary>The value of one member of a YAML file, or its finding.</summary>
    public (JsonNode? Value, Finding? Fault) YamlCell(string yaml) =>
        First(Read("d.yaml", $"- cle: a\n  valeur: {yaml}\n"));

    public static IReadOnlyList<DataRow> Rows(DataLoading loading) => loading is DataLoading.Loaded loaded
        ? loaded.Data.Datasets["lignes"].Rows
        : throw new Xunit.Sdk.XunitException(string.Join('\n', ((DataLoading.Refused)loading).Findings));

    public static IReadOnlyList<Finding> Errors(DataLoading loading) =>
        [.. Assert.IsType<DataLoading.Refused>(loading).Findings.Where(
            finding => finding.Severity == FindingSeverity.Error)];

    public static IReadOnlyList<Finding> Warnings(DataLoading loading) =>
        Assert.IsType<DataLoading.Loaded>(loading).Warnings;

    public void Dispose() => _folder.Dispose();

    private static (JsonNode? Value, Finding? Fault) First(DataLoading loading) => loading is DataLoading.Refused
        ? (null, Assert.Single(Errors(loading)))
        : (Rows(loading)[0].Values["valeur"], null);
}
