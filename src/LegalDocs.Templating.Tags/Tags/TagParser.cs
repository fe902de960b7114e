using System.Collections.Frozen;

namespace LegalDocs.Templating;

/// <summary>Divides the code of a tag into statements and says what part each plays.</summary>
internal static class TagParser
{
    private static readonly FrozenDictionary<string, StatementKind> Keywords = new Dictionary<string, StatementKind>
    {
        ["for"] = StatementKind.Open,
        ["if"] = StatementKind.Open,
        ["case"] = StatementKind.Open,
        ["while"] = StatementKind.Open,
        ["with"] = StatementKind.Open,
        ["capture"] = StatementKind.Open,
        ["func"] = StatementKind.Open,
        ["else"] = StatementKind.Middle,
        ["when"] = StatementKind.Middle,
        ["end"] = StatementKind.Close,
        ["break"] = StatementKind.Jump,
        ["continue"] = StatementKind.Jump,
        ["ret"] = StatementKind.Jump,
        ["readonly"] = StatementKind.Silent,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> KeywordNames => Keywords.Keys;

    /// <summary>The code before its comment, and the comment; null when there is none.</summary>
    public static (string Code, string? Comment) SplitComment(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is '"' or '\'' or '`')
            {
                i = TagScanner.StringEnd(code, i) is >= 0 and var end ? end : i;
            }
            else if (code[i] == '#')
            {
                return (code[..i], code[i..].Trim('#', ' '));
            }
        }

        return (code, null);
    }

    public static IReadOnlyList<TagStatement> Parse(string code)
    {
        List<TagStatement> statements = [];
        var (start, depth) = (0, 0);
        for (var i = 0; i <= code.Length; i++)
        {
            if (i == code.Length || (code[i] == ';' && depth == 0))
            {
                Add(statements, code[start..i].Trim());
                start = i + 1;
                continue;
            }

            switch (code[i])
            {
                case '"' or '\'' or '`':
                    i = TagScanner.StringEnd(code, i) is >= 0 and var end ? end : i;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
            }
        }

        return statements;
    }

    private static void Add(List<TagStatement> statements, string code)
    {
        if (code.Length > 0)
        {
            var keyword = Word(code);

            if (MistypedKeywords.Find(keyword, code[keyword.Length..]) is var (meant, part))
            {
                statements.Add(new TagStatement(part, meant, code) { Typed = keyword });
                return;
            }

            // « for.index » reads the state of a loop and opens none.
            var isPath = keyword.Length < code.Length && code[keyword.Length] is '.' or '[';
            statements.Add(!isPath && Keywords.TryGetValue(keyword, out var kind)
                ? new TagStatement(kind, keyword, code)
                : new TagStatement(IsAssignment(code) ? StatementKind.Silent : StatementKind.Value, "", code));
        }
    }

    /// <summary>The word a statement begins with.</summary>
    public static string Word(string code)
    {
        var end = 0;
        while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] == '_'))
        {
            end++;
        }

        return code[..end];
    }

    // name = …, name.member = …, name[0] = …, f(x) = …, and the compound forms +=, -=, *=, /=, %=, ??=.
    private static bool IsAssignment(string code)
    {
        var depth = 0;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case '=' when depth == 0:
                    var next = i + 1 < code.Length ? code[i + 1] : ' ';
                    var previous = i > 0 ? code[i - 1] : ' ';
                    return i > 0 && next is not ('=' or '>') && previous is not ('=' or '!' or '<' or '>');
                case '"' or '\'' or '`' or '|' or '?' or ':' or '{' or '&' when depth == 0:
                    return code[i] == '?' && code[i..].StartsWith("??=", StringComparison.Ordinal);
            }
        }

        return false;
    }
}
