namespace LegalDocs.Templating;

/// <summary>Finds tags in a text: knows strings, nested braces and comments; the innermost pair of braces wins.</summary>
internal static class TagScanner
{
    /// <summary>The next tag at or after a position.</summary>
    /// <returns>Positions of its first brace and after its last one; <c>End</c> is -1 when it is never closed.</returns>
    public static (int Start, int End)? Next(string text, int from)
    {
        var start = text.IndexOf("{{", from, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        // A literal brace may touch the tag: « {{{ x }}} » is a brace, a tag and a brace.
        while (start + 2 < text.Length && text[start + 2] == '{')
        {
            start++;
        }

        return (start, FindEnd(text, start + 2));
    }

    private static int FindEnd(string text, int position)
    {
        var depth = 0;
        for (var i = position; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'' or '`' or '“' or '«' or '„':
                    i = StringEnd(text, i) is >= 0 and var end ? end : i;
                    break;
                case '{' when i + 1 < text.Length && text[i + 1] == '{' && depth == 0:
                    return -1;
                case '{':
                    depth++;
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
                case '}' when i + 1 < text.Length && text[i + 1] == '}':
                    return i + 2;
            }
        }

        return -1;
    }

    /// <summary>Position of the quote that closes the one at <paramref name="open"/>, or -1 before the end of the tag.</summary>
    public static int StringEnd(string text, int open)
    {
        var quote = text[open];
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote is '"' or '\'')
            {
                i++;
            }
            else if (Closes(quote, text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Closes(char open, char character) => open switch
    {
        '“' or '„' => character is '”' or '“' or '"',
        '«' => character == '»',
        _ => character == open,
    };
}
