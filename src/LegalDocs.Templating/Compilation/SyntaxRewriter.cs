using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Puts our statements into the syntax tree of Scriban: literals as bytes, values by place, guards around the rest.</summary>
internal sealed class SyntaxRewriter(SourceMap map, IReadOnlyDictionary<int, OutputStatement> outputs)
{
    public void Rewrite(ScriptNode node)
    {
        if (node is ScriptBlockStatement block)
        {
            RewriteBlock(block);
            return;
        }

        if (node is ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing, Left: { } left } coalescing)
        {
            coalescing.Left = null;
            coalescing.Left = new RelaxedExpression(left);
            Rewrite(left);
            if (coalescing.Right is not null)
            {
                Rewrite(coalescing.Right);
            }

            return;
        }

        if (node is ScriptBinaryExpression { Left: { } first, Right: { } second } comparison
            && OrderedExpression.Orders(comparison.Operator))
        {
            (comparison.Left, comparison.Right) = (null, null);
            (comparison.Left, comparison.Right) = (new OrderedExpression(first), new OrderedExpression(second));
            Rewrite(first);
            Rewrite(second);
            return;
        }

        if (node is ScriptBinaryExpression { Left: { } one, Right: { } other } calculation
            && BoundedExpression.Bounds(calculation.Operator))
        {
            (calculation.Left, calculation.Right) = (null, null);
            (calculation.Left, calculation.Right) = (
                new BoundedExpression(one, isShift: false),
                new BoundedExpression(other, calculation.Operator is ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.Power));
            Rewrite(one);
            Rewrite(other);
            return;
        }

        foreach (var child in node.Children.ToList())
        {
            Rewrite(child);
        }
    }

    private void RewriteBlock(ScriptBlockStatement block)
    {
        var statements = block.Statements.ToList();
        block.Statements.Clear();
        foreach (var statement in statements)
        {
            if (Replace(statement) is { } replacement)
            {
                block.Statements.Add(replacement);
            }
        }
    }

    private ScriptStatement? Replace(ScriptStatement statement)
    {
        var tag = map.At(statement.Span.Start.Offset);
        switch (statement)
        {
            case ScriptRawStatement:
                return outputs.GetValueOrDefault(statement.Span.Start.Offset);
            case ScriptEscapeStatement or ScriptNopStatement:
                return null;
            case ScriptFunction { NameOrDoToken: ScriptVariable name } function:
                Rewrite(function);
                return new FunctionStatement(function, name);
            case ScriptExpressionStatement { Expression: not ScriptAssignExpression and { } expression } value:
                Rewrite(expression);
                value.Expression = null;
                return new ValueStatement(expression, tag!) { Span = statement.Span };
        }

        Rewrite(statement);
        return statement switch
        {
            ScriptCaptureStatement capture => new GuardedStatement(new CaptureStatement(capture), tag!) { Span = statement.Span },
            ScriptElseStatement or ScriptWhenStatement or ScriptEndStatement => statement,
            ScriptBreakStatement or ScriptContinueStatement or ScriptReturnStatement => statement,
            _ => new GuardedStatement(statement, tag!) { Span = statement.Span },
        };
    }
}
