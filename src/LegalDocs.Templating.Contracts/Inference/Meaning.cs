namespace LegalDocs.Templating.Contracts;

/// <summary>What an expression may stand for: fields of the data, or things the template makes from them.</summary>
internal sealed class Meaning
{
    private static readonly Dictionary<string, Meaning> NoMembers = [];

    /// <summary>Nothing of the data: a literal, the result of a computation.</summary>
    public static Meaning None { get; } = new([]);

    /// <summary>A number that the template makes.</summary>
    public static Meaning Numeric { get; } = new([]);

    private Meaning(IReadOnlyList<FieldNode> nodes) => Nodes = nodes;

    /// <summary>The fields it may be.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>The items of a list that the template makes.</summary>
    public Meaning? MadeItems { get; private init; }

    /// <summary>The members of an object that the template makes.</summary>
    public IReadOnlyDictionary<string, Meaning> MadeMembers { get; private init; } = NoMembers;

    /// <summary>What stands between the parts, when it is a text of the data cut in parts.</summary>
    public string? Separator { get; private init; }

    public static Meaning Of(FieldNode node) => new([node]);

    public static Meaning OfList(Meaning items) => new([]) { MadeItems = items };

    public static Meaning OfObject(IReadOnlyDictionary<string, Meaning> members) => new([]) { MadeMembers = members };

    /// <summary>The parts of texts.</summary>
    public static Meaning OfParts(Meaning text, string separator) => new([]) { MadeItems = None, Separator = separator, Whole = text };

    /// <summary>The text that was cut.</summary>
    public Meaning? Whole { get; private init; }

    public Meaning Or(Meaning other) => new([.. Nodes.Union(other.Nodes)])
    {
        MadeItems = MadeItems is null ? other.MadeItems : other.MadeItems is null ? MadeItems : MadeItems.Or(other.MadeItems),
        MadeMembers = MadeMembers.Count == 0 ? other.MadeMembers : MadeMembers,
    };

    public Meaning Items()
    {
        var items = new Meaning([.. Nodes.Select(node => node.Items())]);
        return MadeItems is null ? items : items.Or(MadeItems);
    }

    public Meaning Member(string name)
    {
        var members = new Meaning([.. Nodes.Select(node => node.Member(name))]);
        return MadeMembers.TryGetValue(name, out var made) ? members.Or(made) : members;
    }
}
