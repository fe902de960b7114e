using Scriban.Syntax;

namespace LegalDocs.Templating.Contracts;

/// <content>Calls of functions, written before their arguments or after a bar.</content>
internal sealed partial class ExpressionReader
{
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

    /// <summary>What a function receives: an expression, or what a function before it gave.</summary>
    private readonly struct Argument
    {
        public Argument(ScriptExpression expression) => Expression = expression;

        public Argument(Meaning meaning) => Meaning = meaning;

        public ScriptExpression? Expression { get; }

        public Meaning? Meaning { get; }
    }
}
