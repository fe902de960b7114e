namespace LegalDocs.Diff;

/// <summary>Finds <c>{{ … }}</c> in the joined text of a paragraph. The only place of this library that knows the
/// delimiters.</summary>
internal static class TagScanner
{
    /// <summary>The tags, in order; what is not closed in this text is text.</summary>
    /// <param name="text">Joined text of the runs; things are U+FFFC.</param>
    public static IReadOnlyList<(int Start, int Length, TemplateTag Tag)> Find(string text)
    {
        var found = new List<(int, int, TemplateTag)>();
        var at = 0;
        while (at < text.Length && (at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            // «{{{ x }}}» : the innermost pair opens the tag, the other brace is text.
            while (at + 2 < text.Length && text[at + 2] == '{')
            {
                at++;
            }

            var close = Close(text, at + 2);
            if (close < 0)
            {
                at += 2;
                continue;
            }

            found.Add((at, close + 2 - at, TagParser.Parse(text[(at + 2)..close])));
            at = close + 2;
        }

        return found;
    }

    // Position of the closing braces, outside strings; -1 when another tag opens first or the text ends.
    private static int Close(string text, int from)
    {
        var quote = '\0';
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == '\\')
                {
                    i++;
                }
                else if (TagParser.Straight(c) == quote)
                {
                    quote = '\0';
                }
            }
            else if (TagParser.Straight(c) is '"' or '\'' or '`')
            {
                quote = TagParser.Straight(c);
            }
            else if (c == '}' && i + 1 < text.Length && text[i + 1] == '}')
            {
                return i;
            }
            else if (c == '{' && i + 1 < text.Length && text[i + 1] == '{')
            {
                return -1;
            }
        }

        return -1;
    }
}
