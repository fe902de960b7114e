using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>What the interpreter writes by itself outside a capture: a text like any other, escaped.</summary>
internal sealed class ValueOutput(RunContext run) : IScriptOutput
{
    public void Write(string text, int offset, int count) => run.Document.WriteText(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
