using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Starting;
using LegalDocs.Campaigns.Starting.Files;
using LegalDocs.Campaigns.Starting.Workbooks;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Starting;

/// <summary>A new campaign whose workbook somebody filled: a communauté de communes, two communes, one service, in December 2026.</summary>
internal sealed class FilledCampaign : IDisposable
{
    private const string Workbook = "donnees/services-communs.xlsx";
    private readonly TempFolder _folder = new();

    public FilledCampaign()
    {
        Path = System.IO.Path.Combine(_folder.Path, "Services communs 2026");
        var groupement = Assert.Single(DecoupageAdministratif.Load().Find("200041853"));
        CampaignStart.Own(Path, groupement);
        var loaded = Assert.IsType<PipelineLoading.Loaded>(PipelineFile.Load(Path));
        File.WriteAllBytes(System.IO.Path.Combine(Path, Workbook), CampaignWorkbook.Write(loaded.Pipeline, Workbook, Values(groupement)));
    }

    public string Path { get; }

    public void Dispose() => _folder.Dispose();

    private static KnownValues Values(Groupement groupement) => new()
    {
        Documents = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["epci"] = new Dictionary<string, string>(GroupementValues.Of(groupement))
            {
                ["executif.titre"] = "Présidente",
                ["executif.article"] = "la",
                ["executif.genre"] = "f",
                ["executif.civilite"] = "Mme",
                ["executif.prenom"] = "Claire",
                ["executif.nom"] = "EXEMPLE",
                ["adresse"] = "1, place de la Mairie, 70230 Montbozon",
                ["ville"] = "Montbozon",
                ["tribunal_administratif.nom"] = "tribunal administratif de Besançon",
                ["tribunal_administratif.adresse"] = "30, rue Charles Nodier, 25000 Besançon",
            },
            ["seance"] = new Dictionary<string, string>
            {
                ["date"] = "17/12/2026",
                ["heure"] = "18:30",
                ["convocation"] = "10/12/2026",
                ["publication"] = "18/12/2026",
                ["president"] = "EXEMPLE Claire",
                ["secretaire"] = "MODÈLE Luc",
                ["comptes_annonces.membres_du_conseil"] = "5",
                ["comptes_annonces.membres_en_exercice"] = "5",
                ["comptes_annonces.presents"] = "3",
                ["comptes_annonces.pouvoirs"] = "1",
            },
        },
        Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
        {
            ["seance.membres"] =
            [
                Member("EXEMPLE", "Claire", "Mme", "présent"),
                Member("MODÈLE", "Luc", "M.", "présent"),
                Member("ESSAI", "Anne", "Mme", "présent"),
                Member("ÉPREUVE", "Paul", "M.", "représenté", "EXEMPLE Claire"),
                Member("GABARIT", "Zoé", "Mme", "absent"),
            ],
            ["communes"] = [Commune("70203", "La Demie"), Commune("70316", "Le Magnoray")],
            ["services"] = [Service],
            ["adhesions"] = [Adhesion("70203", "La Demie"), Adhesion("70316", "Le Magnoray")],
        },
    };

    private static Dictionary<string, string> Service => new()
    {
        ["code"] = "SC01",
        ["nom"] = "Archives",
        ["intitule"] = "service commun des archives",
        ["missions"] = "classer les archives des communes\nles communiquer au public",
        ["direction"] = "direction générale des services",
        ["decisions_du_maire"] = "non",
        ["etp"] = "1",
        ["unite"] = "mètre linéaire",
        ["unite_pluriel"] = "mètres linéaires",
        ["unites_totales"] = "100",
        ["cout_unitaire"] = "250",
        ["cout_annuel"] = "25000",
        ["charges_personnel"] = "20000",
        ["charges_fournitures"] = "3000",
        ["charges_renouvellement"] = "1000",
        ["charges_contrats"] = "1000",
        ["date_fiche_impact"] = "12/11/2026",
        ["date_avis_ct"] = "19/11/2026",
        ["date_effet"] = "01/01/2027",
        ["pour"] = "4",
        ["contre"] = "0",
        ["abstentions"] = "0",
    };

    private static Dictionary<string, string> Member(string nom, string prenom, string civilite, string presence, string pouvoir = "") => new()
    {
        ["nom"] = nom,
        ["prenom"] = prenom,
        ["civilite"] = civilite,
        ["presence"] = presence,
        ["pouvoir_a"] = pouvoir,
    };

    private static Dictionary<string, string> Commune(string code, string nom) => new()
    {
        ["code_insee"] = code,
        ["nom"] = nom,
        ["maire_civilite"] = "Mme",
        ["maire_prenom"] = "Inès",
        ["maire_nom"] = "EXEMPLE",
        ["secretaire_civilite"] = "M.",
        ["secretaire_prenom"] = "Hugo",
        ["secretaire_nom"] = "EXEMPLE",
        ["adresse"] = $"Mairie, 70000 {nom}",
        ["date_conseil"] = "08/01/2027",
        ["heure_conseil"] = "19:00",
        ["date_convocation"] = "02/01/2027",
        ["membres_en_exercice"] = "11",
        ["presents"] = "9",
        ["pouvoirs"] = "1",
        ["pour"] = "10",
        ["contre"] = "0",
        ["abstentions"] = "0",
        ["ct_centre_de_gestion"] = "oui",
    };

    private static Dictionary<string, string> Adhesion(string code, string nom) => new()
    {
        ["code_insee"] = code,
        ["commune_nom"] = nom,
        ["service_code"] = "SC01",
        ["agents_transferes"] = "0",
        ["agents_mis_a_disposition"] = "0",
        ["etp"] = "0",
        ["unites"] = "20",
        ["cout_annuel"] = "5000",
        ["date_avis_ct"] = "20/11/2026",
        ["date_signature"] = "02/02/2027",
    };
}
