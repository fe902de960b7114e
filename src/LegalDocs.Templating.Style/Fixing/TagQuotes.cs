namespace LegalDocs.Templating.Style;

/// <summary>Curly quotes that Word put into code: to the engine they are straight ones.</summary>
internal static class TagQuotes
{
    /// <summary>The same code, of the same length, with straight quotes around its texts.</summary>
    /// <remarks>A text with a quote or a backslash in it stays as it is, and so do guillemets, whose inner spaces are typography.</remarks>
    public static string Straight(string code)
    {
        var result = code.ToCharArray();
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is not ('"' or '\'' or '`' or '“' or '„' or '«'))
            {
                continue;
            }

            var close = TagScanner.StringEnd(code, i);
            if (close < 0)
            {
                break;
            }

            if (code[i] is '“' or '„' && !code.AsSpan(i + 1, close - i - 1).ContainsAny("\"\\“”„"))
            {
                (result[i], result[close]) = ('"', '"');
            }

            i = close;
        }

        return new string(result);
    }
}
