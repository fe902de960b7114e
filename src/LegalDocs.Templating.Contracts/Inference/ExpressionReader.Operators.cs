using Scriban.Syntax;

namespace LegalDocs.Templating.Contracts;

/// <content>Operators: what they make of their sides.</content>
internal sealed partial class ExpressionReader
{
    private Meaning ReadBinary(ScriptBinaryExpression binary, FieldUseKind kind)
    {
        var (left, right) = (binary.Left!, binary.Right!);
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.EmptyCoalescing:
                var first = state.Optionally(() => Read(left, kind));
                return first.Or(Guarded([], right, kind));
            case ScriptBinaryOperator.And:
                Read(left, FieldUseKind.Condition);
                Guarded(WithValueWhen(left, isTrue: true), right, FieldUseKind.Condition);
                return Meaning.None;
            case ScriptBinaryOperator.Or:
                Read(left, FieldUseKind.Condition);
                Guarded(WithValueWhen(left, isTrue: false), right, FieldUseKind.Condition);
                return Meaning.None;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual:
                var isTest = IsNothing(right) || right is ScriptLiteral { Value: bool };
                Compare(Read(left, isTest ? FieldUseKind.Condition : FieldUseKind.Value), right);
                return Meaning.None;
            case ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
                or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual:
                ReadBoth(left, right, IsNumber(left) || IsNumber(right) ? FieldUseKind.Number : FieldUseKind.Value);
                return Meaning.None;
            case ScriptBinaryOperator.Add when IsNumber(left) || IsNumber(right):
                ReadBoth(left, right, FieldUseKind.Number);
                return Meaning.Numeric;
            case ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound
                or ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Modulus or ScriptBinaryOperator.Power
                or ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                ReadBoth(left, right, FieldUseKind.Number);
                return Meaning.Numeric;
            default:
                ReadBoth(left, right, FieldUseKind.Value);
                return Meaning.None;
        }
    }

    private void ReadBoth(ScriptExpression left, ScriptExpression right, FieldUseKind kind)
    {
        Read(left, kind);
        Read(right, kind);
    }

    private bool IsNumber(ScriptExpression expression) =>
        ReferenceEquals(state.Silently(() => Read(expression, FieldUseKind.Pass)), Meaning.Numeric);

    private Meaning ReadChoice(ScriptConditionalExpression choice, FieldUseKind kind)
    {
        Read(choice.Condition!, FieldUseKind.Condition);
        return Guarded(WithValueWhen(choice.Condition!, isTrue: true), choice.ThenValue!, kind)
            .Or(Guarded(WithValueWhen(choice.Condition!, isTrue: false), choice.ElseValue!, kind));
    }

    private Meaning Guarded(IEnumerable<FieldNode> guards, ScriptExpression expression, FieldUseKind kind)
    {
        var meaning = Meaning.None;
        state.Under(guards, () => meaning = Read(expression, kind));
        return meaning;
    }

    private Meaning ReadUnary(ScriptUnaryExpression unary)
    {
        switch (unary.Operator)
        {
            case ScriptUnaryOperator.FunctionAlias:
                break;
            case ScriptUnaryOperator.Not:
                Read(unary.Right!, FieldUseKind.Condition);
                break;
            default:
                Read(unary.Right!, FieldUseKind.Number);
                break;
        }

        return Meaning.None;
    }
}
