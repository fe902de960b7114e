namespace LegalDocs.Templating;

/// <summary>Names in a part, whatever their prefixes.</summary>
internal static class XmlPartNames
{
    private static readonly System.Buffers.SearchValues<char> EndOfName = System.Buffers.SearchValues.Create(" >/\r\n\t");

    /// <summary>Name of an element without its prefix.</summary>
    public static ReadOnlySpan<char> LocalName(this XmlPart part, int index) => Local(QualifiedName(part, index));

    /// <summary>Name of an element with its prefix.</summary>
    public static ReadOnlySpan<char> QualifiedName(this XmlPart part, int index)
    {
        var tag = part.StartTag(index)[1..];
        return tag[..tag.IndexOfAny(EndOfName)];
    }

    /// <summary>Position of the value of an attribute, whatever its prefix; (0, 0) when it is absent.</summary>
    public static (int Start, int End) LocalAttributeRange(this XmlPart part, int index, ReadOnlySpan<char> localName)
    {
        var tag = part.StartTag(index);
        var position = part.QualifiedName(index).Length + 1;
        while (tag[position..].IndexOf('=') is >= 0 and var equals)
        {
            var name = tag.Slice(position, equals).Trim();
            var open = position + equals + 1 + tag[(position + equals + 1)..].IndexOfAny('"', '\'');
            var close = open + 1 + tag[(open + 1)..].IndexOf(tag[open]);
            if (Local(name).SequenceEqual(localName) && !name.StartsWith("xmlns"))
            {
                return (part[index].Start + open + 1, part[index].Start + close);
            }

            position = close + 1;
        }

        return (0, 0);
    }

    /// <summary>Value of an attribute, whatever its prefix; null when it is absent.</summary>
    public static string? LocalAttribute(this XmlPart part, int index, ReadOnlySpan<char> localName)
    {
        var (start, end) = part.LocalAttributeRange(index, localName);
        return start == 0 ? null : XmlText.Decode(part.Text.AsSpan(start, end - start));
    }

    /// <summary>First descendant of a local name, or -1.</summary>
    public static int Descendant(this XmlPart part, int index, ReadOnlySpan<char> localName)
    {
        for (var i = index + 1; i < part[index].Next; i++)
        {
            if (part.LocalName(i).SequenceEqual(localName))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>First child of a local name, or -1.</summary>
    public static int ChildNamed(this XmlPart part, int index, ReadOnlySpan<char> localName)
    {
        for (var i = index + 1; i < part[index].Next; i = part[i].Next)
        {
            if (part.LocalName(i).SequenceEqual(localName))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The XML of an element; empty for -1.</summary>
    public static string Xml(this XmlPart part, int index) => index < 0 ? "" : part.Text[part[index].Start..part[index].End];

    /// <summary>The text of an element, its markup left out.</summary>
    public static string InnerText(this XmlPart part, int index)
    {
        ref readonly var element = ref part[index];
        var text = new System.Text.StringBuilder();
        for (var i = element.ContentStart; i < element.ContentEnd;)
        {
            if (part.Text[i] == '<')
            {
                i = part.Text.IndexOf('>', i) + 1;
                continue;
            }

            var end = part.Text.IndexOf('<', i);
            end = end < 0 ? element.ContentEnd : Math.Min(end, element.ContentEnd);
            text.Append(XmlText.Decode(part.Text.AsSpan(i, end - i)));
            i = end;
        }

        return text.ToString();
    }

    private static ReadOnlySpan<char> Local(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..];
}
