using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>The left side of <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>: texts are compared by <see cref="TextOrder"/>.</summary>
internal sealed class OrderedExpression : ScriptExpression
{
    private readonly ScriptExpression _inner;

    public OrderedExpression(ScriptExpression inner)
    {
        _inner = inner;
        Span = inner.Span;
    }

    public static bool Orders(ScriptBinaryOperator operation) => operation is ScriptBinaryOperator.CompareLess
        or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual;

    public override object? Evaluate(TemplateContext context)
    {
        var value = context.Evaluate(_inner);
        return value is string text ? new Text(text) : value;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_inner);

    private sealed record Text(string Value) : IScriptCustomBinaryOperation
    {
        public bool TryEvaluate(
            TemplateContext context,
            SourceSpan span,
            ScriptBinaryOperator op,
            SourceSpan leftSpan,
            object? leftValue,
            SourceSpan rightSpan,
            object? rightValue,
            [NotNullWhen(true)] out object? result)
        {
            // Both sides come wrapped: Scriban would make a text of a side beside a bare text.
            result = (leftValue, rightValue) is (Text first, Text second)
                ? Holds(op, TextOrder.Compare(first.Value, second.Value))
                : ScriptBinaryExpression.Evaluate(context, span, op, Bare(leftValue), Bare(rightValue))!;
            return true;
        }

        private static object? Bare(object? value) => value is Text text ? text.Value : value;

        private static bool Holds(ScriptBinaryOperator operation, int order) => operation switch
        {
            ScriptBinaryOperator.CompareLess => order < 0,
            ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
            ScriptBinaryOperator.CompareGreater => order > 0,
            _ => order >= 0,
        };
    }
}
