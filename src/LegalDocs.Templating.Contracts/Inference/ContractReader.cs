using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating.Contracts;

/// <summary>Reads the code of a template, part after part, and notes what it asks of the data.</summary>
internal sealed class ContractReader : ICodeObserver
{
    private const int DeepestCall = 8;

    private readonly WordTemplateOptions _options;
    private readonly FieldNode _root = new("", null);
    private readonly ScopeStack _scopes;
    private readonly ReadingState _state = new();
    private readonly ExpressionReader _expressions;
    private readonly ScriptObject _builtins;
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private bool _isWhole = true;
    private int _depth;

    public ContractReader(WordTemplateOptions options)
    {
        _options = options;
        _scopes = new ScopeStack(_root);
        _builtins = TemplateFunctions.With(options.Functions);
        _expressions = new ExpressionReader(_scopes, _state, _builtins, Call);
    }

    public TemplateContract Contract() => new(
        _options.Name, _root, [.. _builtins.Keys, .. TemplateFunctions.Names, .. TagParser.KeywordNames, .. _scopes.DeclaredNames]);

    public void Observe(ScriptNode code, Func<int, Tag?> tagAt, bool isWhole)
    {
        _isWhole = isWhole;
        _expressions.TagAt = tagAt;
        Read(code);
        foreach (var (name, function) in _scopes.Functions.Where(pair => !_called.Contains(pair.Key)).ToList())
        {
            _called.Add(name);
            _state.Under([], () => ReadBody(function, []));
        }
    }

    private void Read(ScriptNode? node)
    {
        switch (node)
        {
            case null or ScriptToken or ScriptRawStatement:
                break;
            case ScriptExpressionStatement { Expression: ScriptAssignExpression assign }:
                _expressions.Assign(assign);
                break;
            case ScriptExpressionStatement { Expression: { } expression }:
                _expressions.Read(expression, IsPicture(expression) ? FieldUseKind.Pass : FieldUseKind.Print);
                break;
            case ScriptIfStatement branch:
                ReadBranch(branch);
                break;
            case ScriptForStatement loop:
                ReadLoop(loop);
                break;
            case ScriptWhileStatement loop:
                _expressions.Read(loop.Condition!, FieldUseKind.Condition);
                _state.Under(_expressions.WithValueWhen(loop.Condition!, isTrue: true), () => Read(loop.Body));
                break;
            case ScriptCaseStatement choice:
                ReadCase(choice);
                break;
            case ScriptWithStatement with:
                ReadWith(with);
                break;
            case ScriptCaptureStatement capture:
                Read(capture.Body);
                _expressions.Bind(capture.Target!, Meaning.None);
                break;
            case ScriptFunction { NameOrDoToken: ScriptVariable name } function:
                _scopes.Functions[name.Name] = function;
                break;
            case ScriptReturnStatement { Expression: { } result }:
                _expressions.Read(result, FieldUseKind.Print);
                break;
            case ScriptExpression expression:
                _expressions.Read(expression, FieldUseKind.Pass);
                break;
            default:
                foreach (var child in node.Children)
                {
                    Read(child);
                }

                break;
        }
    }

    // A placeholder takes a text, or an object with its picture and its words.
    private bool IsPicture(ScriptExpression expression) =>
        _expressions.TagAt(expression.Span.Start.Offset) is { Target: PictureTarget };

    private void ReadBranch(ScriptIfStatement branch)
    {
        _expressions.Read(branch.Condition!, FieldUseKind.Condition);
        _state.Under(_expressions.WithValueWhen(branch.Condition!, isTrue: true), () => Read(branch.Then));
        _state.Under(_expressions.WithValueWhen(branch.Condition!, isTrue: false), () => Read(branch.Else));
    }

    private void ReadLoop(ScriptForStatement loop)
    {
        var items = _expressions.Read(loop.Iterator!, FieldUseKind.Iterate).Items();
        foreach (var argument in loop.NamedArguments ?? Enumerable.Empty<ScriptNode>())
        {
            Read(argument);
        }

        if (loop.Variable is not ScriptVariable variable)
        {
            return;
        }

        if (!_isWhole)
        {
            // The body of the loop is not here: its tags come one by one, later.
            _scopes.Assign(variable.Name, items, isCertain: true);
            return;
        }

        _scopes.Push(new Dictionary<string, Meaning> { [variable.Name] = items });
        _state.InLoop(() => Read(loop.Body));
        _scopes.Pop();
        _state.Under([], () => Read(loop.Else));
    }

    private void ReadCase(ScriptCaseStatement choice)
    {
        var subject = _expressions.Read(choice.Value!, FieldUseKind.Value);
        for (ScriptNode? next = choice.Body?.Statements.FirstOrDefault(child => child is ScriptWhenStatement or ScriptElseStatement);
            next is not null;
            next = (next as ScriptWhenStatement)?.Next)
        {
            if (next is ScriptWhenStatement when)
            {
                foreach (var value in when.Values)
                {
                    _expressions.Compare(subject, value);
                }

                _state.Under(subject.Nodes, () => Read(when.Body));
            }
            else
            {
                _state.Under([], () => Read(next));
            }
        }
    }

    private void ReadWith(ScriptWithStatement with)
    {
        _scopes.PushObject(_expressions.Read(with.Name!, FieldUseKind.Member));
        Read(with.Body);
        if (_isWhole)
        {
            _scopes.Pop();
        }
    }

    /// <summary>A call of a function that the template declares: its body is read with what it is given.</summary>
    private Meaning Call(string name, IReadOnlyList<Meaning> arguments)
    {
        _called.Add(name);
        if (_depth < DeepestCall && _scopes.Functions.TryGetValue(name, out var function))
        {
            ReadBody(function, arguments);
        }

        return Meaning.None;
    }

    private void ReadBody(ScriptFunction function, IReadOnlyList<Meaning> arguments)
    {
        var names = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var (index, parameter) in (function.Parameters ?? Enumerable.Empty<ScriptNode>())
            .OfType<ScriptParameter>().Index())
        {
            names[parameter.Name!.Name] = index < arguments.Count ? arguments[index] : Meaning.None;
        }

        _depth++;
        _scopes.Push(names);
        Read(function.Body);
        _scopes.Pop();
        _depth--;
    }
}
