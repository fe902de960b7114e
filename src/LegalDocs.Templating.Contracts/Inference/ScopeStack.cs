using Scriban.Syntax;

namespace LegalDocs.Templating.Contracts;

/// <summary>The names in sight at a place of the code: those the template declares, the objects of <c>with</c>, the data.</summary>
internal sealed class ScopeStack(FieldNode root)
{
    private readonly List<Frame> _frames = [new Frame()];

    /// <summary>Functions that the template declares.</summary>
    public Dictionary<string, ScriptFunction> Functions { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> DeclaredNames => _frames[0].Names.Keys.Concat(Functions.Keys);

    /// <summary>Gives a name for the rest of the template.</summary>
    public void Assign(string name, Meaning meaning, bool isCertain)
    {
        var names = _frames[0].Names;
        names[name] = isCertain || !names.TryGetValue(name, out var before) ? meaning : before.Or(meaning);
    }

    /// <summary>Gives names for a stretch of code: the variable of a loop, parameters.</summary>
    public void Push(IReadOnlyDictionary<string, Meaning> names) => _frames.Add(new Frame { Names = new(names) });

    /// <summary>Puts the members of an object in sight.</summary>
    public void PushObject(Meaning meaning) => _frames.Add(new Frame { Object = meaning });

    public void Pop() => _frames.RemoveAt(_frames.Count - 1);

    /// <summary>What a name stands for, and whether it may belong to the data around the object of a <c>with</c>.</summary>
    public (Meaning Meaning, bool MayBeAround) Find(string name)
    {
        for (var i = _frames.Count - 1; i >= 0; i--)
        {
            if (_frames[i].Names.TryGetValue(name, out var known))
            {
                return (known, false);
            }
        }

        for (var i = _frames.Count - 1; i >= 0; i--)
        {
            if (_frames[i].Object is { } target && (target.Nodes.Count > 0 || target.MadeMembers.ContainsKey(name)))
            {
                return (target.Member(name), true);
            }
        }

        return (Meaning.Of(root.Member(name)), false);
    }

    private sealed class Frame
    {
        public Dictionary<string, Meaning> Names { get; init; } = new(StringComparer.Ordinal);

        public Meaning? Object { get; init; }
    }
}
