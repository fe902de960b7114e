using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>One merge: its interpreter, its parts written so far, what it has to say.</summary>
internal sealed class Rendering : IDisposable
{
    private readonly Dictionary<int, DocumentWriter> _documents = [];
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationToken _callerToken;
    private readonly RunContext _run;
    private readonly WordTemplateOptions _options;
    private bool _isStopped;

    public Rendering(
        WordTemplateOptions options,
        ScriptObject builtins,
        IReadOnlySet<string> names,
        TemplateData data,
        UniqueIds ids,
        NoteCopies notes,
        CancellationToken cancellationToken)
    {
        _options = options;
        _callerToken = cancellationToken;
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _deadline.CancelAfter(options.Limits.Duration);
        Diagnostics = new DiagnosticBag(options.Name);
        _run = new RunContext(builtins, data, options.Limits, names, Diagnostics, cancellationToken, _deadline.Token)
        {
            Ids = ids,
            Notes = notes,
        };
    }

    public DiagnosticBag Diagnostics { get; }

    public RunContext Run => _run;

    public DocumentWriter? Find(int entry) => _documents.GetValueOrDefault(entry);

    public void Render(CompiledPart part)
    {
        if (_isStopped)
        {
            return;
        }

        var document = new DocumentWriter(part.Markup, _options.Limits.OutputBytes);
        _documents[part.Entry] = document;
        _run.Document = document;
        Evaluate(part.Page);
    }

    /// <summary>Evaluates code; what stops it is already reported.</summary>
    public void Evaluate(ScriptPage page)
    {
        using var culture = InvariantScope.Enter();
        try
        {
            _run.Evaluate(page);
        }
        catch (StopException)
        {
            _isStopped = true;
        }
        catch (ScriptRuntimeException error) when (error.InnerException is OutputLimitException)
        {
            _isStopped = true;
            Diagnostics.Add(LimitProblems.Output(_options.Limits.OutputBytes), TemplatePlace.WholeFile);
        }
        catch (ScriptAbortException)
        {
            _isStopped = true;
            Diagnostics.Add(LimitProblems.Time(_options.Limits.Duration), TemplatePlace.WholeFile);
        }

        _callerToken.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        _deadline.Dispose();
        foreach (var document in _documents.Values)
        {
            document.Dispose();
        }
    }
}
