using LegalDocs.Acts;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Contexts;

/// <summary>What a rule of law finds in a sitting kept in a workbook is told with its cells.</summary>
public sealed class SittingLawTests : IDisposable
{
    private readonly LawCampaign _campaign = new();

    [Fact]
    public async Task A_holder_who_is_absent_is_told_in_the_cell_of_the_pouvoir()
    {
        Write("Absent", "MARTIN Luc");

        var found = Assert.Single(await _campaign.BrokenAsync(RegleDroit.Mandataire));

        Assert.Equal(("seance.xlsx", "feuille Membres, cellule E5 (membres ROUX, Zoé)"), (found.File, found.Place));
        var finding = found.ToFinding();
        Assert.StartsWith("feuille Membres, cellule E5 (membres ROUX, Zoé) – POU-2 (", finding.Place, StringComparison.Ordinal);
        Assert.StartsWith("sheet Membres, cell E5 (membres ROUX, Zoé) – POU-2 (", finding.PlaceEnglish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_convocation_sent_too_late_is_told_in_its_cell()
    {
        Write("Présent", "DURAND Anne", convocation: "25/09/2018");

        var found = Assert.Single(await _campaign.BrokenAsync(RegleDroit.DelaiConvocation), each => each.File == "seance.xlsx");

        Assert.Equal("feuille Séance, cellule B2", found.Place);
    }

    [Fact]
    public async Task A_sitting_kept_in_json_is_told_as_before()
    {
        _campaign.Edit("seance.json", "\"convocation\": \"2018-09-21\"", "\"convocation\": \"2018-09-25\"");

        var found = Assert.Single(await _campaign.BrokenAsync(RegleDroit.DelaiConvocation), each => each.File == "seance.json");

        Assert.Null(found.Place);
        Assert.StartsWith("CON-1 (", found.ToFinding().Place, StringComparison.Ordinal);
    }

    public void Dispose() => _campaign.Dispose();

    /// <summary>The sitting of the campaign, in a workbook.</summary>
    private void Write(string presence, string holder, string convocation = "21/09/2018")
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("Séance")
            .Row("Date", "27/09/2018").Row("Convocation", convocation).Row("Publication", "28/09/2018")
            .Row("Président", "Anne Durand").Row("Secrétaire", "Petit Paul");
        workbook.Sheet("Membres").Row("Civilité", "Nom", "Prénom", "Présence", "Pouvoir à")
            .Row("Mme", "DURAND", "Anne", "Présent").Row("M.", "MARTIN", "Luc", presence)
            .Row("M.", "PETIT", "Paul", "Présent").Row("Mme", "ROUX", "Zoé", "Représenté", holder);
        _campaign.File("seance.xlsx", workbook.Save()).Edit("pipeline.yaml", "contexte: { epci: epci.json, seance: seance.json }", """
            contexte:
              epci: epci.json
              seance:
                source: seance.xlsx
                feuille: Séance
                champs:
                  date: { titre: Date, type: date }
                  convocation: { titre: Convocation, type: date }
                  publication: { titre: Publication, type: date }
                  president: { titre: Président, type: texte }
                  secretaire: { titre: Secrétaire, type: texte }
                listes:
                  membres:
                    feuille: Membres
                    cle: [nom, prenom]
                    colonnes:
                      civilite: { titre: Civilité, type: choix, valeurs: [M., Mme] }
                      nom: { titre: Nom, type: texte }
                      prenom: { titre: Prénom, type: texte }
                      presence: { titre: Présence, type: choix, valeurs: [present, absent, represente] }
                      pouvoir_a: { titre: Pouvoir à, type: texte, requis: false }
            """);
    }
}
