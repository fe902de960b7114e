using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Templating;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The campaign of the repository, planned and merged once: its real workbook, its real templates.</summary>
public sealed class ShippedCampaign : IAsyncLifetime
{
    private readonly Dictionary<string, RenderedActe> _actes = new(StringComparer.Ordinal);

    public static string Folder { get; } = Checkout.PathOf("pipelines", "services-communs");

    public static string Templates { get; } = Checkout.PathOf("templates", "services-communs");

    public static TheoryData<string> TemplateNames =>
    [
        .. Directory.GetFiles(Templates, "*.docx").Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal),
    ];

    public CampaignPlan Plan { get; private set; } = null!;

    /// <summary>Every Word document of the campaign: the acts, then each act's annexes.</summary>
    internal IReadOnlyList<(string Name, WordFile File)> Documents { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var ranks = new PreviewRanks(_ => Task.FromResult<LegalDocs.Register.RegisterDatabase?>(null));
        var outcome = await CampaignLoader.LoadAsync(Folder, ranks, TestContext.Current.CancellationToken);
        Plan = outcome is PlanOutcome.Planned planned
            ? planned.Plan
            : throw Refused(((PlanOutcome.Refused)outcome).Findings);
        var findings = new List<Finding>();
        var renderer = new ActeRenderer(Plan);
        foreach (var acte in Plan.Actes)
        {
            _actes[acte.Numero.Value] = renderer.Render(acte, findings, TestContext.Current.CancellationToken)
                ?? throw Refused(findings);
        }

        Documents = [.. _actes.SelectMany(pair => pair.Value.Documents
            .Select(document => ($"{pair.Key} {document.Path}", new WordFile(document.Docx))))];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static InvalidOperationException Refused(IEnumerable<Finding> findings) =>
        new(string.Join('\n', findings.Select(each => each.Format(MessageLanguage.French))));

    /// <summary>A document of an act: the act itself, or its annex of that rank.</summary>
    internal WordFile Document(string numero, int index = 0) => new(_actes[numero].Documents[index].Docx);

    /// <summary>The text of an act made from data changed by <paramref name="change"/>.</summary>
    internal string TextOf(string numero, Action<JsonObject> change, int index = 0)
    {
        var planned = Plan.Actes.Single(acte => acte.Numero.Value == numero);
        var scope = Plan.Scopes.Build(planned);
        change(scope);
        using var json = JsonDocument.Parse(scope.ToJsonString());
        var template = Plan.Templates[_actes[numero].Documents[index].TemplatePath].Template;
        var outcome = template.Render(TemplateData.FromJson(json.RootElement), TestContext.Current.CancellationToken);
        return new WordFile(Assert.IsType<RenderOutcome.Rendered>(outcome).Docx).Text;
    }
}
