namespace LegalDocs.Templating.Contracts;

/// <summary>Compares what tags do with a field with what it is.</summary>
internal static class ShapeCheck
{
    /// <summary>An object may be gone through (as pairs of key and value), but is no text.</summary>
    public static void Structure(TemplateField field, DataView found, ComparisonReport report, string? item)
    {
        foreach (var use in field.Uses)
        {
            if (IsText(use.Kind))
            {
                report.Add(use, () => ValueProblems.ObjectPrinted(found.Sample), item);
            }
        }

        foreach (var use in field.Uses.Where(use => use is { Kind: FieldUseKind.Index, IsOptional: false }))
        {
            report.Add(use, () => ContractProblems.ObjectNotAList(use.Path), item);
        }

        // An empty object gives no pair, and nothing to complain about.
        foreach (var use in found.Names.Any() ? PairMembers(field) : [])
        {
            report.Add(use, () => ValueProblems.MissingMember(use.Owner, Last(use.Path), default(KeyValuePair<string, object?>)), item);
        }
    }

    /// <summary>A list is no text and has no members.</summary>
    public static void List(TemplateField field, DataView found, ComparisonReport report, string? item)
    {
        foreach (var use in field.Uses.Where(use => IsText(use.Kind)))
        {
            report.Add(use, () => ValueProblems.ListPrinted(found.Count), item);
        }

        foreach (var use in field.Uses.Where(use => use.Index >= found.Count && !use.IsOptional))
        {
            report.Add(use, () => RuntimeProblems.IndexOutside($"{use.Index}", $"{found.Count}", use.Path), item);
        }

        foreach (var use in field.Members.SelectMany(member => member.Uses).Where(use => !use.IsOptional))
        {
            report.Add(use, () => ContractProblems.MemberOfList(use.Owner, Last(use.Path), found.Count), item);
        }
    }

    /// <summary>A plain value has neither members nor items.</summary>
    public static void Value(TemplateField field, DataView found, ComparisonReport report, string? item)
    {
        // The letters of a text can be gone through and counted; whoever writes « for » hardly means that.
        var isText = found.Sample is string;
        foreach (var use in field.Uses.Where(use => use.Kind == FieldUseKind.Iterate || (use.Kind == FieldUseKind.Index && !isText)))
        {
            report.Add(use, () => ContractProblems.NotAList(use.Path), item, isDoubtful: isText);
        }

        foreach (var use in field.Members.SelectMany(member => member.Uses).Where(use => !use.IsOptional))
        {
            report.Add(use, () => ValueProblems.MissingMember(use.Owner, Last(use.Path), ""), item);
        }
    }

    /// <summary>A field that the template itself uses as a list in one place and otherwise in another.</summary>
    public static void Contradictions(TemplateField field, ComparisonReport report)
    {
        if (field.Shape == FieldShape.List && field.Item is not null && field.Uses.FirstOrDefault(IsLoop) is { } loop)
        {
            var place = loop.Tag.Location.Value;
            foreach (var use in field.Uses.Where(use => IsText(use.Kind)))
            {
                report.Add(use, () => ContractProblems.ListAsValue(use.Path, place), item: null);
            }

            foreach (var use in field.Members.SelectMany(member => member.Uses).Where(use => use.Owner.Length > 0 && !IsOfPairs(field)))
            {
                report.Add(use, () => ContractProblems.ListAsObject(use.Owner, Last(use.Path), place), item: null);
            }
        }
        else if (field.Shape == FieldShape.Structure)
        {
            var members = string.Join(", ", field.Members.Select(member => member.Name).Take(5));
            foreach (var use in field.Uses.Where(use => use.Kind == FieldUseKind.Print))
            {
                report.Add(use, () => ContractProblems.ObjectAsValue(use.Path, members), item: null);
            }
        }
    }

    private static bool IsLoop(FieldUse use) => use.Kind is FieldUseKind.Iterate or FieldUseKind.Index;

    private static bool IsText(FieldUseKind kind) => kind is FieldUseKind.Print or FieldUseKind.Number;

    private static bool IsOfPairs(TemplateField field) =>
        field.Item is null || field.Item.Members.All(member => member.Name is "key" or "value");

    private static IEnumerable<FieldUse> PairMembers(TemplateField field) => field.Item is null ? []
        : field.Item.Members.Where(member => member.Name is not ("key" or "value"))
            .SelectMany(member => member.Uses).Where(use => !use.IsOptional && use.Owner.Length > 0);

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];
}
