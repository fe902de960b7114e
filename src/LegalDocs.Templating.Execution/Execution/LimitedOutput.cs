using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Collects a text up to the length allowed; beyond it, the limit is raised where it was reached.</summary>
internal sealed class LimitedOutput(TemplateContext context) : IScriptOutput
{
    private readonly StringBuilder _text = new();

    public void Write(string text, int offset, int count)
    {
        if (_text.Length + count > context.LimitToString)
        {
            throw new ScriptRuntimeException(context.CurrentSpan, $"Exceeded {nameof(TemplateContext.LimitToString)}.");
        }

        _text.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => _text.ToString();
}
