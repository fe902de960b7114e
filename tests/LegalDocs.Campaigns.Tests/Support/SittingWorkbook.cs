using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>A context document « seance » in a workbook of two sheets, to see what becomes of its cells.</summary>
internal sealed class SittingWorkbook : IDisposable
{
    public const string Source = "seance.xlsx";

    private readonly TempFolder _folder = new();

    public TestWorkbook Workbook { get; } = new();

    public IReadOnlyList<ColumnDefinition> Fields { get; set; } =
    [
        OneTable.Column("date", ColumnType.Date, titre: "Date de la séance"),
        OneTable.Column("heure", ColumnType.Heure, requis: false, titre: "Heure"),
        OneTable.Column("president", ColumnType.Texte, requis: false, titre: "Président"),
        OneTable.Column("comptes_annonces.presents", ColumnType.Entier, requis: false, titre: "Présents annoncés"),
    ];

    public IReadOnlyList<ColumnDefinition> Columns { get; set; } =
    [
        OneTable.Column("civilite", ColumnType.Choix, titre: "Civilité"),
        OneTable.Column("nom", ColumnType.Texte, titre: "Nom"),
        OneTable.Column("prenom", ColumnType.Texte, titre: "Prénom"),
        OneTable.Column("presence", ColumnType.Choix, titre: "Présence") with
        {
            Valeurs = ["present", "absent", "represente", "present_ne_prenant_pas_part"],
        },
        OneTable.Column("pouvoir_a", ColumnType.Texte, requis: false, titre: "Pouvoir à"),
    ];

    public IReadOnlyList<string> Key { get; set; } = ["nom", "prenom"];

    public string? ListSource { get; set; }

    public IReadOnlyList<DatasetDefinition> Datasets { get; set; } = [];

    /// <summary>A sheet of members without fault: five persons, two of one name.</summary>
    public SittingWorkbook Members(params (int Row, int Column, string? Cell)[] changes)
    {
        string?[][] rows =
        [
            ["Civilité", "Nom", "Prénom", "Présence", "Pouvoir à"],
            ["Mme", "DURAND", "Anne", "Présent", null],
            ["M.", "MARTIN", "Luc", "PRÉSENT", null],
            ["M.", "PETIT-JEAN", "Paul", "Représenté", "Mme Anne DURAND"],
            ["Mme", "ROUX", "Zoé", "Absent", null],
            ["M.", "ROUX", "Léo", "Présent, ne prenant pas part", null],
        ];
        foreach (var (row, column, cell) in changes)
        {
            rows[row - 1][column - 1] = cell;
        }

        var sheet = Workbook.Sheet("Membres");
        foreach (var row in rows)
        {
            sheet.Row(row);
        }

        return this;
    }

    /// <summary>A sheet of fields.</summary>
    public SittingWorkbook Sheet(Action<TestSheet> write)
    {
        write(Workbook.Sheet("Séance"));
        return this;
    }

    public SittingWorkbook File(string name, string content)
    {
        _folder.File(name, content);
        return this;
    }

    public DataLoading Read(string? sheet = "Séance")
    {
        _folder.File(Source, Workbook.Save());
        var definition = new ContextDefinition
        {
            Nom = "seance",
            Source = Source,
            Feuille = sheet,
            Champs = Fields,
            Listes = Columns.Count == 0 ? [] :
            [
                new ContextListDefinition
                {
                    Nom = "membres",
                    Source = ListSource ?? Source,
                    Feuille = ListSource is null ? "Membres" : null,
                    Cle = Key,
                    Colonnes = Columns,
                },
            ],
        };
        return CampaignDataReader.Read(new PipelineDefinition
        {
            Directory = _folder.Path,
            Campagne = "essai",
            Titre = "Essai",
            Contexte = new Dictionary<string, ContextDefinition> { ["seance"] = definition },
            Donnees = Datasets,
            Actes = [],
            Sorties = new SortiesDefinition(),
        });
    }

    public System.Text.Json.Nodes.JsonObject Document() => Read() is DataLoading.Loaded loaded
        ? loaded.Data.Contexte["seance"]
        : throw new Xunit.Sdk.XunitException(string.Join('\n', ((DataLoading.Refused)Read()).Findings));

    public IReadOnlyList<Finding> Errors() => OneTable.Errors(Read());

    public void Dispose() => _folder.Dispose();
}
