using System.Buffers;
using System.Runtime.InteropServices;

namespace LegalDocs.Templating;

/// <summary>The text of an XML part with an index of its elements; nothing is copied out of it.</summary>
internal sealed class XmlPart(
    string text, List<XmlElement> elements, string wordPrefix, string wordNamespace, string attributePrefix)
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" >/\r\n\t");

    public string Text { get; } = text;

    /// <summary>All elements in document order.</summary>
    public ReadOnlySpan<XmlElement> Elements => CollectionsMarshal.AsSpan(elements);

    /// <summary>Prefix of the WordprocessingML namespace with its colon: <c>w:</c>, or empty for a default namespace.</summary>
    public string WordPrefix { get; } = wordPrefix;

    /// <summary>Prefix of its attributes, which a default namespace does not hold.</summary>
    public string AttributePrefix { get; } = attributePrefix;

    /// <summary>The WordprocessingML namespace itself, transitional or strict.</summary>
    public string WordNamespace { get; } = wordNamespace;

    public ref readonly XmlElement this[int index] => ref Elements[index];

    /// <summary>The nearest ancestor of a kind, or -1.</summary>
    public int Ancestor(int index, ElementKind kind)
    {
        for (var i = Elements[index].Parent; i >= 0; i = Elements[i].Parent)
        {
            if (Elements[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first child of a kind, or -1.</summary>
    public int Child(int index, ElementKind kind)
    {
        for (var i = index + 1; i < Elements[index].Next; i = Elements[i].Next)
        {
            if (Elements[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }

    public ReadOnlySpan<char> StartTag(int index) =>
        Text.AsSpan(Elements[index].Start, Elements[index].ContentStart - Elements[index].Start);

    /// <summary>The name of an element with its prefix.</summary>
    public ReadOnlySpan<char> Name(int index)
    {
        var tag = StartTag(index)[1..];
        return tag[..tag.IndexOfAny(EndOfName)];
    }

    /// <summary>Position of an attribute's value in the text, without quotes; (0, 0) when it is absent.</summary>
    public (int Start, int End) AttributeRange(int index, ReadOnlySpan<char> qualifiedName)
    {
        var tag = StartTag(index);
        var from = 0;
        while (tag[from..].IndexOf(qualifiedName) is >= 0 and var found)
        {
            var at = from + found;
            var after = at + qualifiedName.Length;
            while (after < tag.Length && char.IsWhiteSpace(tag[after]))
            {
                after++;
            }

            if (after < tag.Length && tag[after] == '=' && char.IsWhiteSpace(tag[at - 1]))
            {
                var open = after + 1 + tag[(after + 1)..].IndexOfAny('"', '\'');
                var close = open + 1 + tag[(open + 1)..].IndexOf(tag[open]);
                var start = Elements[index].Start;
                return (start + open + 1, start + close);
            }

            from = at + qualifiedName.Length;
        }

        return (0, 0);
    }

    /// <summary>An attribute of the WordprocessingML namespace, or null.</summary>
    public string? WordAttribute(int index, string localName)
    {
        var (start, end) = AttributeRange(index, AttributePrefix + localName);
        return start == 0 ? null : XmlText.Decode(Text.AsSpan(start, end - start));
    }
}
