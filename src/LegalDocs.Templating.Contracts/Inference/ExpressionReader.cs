using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating.Contracts;

/// <summary>Reads expressions: what they stand for, and what they do with the fields they name.</summary>
internal sealed partial class ExpressionReader(
    ScopeStack scopes, ReadingState state, ScriptObject builtins, Func<string, IReadOnlyList<Meaning>, Meaning> callDeclared)
{
    /// <summary>The tag that a position of the code belongs to.</summary>
    public Func<int, Tag?> TagAt { get; set; } = _ => null;

    /// <summary>Reads an expression that is used in some way.</summary>
    public Meaning Read(ScriptExpression expression, FieldUseKind kind)
    {
        switch (expression)
        {
            case ScriptNestedExpression { Expression: { } inner }:
                return Read(inner, kind);
            case ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression:
                return ReadPath(expression, kind);
            case ScriptPipeCall pipe:
                return ReadPipe(pipe, kind);
            case ScriptFunctionCall call:
                return Call(call.Target!, [.. call.Arguments], piped: null, kind);
            case ScriptBinaryExpression binary:
                return ReadBinary(binary, kind);
            case ScriptConditionalExpression choice:
                return ReadChoice(choice, kind);
            case ScriptUnaryExpression unary:
                return ReadUnary(unary);
            case ScriptArrayInitializerExpression list:
                return Meaning.OfList(list.Values.Aggregate(
                    Meaning.None, (meaning, value) => meaning.Or(Read(value, FieldUseKind.Pass))));
            case ScriptObjectInitializerExpression made:
                return Meaning.OfObject(made.Members.OfType<ScriptObjectMember>().DistinctBy(NameOf).ToDictionary(
                    NameOf, member => Read(member.Value!, FieldUseKind.Pass)));
            case ScriptNamedArgument { Value: { } value }:
                return Read(value, FieldUseKind.Value);
            case ScriptAssignExpression assign:
                Assign(assign);
                return Meaning.None;
            case ScriptLiteral { Value: int or long or decimal or double }:
                return Meaning.Numeric;
            case ScriptLiteral or ScriptThisExpression or ScriptAnonymousFunction:
                return Meaning.None;
            default:
                ReadParts(expression);
                return Meaning.None;
        }
    }

    public void Assign(ScriptAssignExpression assign)
    {
        var value = Read(assign.Value!, FieldUseKind.Pass);
        Bind(assign.Target!, value);
    }

    /// <summary>Gives a name to what an expression stands for.</summary>
    public void Bind(ScriptExpression target, Meaning value)
    {
        switch (target)
        {
            case ScriptVariable variable:
                scopes.Assign(variable.Name, value, state.IsCertain);
                break;
            case ScriptMemberExpression { Target: ScriptVariable }:
                // « x.y = … » fills an object that the template made.
                break;
            default:
                Read(target, FieldUseKind.Pass);
                break;
        }
    }

    /// <summary>Notes a literal that fields are compared with.</summary>
    public void Compare(Meaning subject, ScriptExpression other)
    {
        if (other is ScriptLiteral { Value: string or int or long or decimal } literal)
        {
            foreach (var node in subject.Nodes)
            {
                node.AddValue(Convert.ToString(literal.Value, System.Globalization.CultureInfo.InvariantCulture)!);
            }
        }
        else
        {
            Read(other, FieldUseKind.Value);
        }
    }

    private Meaning ReadPath(ScriptExpression path, FieldUseKind kind)
    {
        switch (path)
        {
            case ScriptVariableGlobal variable when IsFunction(variable):
            case ScriptVariable { Name: "empty" or "for" or "while" or "tablerow" or "this" }:
                return Meaning.None;
            case ScriptVariable variable when scopes.Functions.ContainsKey(variable.Name):
                return callDeclared(variable.Name, []);
            case ScriptVariable variable:
                var (meaning, mayBeAround) = scopes.Find(variable.Name);
                Note(meaning, kind, path, "", mayBeAround);
                return meaning;
            case ScriptIsEmptyExpression { Target: { } target }:
                Read(target, FieldUseKind.Condition);
                return Meaning.None;
            case ScriptMemberExpression member:
                return ReadMember(member, kind);
            default:
                return ReadIndexer((ScriptIndexerExpression)path, kind);
        }
    }

    private Meaning ReadMember(ScriptMemberExpression path, FieldUseKind kind)
    {
        if (BuiltinOf(path) is not null)
        {
            return Meaning.None;
        }

        var name = path.Member!.Name;
        if (name == "size")
        {
            Read(path.Target!, FieldUseKind.Size);
            return Meaning.None;
        }

        var owner = Read(path.Target!, FieldUseKind.Member);
        var meaning = owner.Member(name);
        var text = path.Target!.ToString()!;
        if (IsRelaxed(path))
        {
            state.Optionally(() => Noted(meaning, kind, path, text));
            return meaning;
        }

        return Noted(meaning, kind, path, text);
    }

    private Meaning ReadIndexer(ScriptIndexerExpression path, FieldUseKind kind)
    {
        var text = path.Target!.ToString()!;
        switch (path.Index)
        {
            case ScriptLiteral { Value: string name }:
                return Noted(Read(path.Target!, FieldUseKind.Member).Member(name), kind, path, text);
            case ScriptLiteral { Value: int or long } or ScriptBinaryExpression:
            case ScriptMemberExpression { Target: ScriptVariable { Name: "for" } }:
                Read(path.Index, FieldUseKind.Number);
                var list = Read(path.Target!, FieldUseKind.Index);
                AddIndex(list, path.Index);
                NotePart(list, path.Index);
                return Noted(list.Items(), kind, path, text);
            default:
                Read(path.Index!, FieldUseKind.Value);
                Read(path.Target!, FieldUseKind.Pass);
                return Meaning.None;
        }
    }

    // The use was just noted: it is the last one.
    private void AddIndex(Meaning list, ScriptExpression index)
    {
        foreach (var node in list.Nodes.Where(node => !state.IsSilent && node.Uses.Count > 0))
        {
            node.Uses[^1] = node.Uses[^1] with { Index = (index as ScriptLiteral)?.Value as int? };
        }
    }

    // « p = x | string.split ";" » then « p[3] »: the text x has four parts.
    private static void NotePart(Meaning list, ScriptExpression index)
    {
        if (list is { Separator: { } separator, Whole: { } whole } && index is ScriptLiteral { Value: int rank and >= 0 and < 100 })
        {
            foreach (var node in whole.Nodes)
            {
                node.NotePart(separator, rank);
            }
        }
    }

    private Meaning Noted(Meaning meaning, FieldUseKind kind, ScriptExpression path, string owner)
    {
        Note(meaning, kind, path, owner, mayBeAround: false);
        return meaning;
    }

    private void Note(Meaning meaning, FieldUseKind kind, ScriptExpression path, string owner, bool mayBeAround)
    {
        if (state.IsSilent || TagAt(path.Span.Start.Offset) is not { } tag)
        {
            return;
        }

        foreach (var node in meaning.Nodes)
        {
            node.Uses.Add(new FieldUse(kind, tag, path.ToString()!)
            {
                Owner = owner,
                Offset = path.Span.Start.Offset,
                IsConditional = state.IsConditional(node),
                IsGuarded = state.IsGuarded(node),
                IsOptional = state.IsOptional,
                MayBeAround = mayBeAround,
            });
        }
    }

    private void ReadParts(ScriptNode node)
    {
        foreach (var child in node.Children)
        {
            if (child is ScriptExpression expression)
            {
                Read(expression, FieldUseKind.Value);
            }
            else if (child is not null and not ScriptToken)
            {
                ReadParts(child);
            }
        }
    }

    /// <summary>« string.upcase »; null for a path of the data.</summary>
    private string? BuiltinOf(ScriptMemberExpression path) =>
        path is { Target: ScriptVariableGlobal group, Member: { } member }
        && builtins[group.Name] is ScriptObject functions && functions.ContainsKey(member.Name)
            ? $"{group.Name}.{member.Name}"
            : null;

    // A function that needs nothing is called by its name alone; any other name is a datum, whatever functions there are.
    private bool IsFunction(ScriptVariableGlobal variable) =>
        builtins[variable.Name] switch
        {
            IScriptCustomFunction function => function.RequiredParameterCount == 0,
            null or ScriptObject => false,
            _ => true,
        }
        && !scopes.DeclaredNames.Contains(variable.Name);

    private static bool IsRelaxed(ScriptExpression path) =>
        path is ScriptMemberExpression member && (member.DotToken.Value == "?." || IsRelaxed(member.Target!));

    private static string NameOf(ScriptObjectMember member) =>
        member.Name is ScriptLiteral literal ? literal.Value?.ToString() ?? "" : member.Name?.ToString() ?? "";
}
