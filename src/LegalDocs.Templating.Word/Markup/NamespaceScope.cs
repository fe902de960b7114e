namespace LegalDocs.Templating;

/// <summary>Prefixes in sight, and names resolved so far. Nearly all parts declare everything on their root.</summary>
internal sealed class NamespaceScope
{
    private readonly List<(string Prefix, string Uri, int Element)> _declared = [];
    private readonly Dictionary<string, string> _lastBinding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Name, ElementKind Kind)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Name, ElementKind Kind)>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    public NamespaceScope() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>First prefix bound to WordprocessingML, with its colon.</summary>
    public string WordPrefix { get; private set; } = "w:";

    /// <summary>The namespace of that prefix.</summary>
    public string WordNamespace { get; private set; } = "";

    /// <summary>First prefix of that namespace which attributes can bear; empty when there is none.</summary>
    public string AttributePrefix { get; private set; } = "";

    /// <summary>Reads the declarations of a start tag.</summary>
    /// <returns>Whether there were some.</returns>
    public bool Declare(ReadOnlySpan<char> attributes, int element)
    {
        var found = false;
        for (var at = attributes.IndexOf("xmlns"); at >= 0;)
        {
            var rest = attributes[(at + 5)..];
            var equals = rest.IndexOf('=');
            if (equals < 0)
            {
                break;
            }

            var value = rest[(equals + 1)..].TrimStart();
            if (at > 0 && char.IsWhiteSpace(attributes[at - 1]) && value.Length > 1 && value[0] is '"' or '\'')
            {
                var prefix = rest[..equals].Trim().TrimStart(':').ToString();
                Bind(prefix, XmlText.Decode(value[1..(1 + value[1..].IndexOf(value[0]))]), element);
                found = true;
            }

            attributes = rest[(equals + 1)..];
            at = attributes.IndexOf("xmlns");
        }

        return found;
    }

    public void Leave(int element)
    {
        while (_declared.Count > 0 && _declared[^1].Element == element)
        {
            var (prefix, _, _) = _declared[^1];
            _declared.RemoveAt(_declared.Count - 1);
            if (Uri(prefix) is { } outer && outer != _lastBinding[prefix])
            {
                _lastBinding[prefix] = outer;
                _known.Clear();
            }
        }
    }

    public (int Name, ElementKind Kind) Resolve(ReadOnlySpan<char> qualifiedName)
    {
        if (_lookup.TryGetValue(qualifiedName, out var known))
        {
            return known;
        }

        var text = qualifiedName.ToString();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var uri = Uri(colon < 0 ? "" : text[..colon]);
        var local = colon < 0 ? text : text[(colon + 1)..];
        var kind = ElementKinds.Of(uri, local);
        var key = $"{uri} {local}";
        if (!_names.TryGetValue(key, out var name))
        {
            _names[key] = name = _names.Count;
        }

        return _known[text] = (name, kind);
    }

    private void Bind(string prefix, string uri, int element)
    {
        _declared.Add((prefix, uri, element));
        if (_lastBinding.TryGetValue(prefix, out var last) && last != uri)
        {
            _known.Clear();
        }
        else if (last is null && ElementKinds.IsWord(uri) && (!_lastBinding.ContainsValue(uri) || (element == 0 && prefix.Length == 0)))
        {
            // Where both are declared, a default namespace is the one that elements use.
            WordPrefix = prefix.Length == 0 ? "" : prefix + ":";
            WordNamespace = uri;
        }

        if (AttributePrefix.Length == 0 && prefix.Length > 0 && ElementKinds.IsWord(uri))
        {
            AttributePrefix = prefix + ":";
        }

        _lastBinding[prefix] = uri;
    }

    private string? Uri(string prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (_declared[i].Prefix == prefix)
            {
                return _declared[i].Uri;
            }
        }

        return null;
    }
}
