using Scriban;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>One thing to write: a slice of literals, a check, an identifier or a step.</summary>
internal readonly record struct OutputStep(Utf8Slice Slice, Guard? Guard = null, UniqueId? Id = null, RenderStep? Step = null);

/// <summary>Writes what stands between two tags.</summary>
internal sealed class OutputStatement : ScriptStatement
{
    private readonly Utf8Blob? _blob;
    private readonly OutputStep[] _steps;
    private readonly string? _text;

    private OutputStatement(Utf8Blob? blob, OutputStep[] steps, string? text)
    {
        _blob = blob;
        _steps = steps;
        _text = text;
        CanOutput = false;
    }

    public static OutputStatement Markup(Utf8Blob blob, OutputStep[] steps) => new(blob, steps, null);

    public static OutputStatement Plain(string text) => new(null, [], text);

    public override object? Evaluate(TemplateContext context)
    {
        if (_text is not null)
        {
            context.Write(_text);
            return null;
        }

        var run = (RunContext)context;
        foreach (ref readonly var step in _steps.AsSpan())
        {
            if (step.Guard is { } guard)
            {
                run.Check(guard);
            }
            else if (step.Id is { } id)
            {
                run.Document.WriteText(run.Identify(id));
            }
            else if (step.Step is { } written)
            {
                written.Write(run);
            }
            else
            {
                run.Document.WriteLiteral(_blob![step.Slice]);
            }
        }

        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write("§");
}
