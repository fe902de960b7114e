using Scriban.Syntax;

namespace LegalDocs.Templating.Contracts;

/// <content>Conditions: which fields have a value where they hold.</content>
internal sealed partial class ExpressionReader
{
    /// <summary>The fields that certainly have a value when a condition is true, or when it is false.</summary>
    public IReadOnlyList<FieldNode> WithValueWhen(ScriptExpression condition, bool isTrue) => condition switch
    {
        ScriptNestedExpression { Expression: { } inner } => WithValueWhen(inner, isTrue),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } inner } => WithValueWhen(inner, !isTrue),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both when isTrue => Both(both, isTrue),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } both when !isTrue => Both(both, isTrue),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareNotEqual } test when IsNothing(test.Right!) == isTrue =>
            Prefixes(test.Left!),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual } test when IsNothing(test.Right!) != isTrue =>
            Prefixes(test.Left!),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareGreater } test when isTrue => Prefixes(test.Left!),
        ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression when isTrue => Prefixes(condition),
        _ => [],
    };

    private IReadOnlyList<FieldNode> Both(ScriptBinaryExpression both, bool isTrue) =>
        [.. WithValueWhen(both.Left!, isTrue), .. WithValueWhen(both.Right!, isTrue)];

    // When « a.b » has a value, so has « a ».
    private List<FieldNode> Prefixes(ScriptExpression path)
    {
        List<FieldNode> nodes = [];
        for (ScriptExpression? step = path; step is not null;)
        {
            var target = step;
            nodes.AddRange(state.Silently(() => Read(target, FieldUseKind.Condition)).Nodes);
            step = step switch
            {
                ScriptMemberExpression member => member.Target,
                ScriptIndexerExpression indexer => indexer.Target,
                _ => null,
            };
        }

        return nodes;
    }

    private static bool IsNothing(ScriptExpression expression) =>
        expression is ScriptLiteral { Value: null } or ScriptVariable { Name: "empty" };
}
