namespace LegalDocs.Templating.Contracts;

/// <summary>Everything that is wrong with a template: by itself, with data, with a schema.</summary>
/// <param name="Diagnostics">In reading order, each thing at a tag once.</param>
/// <param name="UnusedData">Paths of the data that no tag uses.</param>
/// <param name="UnusedSchema">Paths of the schema that no tag uses.</param>
public sealed record TemplateCheck(
    IReadOnlyList<TemplateDiagnostic> Diagnostics, IReadOnlyList<string> UnusedData, IReadOnlyList<string> UnusedSchema)
{
    /// <summary>Whether documents cannot be made.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Checks a template.</summary>
    /// <param name="analysis">The template.</param>
    /// <param name="data">Data it is meant for; null when there are none to compare with.</param>
    /// <param name="schema">The schema of such data; null when there is none.</param>
    /// <param name="text">Its text, searched for marks of other programs; null to leave that out.</param>
    /// <returns>All findings at once.</returns>
    public static TemplateCheck Of(TemplateAnalysis analysis, TemplateData? data, DataSchema? schema, TemplateText? text = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var withData = data is null ? null : ContractComparer.Compare(analysis.Contract, data, ConditionalUse.Strict);
        var withSchema = schema is null ? null : ContractComparer.Compare(analysis.Contract, schema);
        var marks = text is null ? null : StrayMarks.Of(text, analysis.Contract.Template);
        List<TemplateDiagnostic> all = [.. analysis.Diagnostics];
        IReadOnlyList<TemplateDiagnostic>?[] others =
            [withData?.Diagnostics, withSchema?.Diagnostics, ContractComparer.Contradictions(analysis.Contract), marks];
        foreach (var more in others)
        {
            // What data or a schema already say of a tag is not said again in other words.
            var known = all.Select(Address).ToHashSet();
            all.AddRange((more ?? []).Where(diagnostic => !known.Contains(Address(diagnostic))));
        }

        return new TemplateCheck(InReadingOrder(all), withData?.Unused ?? [], withSchema?.Unused ?? []);
    }

    private static (TemplatePlace, int, string?) Address(TemplateDiagnostic diagnostic) =>
        (diagnostic.Place, diagnostic.Position, diagnostic.Expression);

    private static List<TemplateDiagnostic> InReadingOrder(IEnumerable<TemplateDiagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(each => each.Place.Part).ThenBy(each => each.Place.PartNumber)
            .ThenBy(each => each.Place.Paragraph).ThenBy(each => each.Position)];
}
