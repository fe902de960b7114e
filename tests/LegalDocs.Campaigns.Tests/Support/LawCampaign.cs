using LegalDocs.Acts;
using LegalDocs.Campaigns.Checking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>One service commun between a métropole and a commune in 2018, without any fault: each test makes one.</summary>
internal sealed class LawCampaign : IDisposable
{
    public const string FourMembers = "\"membres_du_conseil\": 4, \"membres_en_exercice\": 4";

    public const string FiveMembers = "\"membres_du_conseil\": 5, \"membres_en_exercice\": 5";

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal)
    {
        ["pipeline.yaml"] = Pipeline,
        ["epci.json"] = """
            { "nom": "Dijon Métropole", "siren": "242100410", "type": "METRO", "departement": { "code": "21" }, "fiscalite": "FPU",
              "membres": [{ "siren": "212101661", "nom": "Chenôve", "code_insee": "21166" }] }
            """,
        ["seance.json"] = """
            { "date": "2018-09-27", "convocation": "2018-09-21", "publication": "2018-09-28", "president": "P1", "secretaire": "P2",
              "comptes_annonces": { "membres_du_conseil": 4, "membres_en_exercice": 4, "presents": 3, "pouvoirs": 1 },
              "membres": [
                { "id": "P1", "civilite": "Mme", "prenom": "Anne", "nom": "DURAND", "presence": "present" },
                { "id": "P2", "civilite": "M.", "prenom": "Luc", "nom": "MARTIN", "presence": "present" },
                { "id": "P3", "civilite": "M.", "prenom": "Paul", "nom": "PETIT", "presence": "present" },
                { "id": "P4", "civilite": "Mme", "prenom": "Zoé", "nom": "ROUX", "presence": "represente", "pouvoir_a": "P1" }] }
            """,
        ["communes.csv"] =
            "Code;Nom;SIREN;Conseil;Convocation;Exercice;Présents;Pouvoirs;Pour;Contre;Abstentions\n"
            + "21166;Chenôve;212101661;22/10/2018;16/10/2018;33;25;6;26;2;3\n",
        ["services.csv"] =
            "Code;Intitulé;Effet;Unitaire;Fiche;Avis;Pour;Contre;Abstentions\n"
            + "SC01;service commun du droit des sols;01/01/2019;186,40;28/08/2018;11/09/2018;4;0;0\n"
            + "SC02;service commun des archives;01/01/2019;12,00;28/08/2018;11/09/2018;4;0;0\n",
        ["adhesions.csv"] =
            "Code;Service;Transférés;Mis à disposition;ETP;Postes;Unités;Coût;Avis;Signature\n"
            + "21166;SC01;1;1;1,4;\"Rédacteur ; B ; 2 ; 70\";165;30756,00;02/10/2018;05/11/2018\n",
    };

    public LawCampaign()
    {
        Template(
            "dm.docx",
            "Se dote, par la création à compter du {{ service.date_effet | date_longue }} d’un {{ service.intitule }}.",
            "La délibération est adoptée à l’unanimité.");
        Template(
            "dc.docx",
            "Adhésion au {{ service.intitule }}, participation annuelle de {{ adhesion.cout_annuel | euros }}.",
            "La délibération est adoptée à la majorité.");
        Template(
            "cv.docx",
            "SIREN {{ epci.siren }} et SIREN {{ commune.siren }}, {{ service.intitule }} géré par la Métropole.",
            "Avis du comité technique. La convention prend effet le {{ service.date_effet | date_longue }}.",
            "Agents transférés",
            "{{ adhesion.agents_transferes }}",
            "Agents mis à disposition",
            "{{ adhesion.agents_mis_a_disposition }}",
            "Au coût unitaire de {{ service.cout_unitaire | euros }}, la participation annuelle est de "
                + "{{ adhesion.cout_annuel | euros }}, imputée sur l’attribution de compensation.");
        Template(
            "fi.docx",
            "Agents transférés",
            "{{ adhesion.agents_transferes }}",
            "Agents mis à disposition",
            "{{ adhesion.agents_mis_a_disposition }}",
            "Temps de travail de ces agents",
            "{{ adhesion.etp | accorde \"équivalent temps plein\" \"équivalents temps plein\" }}");
    }

    private static string Pipeline => """
        version: 1
        campagne: droit
        titre: Droit
        contexte: { epci: epci.json, seance: seance.json }
        donnees:
          communes:
            source: communes.csv
            element: commune
            cle: [code_insee]
            colonnes:
              code_insee: { titre: Code, type: code, longueur: 5 }
              nom: { titre: Nom, type: texte }
              siren: { titre: SIREN, type: siren }
              date_conseil: { titre: Conseil, type: date }
              date_convocation: { titre: Convocation, type: date, requis: false }
              membres_en_exercice: { titre: Exercice, type: entier }
              presents: { titre: Présents, type: entier }
              pouvoirs: { titre: Pouvoirs, type: entier }
              pour: { titre: Pour, type: entier }
              contre: { titre: Contre, type: entier }
              abstentions: { titre: Abstentions, type: entier }
          services:
            source: services.csv
            element: service
            cle: [code]
            colonnes:
              code: { titre: Code, type: code, longueur: 4 }
              intitule: { titre: Intitulé, type: texte }
              date_effet: { titre: Effet, type: date }
              cout_unitaire: { titre: Unitaire, type: euro }
              date_fiche_impact: { titre: Fiche, type: date }
              date_avis_ct: { titre: Avis, type: date }
              pour: { titre: Pour, type: entier }
              contre: { titre: Contre, type: entier }
              abstentions: { titre: Abstentions, type: entier }
          adhesions:
            source: adhesions.csv
            element: adhesion
            cle: [code_insee, service_code]
            liens: { code_insee: communes, service_code: services }
            colonnes:
              code_insee: { titre: Code, type: code, longueur: 5 }
              service_code: { titre: Service, type: code, longueur: 4 }
              agents_transferes: { titre: Transférés, type: entier }
              agents_mis_a_disposition: { titre: Mis à disposition, type: entier }
              etp: { titre: ETP, type: decimal }
              postes: { titre: Postes, type: liste, requis: false }
              unites: { titre: Unités, type: entier }
              cout_annuel: { titre: Coût, type: euro }
              date_avis_ct: { titre: Avis, type: date }
              date_signature: { titre: Signature, type: date }
        actes:
          - id: metropole
            libelle: Délibération de la métropole
            pour: services
            si: service.code == "SC01"
            modele: dm.docx
            numero: "DM_{{ service.code }}"
            fichier: "{{ acte.numero }}"
            objet: Création
            date: "{{ seance.date }}"
            nature: 1
            matiere: "5.7"
            emetteur: "{{ epci.siren }}"
            transmission: { type_piece: 99_DE }
          - id: commune_acte
            libelle: Délibération de la commune
            pour: adhesions
            modele: dc.docx
            numero: "DC_{{ service.code }}_{{ commune.code_insee }}"
            fichier: "{{ acte.numero }}"
            objet: Adhésion
            date: "{{ commune.date_conseil }}"
            nature: 1
            matiere: "5.7"
            emetteur: "{{ commune.siren }}"
            transmission: { type_piece: 99_DE }
          - id: convention
            libelle: Convention
            pour: adhesions
            modele: cv.docx
            numero: "CV_{{ service.code }}_{{ commune.code_insee }}"
            fichier: "{{ acte.numero }}"
            objet: Convention
            date: "{{ adhesion.date_signature }}"
            nature: 4
            matiere: "5.7"
            emetteur: "{{ epci.siren }}"
            annexes:
              - { id: fiche_impact, libelle: Fiche d’impact, modele: fi.docx, nominative: false }
            attend_accuses: [metropole, commune_acte]
        """;

    public LawCampaign Edit(string file, string before, string after)
    {
        Assert.Contains(before, _texts[file], StringComparison.Ordinal);
        _texts[file] = _texts[file].Replace(before, after, StringComparison.Ordinal);
        return this;
    }

    public LawCampaign Derogation(string rule, string scope) => Edit("pipeline.yaml", "actes:\n", $"""
        derogations:
          - regle: {rule}
            portee: {scope}
            motif: Motif de l’essai.
            auteur: Essai
            date: "2018-09-28"
        actes:

        """);

    public LawCampaign Template(string name, params string[] paragraphs)
    {
        _folder.File(name, SmallCampaign.Docx(paragraphs));
        return this;
    }

    public LawCampaign File(string name, byte[] content)
    {
        _folder.File(name, content);
        return this;
    }

    public async Task<CheckReport> CheckAsync()
    {
        var report = await CampaignCheck.ReadAsync(Write(), new NoRanks(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(report.Findings, finding => finding.Severity == FindingSeverity.Error);
        return report;
    }

    /// <summary>Everything found broken under a rule.</summary>
    public async Task<IReadOnlyList<LawFinding>> BrokenAsync(RegleDroit rule) =>
        [.. (await CheckAsync()).Law!.Broken.Where(found => found.Regle == rule)];

    public string Write()
    {
        foreach (var (name, text) in _texts)
        {
            _folder.File(name, text);
        }

        return _folder.Path;
    }

    public void Dispose() => _folder.Dispose();

    public sealed class NoRanks : IRankSource
    {
        public Task<int> RankOfAsync(string campagne, string acteId, string rowKey, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No number asks for a rank here.");
    }
}
