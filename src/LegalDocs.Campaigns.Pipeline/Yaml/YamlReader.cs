using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LegalDocs.Campaigns.Yaml;

/// <summary>Reads a YAML text into items with their places. Aliases and tags are refused: nothing can
/// multiply.</summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 40;

    private readonly string _text;
    private readonly List<YamlFault> _faults = [];
    private readonly Parser _parser;

    private YamlReader(string text)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The whole file, line ends as they are.</param>
    /// <param name="faults">Receives what is wrong; the item is then null or incomplete.</param>
    /// <returns>The root, or null when the text is empty or is not YAML.</returns>
    public static YamlItem? Read(string text, List<YamlFault> faults)
    {
        var reader = new YamlReader(text);
        var root = reader.ReadDocument();
        faults.AddRange(reader._faults);
        return root;
    }

    private YamlItem? ReadDocument()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _))
            {
                return null;
            }

            var root = ReadItem(0);
            _parser.Consume<DocumentEnd>();
            if (_parser.TryConsume<DocumentStart>(out var second))
            {
                _faults.Add(YamlFaults.SeveralDocuments(At(second.Start)));
            }

            return root;
        }
        catch (YamlException error)
        {
            var fault = YamlSyntax.Explain(_text, At(error.Start), error.Message);
            _faults.RemoveAll(each => each.Position.Line == fault.Position.Line);
            _faults.Add(fault);
            return null;
        }
    }

    private YamlItem ReadItem(int depth)
    {
        var next = _parser.Current!;
        if (depth > MaxDepth)
        {
            _faults.Add(YamlFaults.TooDeep(At(next.Start), MaxDepth));
            _parser.SkipThisAndNestedEvents();
            return new YamlScalar(string.Empty, true, At(next.Start), At(next.End));
        }

        if (next is NodeEvent { Tag: { IsEmpty: false } tag } && tag.ToString() != "tag:yaml.org,2002:str")
        {
            _faults.Add(YamlFaults.Tag(At(next.Start), tag.ToString()));
        }

        if (next is NodeEvent { Anchor.IsEmpty: false })
        {
            _faults.Add(YamlFaults.Alias(At(next.Start)));
        }

        return next switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadList(depth),
            MappingStart => ReadMap(depth),
            _ => ReadAlias(),
        };
    }

    private YamlScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        if (scalar.Style == ScalarStyle.Plain && scalar.Value is ['“' or '”' or '„', .., '“' or '”'])
        {
            _faults.Add(YamlFaults.CurlyQuotes(At(scalar.Start)));
        }

        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start), At(scalar.End));
    }

    private YamlScalar ReadAlias()
    {
        var alias = _parser.Consume<ParsingEvent>();
        _faults.Add(YamlFaults.Alias(At(alias.Start)));
        return new YamlScalar(string.Empty, true, At(alias.Start), At(alias.End));
    }

    private YamlList ReadList(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlItem>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadItem(depth + 1));
        }

        return new YamlList(items, At(start.Start));
    }

    private YamlMap ReadMap(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadItem(depth + 1);
            var value = ReadItem(depth + 1);
            if (key is not YamlScalar { Text: var name })
            {
                _faults.Add(YamlFaults.KeyIsNotText(key.Start));
            }
            else if (lines.TryGetValue(name, out var line))
            {
                _faults.Add(YamlFaults.Duplicate(key.Start, name, line));
            }
            else
            {
                lines[name] = key.Start.Line;
                entries.Add(new YamlEntry(name, key.Start, value));
            }
        }

        return new YamlMap(entries, At(start.Start));
    }

    private static YamlPosition At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
