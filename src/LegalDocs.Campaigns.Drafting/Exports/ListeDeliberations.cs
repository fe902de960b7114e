using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Templating;

namespace LegalDocs.Campaigns.Exports;

/// <summary>The list of the délibérations examined in a sitting, in Word (PUB-1, CGCT art. L. 2121-25).</summary>
public static class ListeDeliberations
{
    private const int DaysToPublish = 7;

    /// <summary>The template of the product.</summary>
    /// <returns>Bytes of a .docx, the same as <c>templates/seances/liste-deliberations.docx</c>.</returns>
    public static byte[] Template()
    {
        using var stream = typeof(ListeDeliberations).Assembly.GetManifestResourceStream("liste-deliberations.docx")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>What the template sees: <c>collectivite</c>, <c>seance</c>, <c>deliberations</c>.</summary>
    /// <param name="deliberations">Délibérations of one sitting, at least one.</param>
    /// <returns>A new object.</returns>
    public static JsonObject Data(IReadOnlyList<StoredDeliberation> deliberations)
    {
        ArgumentNullException.ThrowIfNull(deliberations);
        var first = deliberations[0];
        return new JsonObject
        {
            ["collectivite"] = new JsonObject { ["nom"] = first.Collectivite.Nom, ["siren"] = first.Collectivite.Siren.Value },
            ["seance"] = new JsonObject
            {
                ["date"] = Iso(first.Date),
                ["publication_limite"] = Iso(first.Date.AddDays(DaysToPublish)),
                ["est_liste"] = first.Date >= DroitEnVigueur.FirstDate && DroitEnVigueur.At(first.Date).ListeDeliberations,
            },
            ["deliberations"] = new JsonArray([.. deliberations.Select(Row)]),
        };
    }

    /// <summary>Makes the document.</summary>
    /// <param name="template">A .docx template.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="deliberations">Délibérations of one sitting, at least one.</param>
    /// <param name="cancellationToken">Stops the merge.</param>
    /// <returns>The document, or everything that is wrong with the template.</returns>
    public static RenderOutcome Make(
        ReadOnlyMemory<byte> template, string name, IReadOnlyList<StoredDeliberation> deliberations, CancellationToken cancellationToken)
    {
        var options = new WordTemplateOptions { Name = name, Functions = CampaignFunctions.All };
        switch (WordTemplate.Compile(template, options))
        {
            case TemplateCompilation.Compiled compiled:
                using (var json = JsonDocument.Parse(Data(deliberations).ToJsonString()))
                {
                    return compiled.Template.Render(TemplateData.FromJson(json.RootElement), cancellationToken);
                }

            case TemplateCompilation.Refused refused:
                return new RenderOutcome.Failed(refused.Diagnostics);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static JsonObject Row(StoredDeliberation each) => new()
    {
        ["numero"] = each.Acte.Numero,
        ["objet"] = each.Acte.Objet,
        ["resultat"] = each.Vote is not { } vote ? "non communiqué"
            : vote.ResultatLegal() switch
            {
                ResultatVote.Adopte => "adoptée",
                ResultatVote.Rejete => "rejetée",
                _ => "partage des voix",
            },
        ["pour"] = each.Vote?.Pour,
        ["contre"] = each.Vote?.Contre,
        ["abstentions"] = each.Vote?.Abstentions,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
