using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Templating;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>Merges one act and its annexes. Same plan, same bytes. Safe from several threads.</summary>
/// <param name="plan">The campaign's plan.</param>
public sealed class ActeRenderer(CampaignPlan plan)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    /// <summary>Merges an act.</summary>
    /// <param name="acte">An act of the plan.</param>
    /// <param name="findings">Receives what stands in the way, all documents together.</param>
    /// <param name="cancellationToken">Stops the merge.</param>
    /// <returns>The act with its annexes, or null when a document could not be made.</returns>
    public RenderedActe? Render(PlannedActe acte, List<Finding> findings, CancellationToken cancellationToken)
    {
        var scope = plan.Scopes.Build(acte);
        var json = Bytes(scope);
        using var document = JsonDocument.Parse(json);
        var data = TemplateData.FromJson(document.RootElement);
        var documents = new List<RenderedDocument>();
        var before = findings.Count;
        Add(acte, ActeFiles.Docx, acte.Definition.Libelle, acte.Definition.Modele);
        foreach (var (index, annexe) in acte.Definition.Annexes.Index())
        {
            Add(acte, ActeFiles.Annexe(index, annexe.Id, "docx"), annexe.Libelle, annexe.Modele);
        }

        return findings.Count > before ? null : new RenderedActe
        {
            Acte = acte,
            Documents = documents,
            Card = Bytes(ActeCard.Of(acte, plan.Pipeline)),
            Data = json,
        };

        void Add(PlannedActe planned, string path, string label, string modele)
        {
            switch (plan.Templates[modele].Template.Render(data, cancellationToken))
            {
                case RenderOutcome.Rendered rendered:
                    documents.Add(new RenderedDocument(path, label, modele, rendered.Docx));
                    break;
                case RenderOutcome.Failed failed:
                    findings.AddRange(failed.Diagnostics.Select(TemplateFindings.From)
                        .Select(finding => finding with
                        {
                            Place = $"{finding.Place} ({planned.RowPlace})",
                            PlaceEnglish = $"{finding.PlaceEnglish} ({planned.RowPlaceEnglish})",
                        }));
                    break;
            }
        }
    }

    /// <summary>JSON as it is stored: UTF-8, two spaces, line feeds, accents as they are.</summary>
    internal static byte[] Bytes(JsonObject value) => JsonSerializer.SerializeToUtf8Bytes(value, Readable);
}
