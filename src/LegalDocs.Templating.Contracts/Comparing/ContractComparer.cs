namespace LegalDocs.Templating.Contracts;

/// <summary>Compares what a template asks for with the data it is given, or with a schema of them.</summary>
public static class ContractComparer
{
    /// <summary>Compares with the data of one document.</summary>
    /// <param name="contract">What the template asks for.</param>
    /// <param name="data">The data.</param>
    /// <param name="conditional">How tags under a condition are judged.</param>
    /// <returns>All findings at once.</returns>
    public static ContractComparison Compare(TemplateContract contract, TemplateData data, ConditionalUse conditional)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(data);
        return Compare(contract, new ValueView(data.Root), conditional);
    }

    /// <summary>The first half of <see cref="Compare(TemplateContract, TemplateData, ConditionalUse)"/>: what the data lack.</summary>
    /// <param name="contract">What the template asks for.</param>
    /// <param name="data">The data.</param>
    /// <param name="conditional">How tags under a condition are judged.</param>
    /// <returns>All findings at once, in reading order.</returns>
    public static IReadOnlyList<TemplateDiagnostic> Lacking(TemplateContract contract, TemplateData data, ConditionalUse conditional)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(data);
        var report = new ComparisonReport(contract.Template, conditional);
        new ComparisonWalk(contract, new ValueView(data.Root), report).Run();
        return report.ToDiagnostics();
    }

    /// <summary>Compares with a schema.</summary>
    /// <param name="contract">What the template asks for.</param>
    /// <param name="schema">What the data are said to hold.</param>
    /// <returns>All findings at once.</returns>
    public static ContractComparison Compare(TemplateContract contract, DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(schema);
        return Compare(contract, schema.Root, ConditionalUse.Strict);
    }

    /// <summary>What a template contradicts by itself: a list written as a value, a member of a list.</summary>
    /// <param name="contract">What the template asks for.</param>
    /// <returns>All contradictions, at each tag concerned.</returns>
    public static IReadOnlyList<TemplateDiagnostic> Contradictions(TemplateContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var report = new ComparisonReport(contract.Template, ConditionalUse.Strict);
        foreach (var field in contract.All())
        {
            ShapeCheck.Contradictions(field, report);
        }

        return report.ToDiagnostics();
    }

    private static ContractComparison Compare(TemplateContract contract, DataView root, ConditionalUse conditional)
    {
        var report = new ComparisonReport(contract.Template, conditional);
        var walk = new ComparisonWalk(contract, root, report);
        walk.Run();
        return new ContractComparison(report.ToDiagnostics(), UnusedData.Of(contract, root, walk.FoundAround));
    }
}
