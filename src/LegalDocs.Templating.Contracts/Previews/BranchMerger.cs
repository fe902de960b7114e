using Scriban.Syntax;

namespace LegalDocs.Templating.Contracts;

/// <summary>Changes the code of a template so that all branches of its conditions are written, one after the other.</summary>
internal sealed class BranchMerger : ICodeObserver
{
    public void Observe(ScriptNode code, Func<int, Tag?> tagAt, bool isWhole) => Merge(code);

    private static void Merge(ScriptNode node)
    {
        if (node is ScriptBlockStatement block)
        {
            MergeBlock(block);
            return;
        }

        foreach (var child in node.Children.ToList())
        {
            if (child is not null)
            {
                Merge(child);
            }
        }
    }

    private static void MergeBlock(ScriptBlockStatement block)
    {
        var statements = block.Statements.ToList();
        block.Statements.Clear();
        foreach (var statement in statements)
        {
            Merge(statement);
            List<ScriptStatement> replacement = statement switch
            {
                ScriptIfStatement branch => Branches(branch),
                ScriptCaseStatement choice => Branches(choice.Body),
                ScriptBreakStatement or ScriptContinueStatement => [],
                _ => [statement],
            };
            foreach (var each in replacement)
            {
                block.Statements.Add(each);
            }
        }
    }

    private static List<ScriptStatement> Branches(ScriptNode? node) => node switch
    {
        ScriptIfStatement branch => [.. Taken(branch.Then), .. Branches(branch.Else)],
        ScriptElseStatement other => Taken(other.Body),
        ScriptWhenStatement one => [.. Taken(one.Body), .. Branches(one.Next)],
        ScriptBlockStatement body => [.. body.Statements.ToList().SelectMany(Branches)],
        _ => [],
    };

    private static List<ScriptStatement> Taken(ScriptBlockStatement? block)
    {
        var statements = block?.Statements.Where(statement => statement is not ScriptEndStatement).ToList() ?? [];
        block?.Statements.Clear();
        return statements;
    }
}
