namespace LegalDocs.Templating.Contracts;

/// <summary>A field while the template is being read.</summary>
internal sealed class FieldNode(string name, FieldNode? parent, bool isItem = false)
{
    private readonly SortedDictionary<string, FieldNode> _members = new(StringComparer.Ordinal);

    public string Name => name;

    public string Path { get; } =
        isItem ? parent!.Path + "[]"
        : parent is null || parent.Path.Length == 0 ? name
        : $"{parent.Path}.{name}";

    /// <summary>Whether it belongs to an item of a list.</summary>
    public bool IsInItem { get; } = isItem || parent is { IsInItem: true };

    public IReadOnlyDictionary<string, FieldNode> Members => _members;

    public FieldNode? Item { get; private set; }

    public List<FieldUse> Uses { get; } = [];

    public List<string> Values { get; } = [];

    /// <summary>Whether any tag uses it or something below it.</summary>
    public bool IsUsed => Uses.Count > 0 || Item is { IsUsed: true } || _members.Values.Any(member => member.IsUsed);

    public FieldShape Shape
    {
        get
        {
            var hasMembers = _members.Values.Any(member => member.IsUsed);
            return 0 switch
            {
                _ when Has(FieldUseKind.Iterate) || Has(FieldUseKind.Index) => FieldShape.List,
                _ when hasMembers => FieldShape.Structure,
                _ when Has(FieldUseKind.Number) => FieldShape.Number,
                _ when Has(FieldUseKind.Print) || Has(FieldUseKind.Value) => FieldShape.Value,
                _ when Has(FieldUseKind.Size) => FieldShape.List,
                _ when Has(FieldUseKind.Pass) => FieldShape.Any,
                _ when Has(FieldUseKind.Condition) => FieldShape.Condition,
                _ => FieldShape.Any,
            };
        }
    }

    public FieldNode Member(string member)
    {
        if (!_members.TryGetValue(member, out var node))
        {
            _members[member] = node = new FieldNode(member, this);
        }

        return node;
    }

    public FieldNode Items() => Item ??= new FieldNode("", this, isItem: true);

    /// <summary>What stands between the parts of the text; null when the template does not cut it.</summary>
    public string? Separator { get; private set; }

    /// <summary>Number of parts that the template takes of the text.</summary>
    public int PartCount { get; private set; }

    public void NotePart(string separator, int rank)
    {
        Separator = separator;
        PartCount = Math.Max(PartCount, rank + 1);
    }

    public void AddValue(string value)
    {
        if (!Values.Contains(value, StringComparer.Ordinal))
        {
            Values.Add(value);
        }
    }

    private bool Has(FieldUseKind kind) => Uses.Any(use => use.Kind == kind);
}
