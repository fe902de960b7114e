using System.Text.Json;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Contracts.Tests.Support;

/// <summary>Short ways to analyse and compare.</summary>
internal static class Analysis
{
    public static WordTemplateOptions Options { get; } = new()
    {
        Name = "modele.docx",
        Functions = new Dictionary<string, Delegate>
        {
            ["de"] = (object? nom) => $"de {nom}",
            ["titre"] = (object? personne, object? longueur = null) => $"M. {personne}",
            ["toujours"] = () => "toujours",
        },
    };

    public static TemplateAnalysis Of(params string[] paragraphs) => Of(Docx.Of(paragraphs));

    public static TemplateAnalysis Of(byte[] docx) => TemplateAnalysis.Of(docx, Options);

    public static TemplateContract Contract(params string[] paragraphs) => Of(paragraphs).Contract;

    /// <summary>Each field with its shape, one a line: <c>agents[].nom Value</c>.</summary>
    public static string[] Shapes(params string[] paragraphs) => Shapes(Contract(paragraphs));

    public static string[] Shapes(TemplateContract contract) =>
        [.. contract.All().Where(field => field.Name.Length > 0).Select(field => $"{field.Path} {field.Shape}{(field.IsOptional ? "?" : "")}")];

    public static TemplateData Data(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TemplateData.FromJson(document.RootElement);
    }

    public static DataSchema Schema(string json)
    {
        using var document = JsonDocument.Parse(json);
        return DataSchema.FromJson(document.RootElement);
    }

    public static ContractComparison Compare(string json, params string[] paragraphs) =>
        ContractComparer.Compare(Contract(paragraphs), Data(json), ConditionalUse.Strict);

    /// <summary>Each finding: code and tag.</summary>
    public static string[] Found(ContractComparison comparison) => Found(comparison.Diagnostics);

    public static string[] Found(IEnumerable<TemplateDiagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Expression}")];
}
