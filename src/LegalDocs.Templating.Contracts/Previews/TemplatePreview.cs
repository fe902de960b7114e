using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalDocs.Templating.Contracts;

/// <summary>A document made from a template without any data: the longest values, the most rows, every branch.</summary>
/// <remarks>
/// The data come from the contract. A value that a function refuses is replaced by one it accepts, found by trying.
/// All branches of conditions are written, one after the other, since each of them can be the one that spoils the
/// layout. No chance and no clock: same template, same preview.
/// </remarks>
/// <param name="Docx">The document; null when it could not be made.</param>
/// <param name="Data">The data made up.</param>
/// <param name="Diagnostics">Errors of the template, or what no value could satisfy.</param>
public sealed record TemplatePreview(byte[]? Docx, JsonObject Data, IReadOnlyList<TemplateDiagnostic> Diagnostics)
{
    private const int MostAttempts = 500;

    /// <summary>Makes the preview of a template.</summary>
    /// <param name="docx">The template.</param>
    /// <param name="options">Name, functions, limits.</param>
    /// <param name="preview">How bad the worst case is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The preview, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of <paramref name="preview"/> is out of its range.</exception>
    public static TemplatePreview Of(
        ReadOnlyMemory<byte> docx, WordTemplateOptions options, PreviewOptions preview, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(preview);
        Check(preview.Rows);
        Check(preview.Length);
        var analysis = TemplateAnalysis.Of(docx, options);
        if (new TemplateCompiler(options, new BranchMerger()).Compile(docx) is not TemplateCompilation.Compiled compiled)
        {
            return new TemplatePreview(null, [], analysis.Diagnostics);
        }

        var data = new WorstData(analysis.Contract, preview);
        for (var attempt = 1; ; attempt++)
        {
            var made = data.Make();
            using var json = JsonDocument.Parse(made.ToJsonString());
            switch (compiled.Template.Render(TemplateData.FromJson(json.RootElement), cancellationToken))
            {
                case RenderOutcome.Rendered rendered:
                    return new TemplatePreview(rendered.Docx, made, rendered.Warnings);
                case RenderOutcome.Failed failed when attempt == MostAttempts || !data.TryOthers(failed.Diagnostics):
                    return new TemplatePreview(null, made, failed.Diagnostics);
            }
        }
    }

    private static void Check(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 10_000);
    }
}
