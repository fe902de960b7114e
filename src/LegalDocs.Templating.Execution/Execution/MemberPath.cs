using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>A plain path such as <c>commune.maire.nom</c>, read without the detour of the interpreter.</summary>
/// <remarks>Whatever is not found here is evaluated again by the interpreter, which says what is wrong.</remarks>
internal sealed class MemberPath
{
    private readonly ScriptVariableGlobal _root;
    private readonly Step[] _members;

    private MemberPath(ScriptVariableGlobal root, Step[] members)
    {
        _root = root;
        _members = members;
    }

    public static MemberPath? Of(ScriptExpression expression)
    {
        var names = new Stack<Step>();
        while (expression is ScriptMemberExpression { Member: ScriptVariableGlobal member, Target: { } target } path)
        {
            if (path.DotToken.Value != ".")
            {
                return null;
            }

            names.Push(new Step(member.Name));
            expression = target;
        }

        return expression is ScriptVariableGlobal root ? new MemberPath(root, [.. names]) : null;
    }

    public bool TryGet(RunContext run, out object? value)
    {
        if (!run.TryGetGlobal(_root, out value))
        {
            return false;
        }

        foreach (var step in _members)
        {
            if (value is not DataObject parent || !step.TryGet(parent, out value))
            {
                return false;
            }
        }

        return value is null or string or long or decimal or bool;
    }

    /// <summary>A member, and where objects of the shape seen last keep it.</summary>
    private sealed class Step(string name)
    {
        private Place _place = new(DataShape.Empty, -1);

        public bool TryGet(DataObject parent, out object? value)
        {
            // One reference read and written whole: safe from several threads.
            var place = _place;
            if (!ReferenceEquals(place.Shape, parent.Shape))
            {
                _place = place = new Place(parent.Shape, parent.Shape.IndexOf(name));
            }

            value = place.Index < 0 ? null : parent.MemberValues[place.Index];
            return place.Index >= 0;
        }

        private sealed record Place(DataShape Shape, int Index);
    }
}
