using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>An object of the data, read-only for templates and functions alike.</summary>
internal sealed class DataObject(DataShape shape, object?[] values) : IScriptObject, IReadOnlyDictionary<string, object?>
{
    public static DataObject Empty { get; } = new(DataShape.Empty, []);

    public DataShape Shape => shape;

    public object?[] MemberValues => values;

    public int Count => values.Length;

    public IEnumerable<string> Keys => shape.Names;

    public IEnumerable<object?> Values => values;

    public bool IsReadOnly
    {
        get => true;
        set
        {
        }
    }

    public object? this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No member '{key}'.");

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = shape.IndexOf(key);
        value = index < 0 ? null : values[index];
        return index >= 0;
    }

    public bool ContainsKey(string key) => shape.IndexOf(key) >= 0;

    public bool Contains(string member) => ContainsKey(member);

    public IEnumerable<string> GetMembers() => shape.Names;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        TryGetValue(member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < values.Length; i++)
        {
            yield return new KeyValuePair<string, object?>(shape.Names[i], values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
