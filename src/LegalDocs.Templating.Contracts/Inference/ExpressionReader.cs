using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating.Contracts;

/// <summary>Reads expressions: what they stand for, and what they do with the fields they name.</summary>
internal sealed class ExpressionReader(
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

    /// <summary>The fields that certainly have a value when a condition is true, or when it is false.</summary>
    public IReadOnlyList<FieldNode> WithValueWhen(ScriptExpression condition, bool isTrue) => condition switch
    {
        ScriptNestedExpression { Expression: { } inner } => WithValueWhen(inner, isTrue),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } inner } => WithValueWhen(inner, !isTrue),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both when isTrue => Both(both, isTrue),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } both when !isTrue => Both(both, isTrue),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareNotEqual } test when IsNothing(test.Right!) == isTrue =>
            Prefixes(test.Left!),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual } test when IsNothing(test.Right!) != isTrue =>
            Prefixes(test.Left!),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareGreater } test when isTrue => Prefixes(test.Left!),
        ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression when isTrue => Prefixes(condition),
        _ => [],
    };

    private IReadOnlyList<FieldNode> Both(ScriptBinaryExpression both, bool isTrue) =>
        [.. WithValueWhen(both.Left!, isTrue), .. WithValueWhen(both.Right!, isTrue)];

    // When « a.b » has a value, so has « a ».
    private List<FieldNode> Prefixes(ScriptExpression path)
    {
        List<FieldNode> nodes = [];
        for (ScriptExpression? step = path; step is not null;)
        {
            var target = step;
            nodes.AddRange(state.Silently(() => Read(target, FieldUseKind.Condition)).Nodes);
            step = step switch
            {
                ScriptMemberExpression member => member.Target,
                ScriptIndexerExpression indexer => indexer.Target,
                _ => null,
            };
        }

        return nodes;
    }

    private static bool IsNothing(ScriptExpression expression) =>
        expression is ScriptLiteral { Value: null } or ScriptVariable { Name: "empty" };

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
            case ScriptLiteral { Value: int or long } or ScriptBinaryExpression or ScriptMemberExpression { Target: ScriptVariable { Name: "for" } }:
                Read(path.Index, FieldUseKind.Number);
                return Noted(Read(path.Target!, FieldUseKind.Iterate).Items(), kind, path, text);
            default:
                Read(path.Index!, FieldUseKind.Value);
                Read(path.Target!, FieldUseKind.Pass);
                return Meaning.None;
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
                IsConditional = state.IsConditional(node),
                IsGuarded = state.IsGuarded(node),
                IsOptional = state.IsOptional,
                MayBeAround = mayBeAround,
            });
        }
    }

    private Meaning ReadBinary(ScriptBinaryExpression binary, FieldUseKind kind)
    {
        var (left, right) = (binary.Left!, binary.Right!);
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.EmptyCoalescing:
                var first = state.Optionally(() => Read(left, kind));
                return first.Or(Guarded([], right, kind));
            case ScriptBinaryOperator.And:
                Read(left, FieldUseKind.Condition);
                Guarded(WithValueWhen(left, isTrue: true), right, FieldUseKind.Condition);
                return Meaning.None;
            case ScriptBinaryOperator.Or:
                Read(left, FieldUseKind.Condition);
                Guarded(WithValueWhen(left, isTrue: false), right, FieldUseKind.Condition);
                return Meaning.None;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual:
                var isTest = IsNothing(right) || right is ScriptLiteral { Value: bool };
                Compare(Read(left, isTest ? FieldUseKind.Condition : FieldUseKind.Value), right);
                return Meaning.None;
            case ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
                or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual:
                ReadBoth(left, right, IsNumber(left) || IsNumber(right) ? FieldUseKind.Number : FieldUseKind.Value);
                return Meaning.None;
            case ScriptBinaryOperator.Add:
                ReadBoth(left, right, IsNumber(left) || IsNumber(right) ? FieldUseKind.Number : FieldUseKind.Value);
                return Meaning.None;
            case ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound
                or ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Modulus or ScriptBinaryOperator.Power
                or ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                ReadBoth(left, right, FieldUseKind.Number);
                return Meaning.None;
            default:
                ReadBoth(left, right, FieldUseKind.Value);
                return Meaning.None;
        }
    }

    private void ReadBoth(ScriptExpression left, ScriptExpression right, FieldUseKind kind)
    {
        Read(left, kind);
        Read(right, kind);
    }

    private static bool IsNumber(ScriptExpression expression) => expression is ScriptLiteral { Value: int or long or decimal or double };

    private Meaning ReadChoice(ScriptConditionalExpression choice, FieldUseKind kind)
    {
        Read(choice.Condition!, FieldUseKind.Condition);
        return Guarded(WithValueWhen(choice.Condition!, isTrue: true), choice.ThenValue!, kind)
            .Or(Guarded(WithValueWhen(choice.Condition!, isTrue: false), choice.ElseValue!, kind));
    }

    private Meaning Guarded(IEnumerable<FieldNode> guards, ScriptExpression expression, FieldUseKind kind)
    {
        var meaning = Meaning.None;
        state.Under(guards, () => meaning = Read(expression, kind));
        return meaning;
    }

    private Meaning ReadUnary(ScriptUnaryExpression unary)
    {
        switch (unary.Operator)
        {
            case ScriptUnaryOperator.FunctionAlias:
                break;
            case ScriptUnaryOperator.Not:
                Read(unary.Right!, FieldUseKind.Condition);
                break;
            default:
                Read(unary.Right!, FieldUseKind.Number);
                break;
        }

        return Meaning.None;
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

    // « a | f | g » is parsed as a pipe from a to (a pipe from f to g): read from left to right.
    private Meaning ReadPipe(ScriptPipeCall pipe, FieldUseKind kind)
    {
        List<ScriptExpression> steps = [];
        Flatten(pipe, steps);
        ScriptExpression value = steps[0];
        Meaning? piped = null;
        for (var i = 1; i < steps.Count; i++)
        {
            var last = i == steps.Count - 1 ? kind : FieldUseKind.Pass;
            var (target, arguments) = steps[i] is ScriptFunctionCall call
                ? (call.Target!, call.Arguments.ToList())
                : (steps[i], []);
            piped = Call(target, arguments, piped is null ? new Argument(value) : new Argument(piped), last);
        }

        return piped ?? Meaning.None;
    }

    private static void Flatten(ScriptExpression expression, List<ScriptExpression> steps)
    {
        if (expression is ScriptPipeCall { From: { } from, To: { } to })
        {
            Flatten(from, steps);
            Flatten(to, steps);
        }
        else
        {
            steps.Add(expression);
        }
    }

    private Meaning Call(ScriptExpression target, IReadOnlyList<ScriptExpression> given, Argument? piped, FieldUseKind kind)
    {
        List<Argument> arguments = [.. piped is { } first ? [first] : Array.Empty<Argument>(), .. given.Select(each => new Argument(each))];
        if (target is ScriptVariable declared && scopes.Functions.ContainsKey(declared.Name))
        {
            return callDeclared(declared.Name, [.. arguments.Select(each => Read(each, FieldUseKind.Pass))]);
        }

        var name = target is ScriptMemberExpression member ? BuiltinOf(member) ?? "" : "";
        var effect = FunctionEffect.Of(name);
        var subject = arguments.Count == 0 ? Meaning.None : Read(arguments[0], effect.Subject);
        var named = arguments.Count > 1 && arguments[1].Expression is ScriptLiteral { Value: string text } ? text : null;
        if (named is not null && effect.ReadsMember)
        {
            NoteItems(subject, named, target);
        }

        foreach (var argument in arguments.Skip(1))
        {
            Read(argument, name.Length == 0 ? FieldUseKind.Pass : FieldUseKind.Value);
        }

        var result = effect.Result(subject, named);
        Note(result, kind, target, "", mayBeAround: false);
        return result;
    }

    private void NoteItems(Meaning list, string member, ScriptExpression call)
    {
        var items = list.Items();
        Note(items, FieldUseKind.Member, call, "", mayBeAround: false);
        Note(items.Member(member), FieldUseKind.Value, call, "", mayBeAround: false);
    }

    private Meaning Read(Argument argument, FieldUseKind kind) =>
        argument.Expression is { } expression ? Read(expression, kind) : argument.Meaning!;

    /// <summary>« string.upcase »; null for a path of the data.</summary>
    private string? BuiltinOf(ScriptMemberExpression path) =>
        path is { Target: ScriptVariableGlobal group, Member: { } member }
        && builtins[group.Name] is ScriptObject functions && functions.ContainsKey(member.Name)
            ? $"{group.Name}.{member.Name}"
            : null;

    // A function that needs nothing is called by its name alone; any other name is a datum, whatever functions there are.
    private bool IsFunction(ScriptVariableGlobal variable) =>
        builtins[variable.Name] is DelegateFunction { RequiredParameterCount: 0 } && !scopes.DeclaredNames.Contains(variable.Name);

    private static bool IsRelaxed(ScriptExpression path) =>
        path is ScriptMemberExpression member && (member.DotToken.Value == "?." || IsRelaxed(member.Target!));

    private static string NameOf(ScriptObjectMember member) =>
        member.Name is ScriptLiteral literal ? literal.Value?.ToString() ?? "" : member.Name?.ToString() ?? "";

    /// <summary>What a function receives: an expression, or what a function before it gave.</summary>
    private readonly struct Argument
    {
        public Argument(ScriptExpression expression) => Expression = expression;

        public Argument(Meaning meaning) => Meaning = meaning;

        public ScriptExpression? Expression { get; }

        public Meaning? Meaning { get; }
    }
}
