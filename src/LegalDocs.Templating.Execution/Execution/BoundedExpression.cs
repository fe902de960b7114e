using System.Numerics;
using Scriban;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>A side of a calculation: numbers stay within 28 digits, so that no loop can make one that takes hours to multiply.</summary>
/// <remarks>
/// Scriban passes to numbers without end where a <c>long</c> does not suffice; here a <c>decimal</c> takes over, then an error.
/// </remarks>
internal sealed class BoundedExpression : ScriptExpression
{
    private const int MostPlaces = 62;

    private readonly ScriptExpression _inner;
    private readonly bool _isShift;

    /// <param name="inner">The side.</param>
    /// <param name="isShift">Whether it says by how many binary places to move the other side.</param>
    public BoundedExpression(ScriptExpression inner, bool isShift)
    {
        _inner = inner;
        _isShift = isShift;
        Span = inner.Span;
    }

    public static bool Bounds(ScriptBinaryOperator operation) => operation is ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract
        or ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus
        or ScriptBinaryOperator.Power or ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight
        or ScriptBinaryOperator.BinaryAnd or ScriptBinaryOperator.BinaryOr;

    public override object? Evaluate(TemplateContext context)
    {
        var value = context.Evaluate(_inner);
        return value switch
        {
            int places when _isShift && places > MostPlaces => throw new ProblemException(Span, OperatorProblems.TooLarge()),
            long places when _isShift && places > MostPlaces => throw new ProblemException(Span, OperatorProblems.TooLarge()),
            BigInteger big => Exact(big) ?? throw new ProblemException(Span, OperatorProblems.TooLarge()),
            _ => value,
        };
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(_inner);

    /// <summary>The number with at most 28 digits; null when it has more.</summary>
    public static decimal? Exact(BigInteger value) =>
        value >= (BigInteger)decimal.MinValue && value <= (BigInteger)decimal.MaxValue ? (decimal)value : null;
}
