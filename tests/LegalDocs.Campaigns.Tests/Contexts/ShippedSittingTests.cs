using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Tests.Templates;

namespace LegalDocs.Campaigns.Tests.Contexts;

/// <summary>The shipped campaign, its sitting of 78 members written once in JSON and once in a workbook.</summary>
public sealed class ShippedSittingTests(ShippedCampaign shipped) : IClassFixture<ShippedCampaign>, IDisposable
{
    private const string Json = "donnees/seance-2018-09-27.json";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_sitting_in_a_workbook_gives_the_same_data_and_the_same_acts_to_the_byte()
    {
        WriteCampaign();

        var outcome = await CampaignLoader.LoadAsync(
            Path.Combine(_folder.Path, "pipelines", "services-communs"), new LawCampaign.NoRanks(), TestContext.Current.CancellationToken);

        Assert.False(outcome is PlanOutcome.Refused, string.Join('\n', (outcome as PlanOutcome.Refused)?.Findings ?? []));
        var plan = ((PlanOutcome.Planned)outcome).Plan;
        var (before, after) = (Render(shipped.Plan), Render(plan));
        Assert.Equal(shipped.Plan.Actes.Count, after.Count);
        foreach (var (expected, made) in before.Zip(after))
        {
            Assert.True(expected.Data.Span.SequenceEqual(made.Data.Span), $"{made.Acte.Numero.Value}: data");
            Assert.True(expected.Card.Span.SequenceEqual(made.Card.Span), $"{made.Acte.Numero.Value}: card");
            foreach (var (document, other) in expected.Documents.Zip(made.Documents))
            {
                Assert.True(document.Docx.Span.SequenceEqual(other.Docx.Span), $"{made.Acte.Numero.Value}: {document.Path}");
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private static List<RenderedActe> Render(CampaignPlan plan)
    {
        var (renderer, findings) = (new ActeRenderer(plan), new List<Finding>());
        var actes = plan.Actes.Select(acte => renderer.Render(acte, findings, TestContext.Current.CancellationToken)).ToList();
        Assert.Empty(findings);
        return [.. actes.OfType<RenderedActe>()];
    }

    /// <summary>A copy of the shipped campaign whose sitting is a workbook that a drafter could have written.</summary>
    private void WriteCampaign()
    {
        var sitting = JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedCampaign.Folder, Json)))!.AsObject();
        Copy(ShippedCampaign.Folder, Path.Combine("pipelines", "services-communs"));
        Copy(ShippedCampaign.Templates, Path.Combine("templates", "services-communs"));
        var pipeline = Path.Combine(_folder.Path, "pipelines", "services-communs", "pipeline.yaml");
        var text = File.ReadAllText(pipeline);
        Assert.Contains($"  seance: {Json}\n", text, StringComparison.Ordinal);
        File.WriteAllText(pipeline, text.Replace($"  seance: {Json}\n", Definition, StringComparison.Ordinal));
        _folder.File("pipelines/services-communs/donnees/seance.xlsx", Workbook(sitting));
        File.Delete(Path.Combine(_folder.Path, "pipelines", "services-communs", Json));
    }

    private void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            _folder.File(Path.Combine(to, Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
        }
    }

    private static byte[] Workbook(JsonObject sitting)
    {
        var names = sitting["membres"]!.AsArray().ToDictionary(
            member => Text(member!, "id")!, member => $"{Text(member!, "nom")} {Text(member!, "prenom")}", StringComparer.Ordinal);
        var workbook = new TestWorkbook();
        var sheet = workbook.Sheet("Séance");
        sheet.Row("Séance du conseil métropolitain").SkipRows(1)
            .Row("Secrétaire de séance", names[Text(sitting, "secretaire")!])
            .Row("Président", names[Text(sitting, "president")!])
            .Row("Date de la séance", Day(sheet, sitting, "date"))
            .Row("Convocation envoyée le", Day(sheet, sitting, "convocation"))
            .Row("Publication", Day(sheet, sitting, "publication"))
            .Row("Heure").Row("Lieu").Row("Source", Text(sitting, "source"));
        foreach (var (name, count) in sitting["comptes_annonces"]!.AsObject())
        {
            sheet.Row(name.Replace('_', ' '), TestSheet.Number(count!.ToJsonString()));
        }

        var list = workbook.Sheet("Membres").Row("N°", "Civilité", "Prénom", "Nom", "Présence", "Pouvoir à");
        foreach (var member in sitting["membres"]!.AsArray())
        {
            list.Row(
                Text(member!, "id"),
                Text(member!, "civilite"),
                Text(member!, "prenom"),
                Text(member!, "nom"),
                Text(member!, "presence") switch { "present" => "Présent", "represente" => "Représenté", _ => "Absent" },
                Text(member!, "pouvoir_a") is { } holder ? names[holder] : null);
        }

        return workbook.Save();
    }

    private static string Day(TestSheet sheet, JsonNode owner, string name) => sheet.Number(
        DateTime.Parse(Text(owner, name)!, CultureInfo.InvariantCulture).ToOADate().ToString(CultureInfo.InvariantCulture), "dd/mm/yyyy");

    private static string? Text(JsonNode owner, string name) => owner[name]?.GetValue<string>();

    private const string Definition = """
          seance:
            source: donnees/seance.xlsx
            feuille: Séance
            champs:
              source: { titre: Source, type: texte }
              date: { titre: Date de la séance, type: date }
              heure: { titre: Heure, type: heure, requis: false }
              lieu: { titre: Lieu, type: texte, requis: false }
              convocation: { titre: Convocation envoyée le, type: date }
              publication: { titre: Publication, type: date }
              president: { titre: Président, type: texte }
              secretaire: { titre: Secrétaire de séance, type: texte }
              comptes_annonces.membres_du_conseil: { titre: Membres du conseil, type: entier }
              comptes_annonces.membres_en_exercice: { titre: Membres en exercice, type: entier }
              comptes_annonces.presents: { titre: Présents, type: entier }
              comptes_annonces.pouvoirs: { titre: Pouvoirs, type: entier }
            listes:
              membres:
                feuille: Membres
                cle: [id]
                colonnes:
                  id: { titre: N°, type: texte }
                  civilite: { titre: Civilité, type: choix, valeurs: [M., Mme] }
                  prenom: { titre: Prénom, type: texte }
                  nom: { titre: Nom, type: texte }
                  presence: { titre: Présence, type: choix, valeurs: [present, absent, represente, excuse] }
                  pouvoir_a: { titre: Pouvoir à, type: texte, requis: false }

        """;
}
