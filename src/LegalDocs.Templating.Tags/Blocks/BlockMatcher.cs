namespace LegalDocs.Templating;

/// <summary>Matches opening tags and ends over a whole part; an unclosed block is blamed on its opening.</summary>
internal sealed class BlockMatcher(DiagnosticBag diagnostics)
{
    private readonly List<Block> _blocks = [];
    private readonly Stack<Block> _open = new();

    /// <summary>The blocks of a part whose opening and end stand in different tags.</summary>
    public static IReadOnlyList<Block> Match(IEnumerable<Tag> tags, DiagnosticBag diagnostics)
    {
        var matcher = new BlockMatcher(diagnostics);
        foreach (var tag in tags)
        {
            matcher.Add(tag);
        }

        matcher.Finish();
        return [.. matcher._blocks.Where(block => block.Close is not null && block.Open != block.Close)];
    }

    private void Add(Tag tag)
    {
        tag.IsPlain = _open.Any(block => block.IsPlain);
        foreach (var statement in tag.Statements)
        {
            switch (statement.Kind)
            {
                case StatementKind.Open:
                    var block = new Block(tag, statement.Keyword, _open.TryPeek(out var parent) ? parent : null);
                    _blocks.Add(block);
                    _open.Push(block);
                    break;
                case StatementKind.Middle:
                    AddMiddle(tag, statement);
                    break;
                case StatementKind.Close:
                    if (StructureProblems.MistypedEnd(statement.Code) is { } mistyped)
                    {
                        Refuse(tag, mistyped);
                    }

                    Close(tag);
                    break;
                case StatementKind.Jump:
                    AddJump(tag, statement);
                    break;
                case StatementKind.Value when StructureProblems.MistypedEnd(statement.Code) is { } problem:
                    Refuse(tag, problem);
                    if (_open.Count > 0)
                    {
                        Close(tag);
                    }

                    break;
            }
        }
    }

    private void AddMiddle(Tag tag, TagStatement statement)
    {
        if (!_open.TryPeek(out var block))
        {
            Refuse(tag, StructureProblems.MiddleOutside(statement.Keyword));
        }
        else if (!Accepts(block.Keyword, statement.Keyword))
        {
            Refuse(tag, StructureProblems.MiddleOfOther(statement.Keyword, block.Keyword, block.Open.Quote.Tag));
        }
        else if (block.Open != tag)
        {
            block.Middles.Add(tag);
        }
    }

    private static bool Accepts(string block, string middle) => middle switch
    {
        "when" => block == "case",
        _ => block is "if" or "for" or "case" or "while",
    };

    private void Close(Tag tag)
    {
        if (!_open.TryPop(out var block))
        {
            Refuse(tag, StructureProblems.EndOutside());
            return;
        }

        block.Close = tag;
        if (block.IsPlain && block.Close.Statements.Count == 1)
        {
            tag.IsPlain = _open.Any(outer => outer.IsPlain);
        }
    }

    private void AddJump(Tag tag, TagStatement statement)
    {
        if (statement.Keyword == "ret")
        {
            if (_open.All(block => block.Keyword != "func"))
            {
                Refuse(tag, StructureProblems.RetOutside());
            }

            return;
        }

        if (_open.FirstOrDefault(block => block.IsLoop) is { } loop)
        {
            loop.Jumps.Add(tag);
        }
        else
        {
            Refuse(tag, StructureProblems.JumpOutside(statement.Keyword));
        }
    }

    private void Finish()
    {
        // A block that a mistyped word opens has its error already.
        foreach (var block in _open.Reverse().Where(block => block.Open.Statements.All(statement => statement.Typed is null)))
        {
            Refuse(block.Open, StructureProblems.Unclosed(block.Keyword));
        }
    }

    private void Refuse(Tag tag, Problem problem)
    {
        tag.IsBroken = true;
        diagnostics.Add(problem, tag.Location.Value, tag.Quote);
    }
}
