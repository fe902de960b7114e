using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>One rendering: the interpreter with our limits, strictness and places. Used once, by one thread.</summary>
internal sealed partial class RunContext : TemplateContext
{
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _callerToken;
    private readonly IReadOnlySet<string> _names;
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly ScriptObject _variables = [];
    private readonly DataObject _data;
    private bool _isRelaxed;

    public RunContext(
        ScriptObject builtins,
        TemplateData data,
        TemplateLimits limits,
        IReadOnlySet<string> names,
        DiagnosticBag diagnostics,
        CancellationToken callerToken,
        CancellationToken deadline)
        : base(builtins)
    {
        _data = data.Root;
        _names = names;
        _diagnostics = diagnostics;
        _callerToken = callerToken;
        Limits = limits;
        CancellationToken = deadline;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = limits.Iterations;
        RecursiveLimit = limits.Recursion;
        LimitToString = limits.TextLength;
        OutputLimit = limits.OutputBytes;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = limits.RegexDuration;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        TryGetVariable = OnMissingVariable;
        TryGetMember = OnMissingMember;
        PushGlobal(_data);
        PushGlobal(_variables);
        PushOutput(new ValueOutput(this));
    }

    public TemplateLimits Limits { get; }

    /// <summary>Identifiers of the copies of this document.</summary>
    public required UniqueIds Ids { get; init; }

    /// <summary>Notes that blocks refer to.</summary>
    public required NoteCopies Notes { get; init; }

    /// <summary>What rich values need of the parts; null for a plain text, which has none.</summary>
    public IPartScope? Parts { get; set; }

    /// <summary>The part being written.</summary>
    public DocumentWriter Document { get; set; } = null!;

    /// <summary>Expressions that failed so far.</summary>
    public int Failures { get; private set; }

    /// <summary>The variable of a name, if it is in sight.</summary>
    public bool TryGetGlobal(ScriptVariableGlobal variable, out object? value)
    {
        var before = _isRelaxed;
        _isRelaxed = true;
        try
        {
            value = GetValue(variable);
            return value is not null;
        }
        finally
        {
            _isRelaxed = before;
        }
    }

    /// <summary>Evaluates an expression in which what is missing is null.</summary>
    public object? EvaluateRelaxed(ScriptExpression expression)
    {
        var before = (_isRelaxed, EnableRelaxedMemberAccess, EnableRelaxedTargetAccess, EnableRelaxedIndexerAccess);
        (_isRelaxed, EnableRelaxedMemberAccess, EnableRelaxedTargetAccess, EnableRelaxedIndexerAccess) = (true, true, true, true);
        try
        {
            return Evaluate(expression);
        }
        finally
        {
            (_isRelaxed, EnableRelaxedMemberAccess, EnableRelaxedTargetAccess, EnableRelaxedIndexerAccess) = before;
        }
    }

    /// <summary>Writes a value at the place of a tag.</summary>
    public void WriteValue(object? value, Tag tag)
    {
        try
        {
            if (tag.IsPlain)
            {
                Write(ValueText.Of(value, this));
            }
            else if (tag.Target is ValueTarget target)
            {
                target.Write(value, tag, this);
            }
            else if (value is RichValue rich)
            {
                rich.Write(this, tag);
            }
            else if (!WriteScalar(value) && Document.WriteText(ValueText.Of(value, this)))
            {
                _diagnostics.Add(ValueProblems.CharactersDropped(), tag.Location.Value, tag.Quote);
            }
        }
        catch (OutputLimitException)
        {
            Stop(LimitProblems.Output(Limits.OutputBytes), tag);
        }
    }

    /// <summary>Notes what is wrong at a tag.</summary>
    public void Report(Problem problem, Tag tag) => _diagnostics.Add(problem, tag.Location.Value, tag.Quote);

    /// <summary>Notes a failure and goes on with the next tag, unless a limit was reached.</summary>
    public void Report(ScriptRuntimeException error, Tag tag, string? assigned = null)
    {
        Failures++;
        if (_callerToken.IsCancellationRequested)
        {
            throw new StopException(error.Span, "Cancelled.");
        }

        if (assigned is not null)
        {
            _failed.Add(assigned);
        }

        if (error is ProblemException { Problem: var known })
        {
            _diagnostics.Add(known, tag.Location.Value, tag.Quote);
        }
        else if (LimitProblems.From(error, this) is { } limit)
        {
            Stop(limit, tag);
        }
        else if (!IsConsequence(error))
        {
            _diagnostics.Add(RuntimeProblems.From(error), tag.Location.Value, tag.Quote);
        }

        if (_diagnostics.IsFull)
        {
            throw new StopException(error.Span, "Too many errors.");
        }
    }

    /// <summary>Names in sight, for suggestions.</summary>
    public IEnumerable<string> KnownNames() =>
        _variables.Keys.Concat(_data.Keys).Concat(_names).Concat(BuiltinObject.Keys);

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        DataAccessor.For(target) ?? base.GetMemberAccessorImpl(target)!;

    private static bool IsConsequence(ScriptRuntimeException error) => error is PoisonException;

    private bool WriteScalar(object? value)
    {
        switch (value)
        {
            case null:
                return true;
            case long number:
                Document.WriteNumber(number);
                return true;
            case int number:
                Document.WriteNumber(number);
                return true;
            case decimal number:
                Document.WriteNumber(number);
                return true;
            default:
                return false;
        }
    }

    private void Stop(Problem problem, Tag tag)
    {
        _diagnostics.Add(problem, tag.Location.Value, tag.Quote);
        throw new StopException(CurrentSpan, problem.English);
    }

    private bool OnMissingVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        if (_isRelaxed)
        {
            return false;
        }

        if (_failed.Contains(variable.Name))
        {
            throw new PoisonException(span);
        }

        throw new ProblemException(span, ValueProblems.UnknownVariable(variable.Name, Suggestions.For(variable.Name, KnownNames())));
    }

    private bool OnMissingMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        if (_isRelaxed || CurrentNode is ScriptMemberExpression { DotToken.Value: "?." })
        {
            return true;
        }

        var owner = CurrentNode switch
        {
            ScriptMemberExpression { Target: { } path } => path.ToString()!,
            ScriptIndexerExpression { Target: { } path } => path.ToString()!,
            _ => "…",
        };
        throw new ProblemException(span, ValueProblems.MissingMember(owner, member, target));
    }
}
