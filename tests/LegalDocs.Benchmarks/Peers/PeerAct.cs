using LegalDocs.Benchmarks.Peers.Dialects;
using LegalDocs.Benchmarks.Support;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Templating;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>The act that every engine makes, its templates and its text.</summary>
internal sealed class PeerAct
{
    private static readonly Dialect[] Dialects =
    [
        new ScribanDialect(), new MustacheDialect("docxtemplater"), new MustacheDialect("easy-template-x"), new CarboneDialect(),
        new JinjaDialect(),
    ];

    private readonly string _folder;
    private readonly IReadOnlyList<string> _text;

    private PeerAct(string folder, IReadOnlyList<string> text) => (_folder, _text) = (folder, text);

    /// <summary>The template that asks of us what the peers are asked.</summary>
    public required WordTemplate Template { get; init; }

    public required TemplateData Data { get; init; }

    /// <summary>The same data as text.</summary>
    public required string Json { get; init; }

    /// <summary>The template as shipped: expressions and French functions are evaluated for each document.</summary>
    public required WordTemplate Shipped { get; init; }

    public required TemplateData ShippedData { get; init; }

    /// <summary>Writes the template of each engine and their common data into a folder, for anybody to open.</summary>
    public static async Task<PeerAct> PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        var plan = await ShippedCampaign.PlanAsync(cancellationToken);
        var planned = plan.Actes.First(acte => acte.Definition.Id == "deliberation_metropole");
        var rendered = new ActeRenderer(plan).Render(planned, [], cancellationToken)!;
        var docx = await File.ReadAllBytesAsync(Path.Combine(plan.Pipeline.Directory, planned.Definition.Modele), cancellationToken);
        var tags = ActeTags.Read(docx);
        var shippedData = Documents.Data(System.Text.Encoding.UTF8.GetString(rendered.Data.Span));
        var json = ActeData.Evaluate(tags, shippedData);
        await File.WriteAllTextAsync(Path.Combine(folder, "data.json"), json, cancellationToken);
        foreach (var dialect in Dialects)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(folder, $"{dialect.Engine}.docx"), new PeerTemplate(dialect, tags).Write(docx), cancellationToken);
        }

        var act = new PeerAct(folder, DocumentText.Of(rendered.Documents[0].Docx.ToArray()))
        {
            Template = Documents.Compile(await File.ReadAllBytesAsync(Path.Combine(folder, "LegalDocs.docx"), cancellationToken)),
            Data = Documents.Data(json),
            Json = json,
            Shipped = Documents.Compile(docx, CampaignFunctions.All),
            ShippedData = shippedData,
        };
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "LegalDocs-output.docx"), Documents.Render(act.Template, act.Data), cancellationToken);
        act.CheckOutput("LegalDocs");
        return act;
    }

    /// <summary>Refuses to compare the speed of documents that do not read the same.</summary>
    public void CheckOutput(string engine)
    {
        var output = DocumentText.Of(File.ReadAllBytes(Path.Combine(_folder, $"{engine}-output.docx")));
        if (DocumentText.Difference(_text, output) is { } difference)
        {
            throw new InvalidOperationException($"{engine}: {difference}");
        }
    }
}
