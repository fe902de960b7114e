namespace LegalDocs.Templating;

/// <summary>One forward scan over a part: where each element begins and ends, and what it is.</summary>
/// <remarks>
/// Checks what the compiler relies on: tags that match, no DTD, a bounded depth. Finer well-formedness (characters,
/// attributes) is checked by <see cref="SafeXml"/>.
/// </remarks>
internal sealed class XmlIndexer
{
    private readonly string _text;
    private readonly string _partName;
    private readonly int _maxDepth;
    private readonly List<XmlElement> _elements = [];
    private readonly Stack<int> _open = new();
    private readonly NamespaceScope _namespaces = new();

    private XmlIndexer(string text, string partName, int maxDepth)
    {
        _text = text;
        _partName = partName;
        _maxDepth = maxDepth;
    }

    public static XmlPart Index(string text, string partName, int maxDepth)
    {
        var indexer = new XmlIndexer(text, partName, maxDepth);
        indexer.Run();
        var names = indexer._namespaces;
        return new XmlPart(text, indexer._elements, names.WordPrefix, names.WordNamespace, names.AttributePrefix);
    }

    private void Run()
    {
        for (var position = _text.IndexOf('<', StringComparison.Ordinal); position >= 0;)
        {
            var end = Markup(position);
            position = _text.IndexOf('<', end);
        }

        if (_open.Count > 0 || _elements.Count == 0)
        {
            throw Malformed();
        }
    }

    private int Markup(int position)
    {
        var rest = _text.AsSpan(position);
        return rest switch
        {
            ['<', '/', ..] => EndTag(position),
            ['<', '?', ..] => After(position, "?>"),
            ['<', '!', '-', '-', ..] => After(position, "-->"),
            ['<', '!', '[', 'C', 'D', 'A', 'T', 'A', '[', ..] => After(position, "]]>"),
            ['<', '!', ..] => throw new PackageException(MarkupProblems.Doctype(_partName)),
            _ => StartTag(position),
        };
    }

    private int After(int position, string mark)
    {
        var found = _text.IndexOf(mark, position, StringComparison.Ordinal);
        return found < 0 ? throw Malformed() : found + mark.Length;
    }

    private int StartTag(int position)
    {
        var end = TagEnd(position);
        var isEmpty = _text[end - 2] == '/';
        var nameEnd = position + 1;
        while (nameEnd < end - 1 && _text[nameEnd] is not (' ' or '\t' or '\r' or '\n' or '/'))
        {
            nameEnd++;
        }

        var index = _elements.Count;
        var declared = _namespaces.Declare(_text.AsSpan(nameEnd, end - nameEnd), index);
        var (name, kind) = _namespaces.Resolve(_text.AsSpan(position + 1, nameEnd - position - 1));
        _elements.Add(new XmlElement
        {
            Kind = kind,
            Name = name,
            Parent = _open.Count == 0 ? -1 : _open.Peek(),
            Start = position,
            ContentStart = end,
            ContentEnd = end,
            End = end,
            Next = index + 1,
        });
        if (isEmpty)
        {
            if (declared)
            {
                _namespaces.Leave(index);
            }

            return end;
        }

        _open.Push(index);
        return _open.Count <= _maxDepth ? end : throw new PackageException(MarkupProblems.TooDeep(_partName, _maxDepth));
    }

    private int EndTag(int position)
    {
        var end = _text.IndexOf('>', position) + 1;
        if (end == 0 || !_open.TryPop(out var index))
        {
            throw Malformed();
        }

        var element = _elements[index];
        var name = _text.AsSpan(position + 2, end - position - 3).TrimEnd();
        if (!_text.AsSpan(element.Start + 1).StartsWith(name)
            || _text[element.Start + 1 + name.Length] is not ('>' or ' ' or '\t' or '\r' or '\n'))
        {
            throw Malformed();
        }

        element.ContentEnd = position;
        element.End = end;
        element.Next = _elements.Count;
        _elements[index] = element;
        _namespaces.Leave(index);
        return end;
    }

    // A « > » may stand in an attribute.
    private int TagEnd(int position)
    {
        for (var i = position + 1; i < _text.Length;)
        {
            var found = _text.AsSpan(i).IndexOfAny('>', '"', '\'');
            if (found < 0)
            {
                break;
            }

            i += found;
            if (_text[i] == '>')
            {
                return i + 1;
            }

            i = _text.IndexOf(_text[i], i + 1) + 1;
            if (i == 0)
            {
                break;
            }
        }

        throw Malformed();
    }

    private PackageException Malformed() => new(MarkupProblems.Malformed(_partName, ""));
}
