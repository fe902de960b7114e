using System.Text.Json;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>Short ways to compile and render.</summary>
internal static class Engine
{
    public static WordTemplateOptions Options { get; } = new() { Name = "modele.docx" };

    public static TemplateData Data(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TemplateData.FromJson(document.RootElement);
    }

    public static WordTemplate Compiled(byte[] docx, WordTemplateOptions? options = null)
    {
        var outcome = WordTemplate.Compile(docx, options ?? Options);
        return outcome is TemplateCompilation.Compiled compiled
            ? compiled.Template
            : throw new InvalidOperationException(
                string.Join("\n", ((TemplateCompilation.Refused)outcome).Diagnostics.Select(Describe)));
    }

    public static byte[] Rendered(byte[] docx, string json, WordTemplateOptions? options = null)
    {
        var outcome = Compiled(docx, options).Render(Data(json), TestContext.Current.CancellationToken);
        return outcome is RenderOutcome.Rendered rendered
            ? rendered.Docx
            : throw new InvalidOperationException(
                string.Join("\n", ((RenderOutcome.Failed)outcome).Diagnostics.Select(Describe)));
    }

    /// <summary>The text of the body after the merge, one line a paragraph, checked to be a sound document.</summary>
    public static string Text(byte[] docx, string json, WordTemplateOptions? options = null)
    {
        var result = Rendered(docx, json, options);
        Soundness.Check(docx, result);
        return WordText.OfBody(result);
    }

    public static IReadOnlyList<TemplateDiagnostic> Refused(byte[] docx, WordTemplateOptions? options = null) =>
        Assert.IsType<TemplateCompilation.Refused>(WordTemplate.Compile(docx, options ?? Options)).Diagnostics;

    public static IReadOnlyList<TemplateDiagnostic> Failed(byte[] docx, string json, WordTemplateOptions? options = null) =>
        Assert.IsType<RenderOutcome.Failed>(
            Compiled(docx, options).Render(Data(json), TestContext.Current.CancellationToken)).Diagnostics;

    public static string Describe(TemplateDiagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Place.Describe(DiagnosticLanguage.French)}: "
        + $"{diagnostic.Message(DiagnosticLanguage.French)} [{diagnostic.Excerpt()}] → {diagnostic.Remedy(DiagnosticLanguage.French)}";
}
