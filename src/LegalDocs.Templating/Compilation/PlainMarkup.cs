using System.Text;

namespace LegalDocs.Templating;

/// <summary>The text of a stretch of XML, for <c>capture</c> and <c>func</c>, which make texts.</summary>
internal static class PlainMarkup
{
    /// <summary>Text elements as they read, tabs and breaks as characters, one line feed for each end of paragraph.</summary>
    /// <remarks>The stretch may begin and end anywhere between tags; what remains of markup at its borders is no text.</remarks>
    public static string TextOf(ReadOnlySpan<char> xml, string wordPrefix, bool startsInText)
    {
        var text = new StringBuilder();
        var inText = startsInText;
        for (var i = 0; i < xml.Length;)
        {
            if (xml[i] != '<')
            {
                var end = xml[i..].IndexOf('<') is >= 0 and var found ? i + found : xml.Length;
                if (inText)
                {
                    text.Append(XmlText.Decode(xml[i..end]));
                }

                i = end;
                continue;
            }

            if (xml[i..].IndexOf('>') < 0)
            {
                // The stretch ends inside an attribute that holds a tag.
                break;
            }

            var close = i + xml[i..].IndexOf('>') + 1;
            inText = Markup(xml[(i + 1)..(close - 1)], wordPrefix, text, inText);
            i = close;
        }

        return text.ToString();
    }

    private static bool Markup(ReadOnlySpan<char> tag, string wordPrefix, StringBuilder text, bool inText)
    {
        var isEnd = tag.StartsWith("/");
        var name = (isEnd ? tag[1..] : tag).TrimEnd('/');
        var space = name.IndexOfAny(' ', '\t', '\n');
        name = space < 0 ? name : name[..space];
        if (!name.StartsWith(wordPrefix))
        {
            return inText;
        }

        switch (name[wordPrefix.Length..])
        {
            case "t":
                return !isEnd && !tag.EndsWith("/");
            case "tab" when !tag.Contains("w:val", StringComparison.Ordinal):
                text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "p" when isEnd:
                text.Append('\n');
                break;
        }

        return inText;
    }
}
