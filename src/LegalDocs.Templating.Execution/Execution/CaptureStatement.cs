using Scriban;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary><c>capture</c>: the text of a stretch of the document as a value.</summary>
internal sealed class CaptureStatement : ScriptStatement
{
    private readonly ScriptExpression _target;
    private readonly ScriptBlockStatement _body;

    public CaptureStatement(ScriptCaptureStatement source)
    {
        _target = source.Target!;
        _body = source.Body!;
        Span = source.Span;
        CanOutput = false;
    }

    public override object? Evaluate(TemplateContext context)
    {
        context.SetValue(_target, PlainOutput.Collect(context, () => context.Evaluate(_body)).Text);
        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write("capture");
}
