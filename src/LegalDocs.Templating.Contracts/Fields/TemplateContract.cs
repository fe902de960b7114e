namespace LegalDocs.Templating.Contracts;

/// <summary>What a template asks of its data: each variable with its shape and its places.</summary>
/// <remarks>Inferred from the code of the template alone. Variables that the template makes itself (loops, assignments,
/// captures, parameters) are followed to the data they come from. Immutable, always in the same order.</remarks>
public sealed class TemplateContract
{
    internal TemplateContract(string template, FieldNode root, IReadOnlyCollection<string> names)
    {
        Template = template;
        Names = names;
        Fields = [.. root.Members.Values.Where(member => member.IsUsed).Select(member => new TemplateField(member))];
    }

    /// <summary>Name of the template, as its options give it.</summary>
    public string Template { get; }

    /// <summary>The variables at the root of the data, in alphabetical order.</summary>
    public IReadOnlyList<TemplateField> Fields { get; }

    /// <summary>Names that are no data: variables of the template, functions. For suggestions.</summary>
    internal IReadOnlyCollection<string> Names { get; }

    /// <summary>All fields, each followed by those below it.</summary>
    /// <returns>Each field once.</returns>
    public IEnumerable<TemplateField> All() => Fields.SelectMany(field => field.All());
}
