namespace LegalDocs.Templating.Contracts;

/// <summary>Goes through the fields of a contract and the data side by side.</summary>
internal sealed class ComparisonWalk(TemplateContract contract, DataView root, ComparisonReport report)
{
    /// <summary>Names at the root that a <c>with</c> found around its object.</summary>
    public HashSet<string> FoundAround { get; } = new(StringComparer.Ordinal);

    public void Run() => CheckMembers(contract.Fields, root, item: null);

    private void CheckMembers(IEnumerable<TemplateField> fields, DataView owner, string? item)
    {
        foreach (var field in fields)
        {
            if (owner.Find(field.Name) is { } found)
            {
                Check(field, found, item);
            }
            else if (IsFoundAround(field) is { } around)
            {
                FoundAround.Add(field.Name);
                Check(field, around, item: null);
            }
            else if (!owner.IsOpen)
            {
                ReportMissing(field, owner, item);
            }
        }
    }

    private DataView? IsFoundAround(TemplateField field) =>
        field.Uses.Count > 0 && field.Uses.All(use => use.MayBeAround) ? root.Find(field.Name) : null;

    private void ReportMissing(TemplateField field, DataView owner, string? item)
    {
        foreach (var use in field.Uses.Where(use => !use.IsOptional))
        {
            var hyphenated = HyphenatedName.Find(use, field.Name, owner.Names);
            report.Explain(use, hyphenated);
            var name = hyphenated?.Name ?? field.Name;
            report.Add(
                use,
                () => use.Owner.Length == 0 ? Unknown(name, owner) : ValueProblems.MissingMember(use.Owner, name, owner.Sample),
                item);
        }
    }

    private Problem Unknown(string name, DataView owner) => ReferenceEquals(owner, root)
        ? ValueProblems.UnknownVariable(name, Suggestions.For(name, owner.Names.Concat(contract.Names)))
        : ValueProblems.UnknownVariable(name, Suggestions.For(name, owner.Names.Concat(root.Names)));

    private void Check(TemplateField field, DataView found, string? item)
    {
        if (found.MayLack)
        {
            ReportLacking(field, item);
        }

        switch (found.Kind)
        {
            case DataKind.Null:
                ReportNull(field, item);
                break;
            case DataKind.Structure:
                ShapeCheck.Structure(field, found, report, item);
                CheckMembers(field.Members, found, item);
                break;
            case DataKind.List:
                ShapeCheck.List(field, found, report, item);
                CheckItems(field, found, item);
                break;
            case DataKind.Value:
                ShapeCheck.Value(field, found, report, item);
                break;
        }
    }

    private void CheckItems(TemplateField field, DataView list, string? item)
    {
        if (field.Item is null)
        {
            return;
        }

        var name = item is null || !field.Path.Contains("[]", StringComparison.Ordinal) ? field.Path : $"{item}.{field.Name}";
        foreach (var (index, each) in list.Items.Index())
        {
            Check(field.Item, each, list.Count is null ? $"{name}[]" : $"{name}[{index}]");
        }
    }

    // Reading a member of null is an error, unless a condition or « ?. » comes before.
    private void ReportNull(TemplateField field, string? item)
    {
        foreach (var use in field.Members.SelectMany(member => member.Uses)
            .Where(use => use.Owner.Length > 0 && !use.IsOptional && !IsGuardedAt(field, use)))
        {
            report.Add(use, () => RuntimeProblems.NullBeforeDot(use.Owner, use.Path), item);
        }

        foreach (var use in field.Uses.Where(use => use is { Kind: FieldUseKind.Index, IsOptional: false, IsGuarded: false }))
        {
            report.Add(use, () => RuntimeProblems.NullBeforeDot(use.Path, $"{use.Path}[{use.Index}]"), item);
        }
    }

    private void ReportLacking(TemplateField field, string? item)
    {
        foreach (var use in field.Uses.Where(use => !use.IsOptional && !use.IsGuarded && use.Kind != FieldUseKind.Condition))
        {
            report.Add(use, () => ContractProblems.MayLack(use.Path), item);
        }
    }

    private static bool IsGuardedAt(TemplateField owner, FieldUse use) =>
        use.IsGuarded || owner.Uses.Any(other => other.Tag == use.Tag && other.Path == use.Owner && other.IsGuarded);
}
