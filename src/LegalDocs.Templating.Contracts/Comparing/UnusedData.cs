namespace LegalDocs.Templating.Contracts;

/// <summary>The other direction: what the data hold and no tag uses.</summary>
internal static class UnusedData
{
    // A list of a thousand names helps nobody.
    private const int Most = 100;

    public static IReadOnlyList<string> Of(TemplateContract contract, DataView root, IReadOnlySet<string> around)
    {
        List<string> unused = [];
        Members(contract.Fields, root, "", around, unused);
        return [.. unused.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static void Members(
        IReadOnlyList<TemplateField> fields, DataView owner, string path, IReadOnlySet<string> around, List<string> unused)
    {
        foreach (var name in owner.Names)
        {
            var full = path.Length == 0 ? name : $"{path}.{name}";
            if (fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal)) is { } field)
            {
                Below(field, owner.Find(name)!, full, unused);
            }
            else if (!around.Contains(name))
            {
                unused.Add(full);
            }
        }
    }

    private static void Below(TemplateField field, DataView found, string path, List<string> unused)
    {
        // What is handed to a function as a whole may be used by it.
        if (field.IsPassed)
        {
            return;
        }

        if (found.Kind == DataKind.Structure && field.Members.Count > 0)
        {
            Members(field.Members, found, path, new HashSet<string>(), unused);
        }
        else if (found.Kind == DataKind.List && field.Item is { } item)
        {
            foreach (var each in found.Items)
            {
                Below(item, each, $"{path}[]", unused);
            }
        }
    }
}
