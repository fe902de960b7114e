using System.Collections;

namespace LegalDocs.Templating;

/// <summary>A list of the data, read-only for templates and functions alike.</summary>
internal sealed class DataList(object?[] items) : IReadOnlyList<object?>, IList
{
    public int Count => items.Length;

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => true;

    public object SyncRoot => items;

    public object? this[int index] => items[index];

    object? IList.this[int index]
    {
        get => items[index];
        set => throw ReadOnly();
    }

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public bool Contains(object? value) => Array.IndexOf(items, value) >= 0;

    public int IndexOf(object? value) => Array.IndexOf(items, value);

    public void CopyTo(Array array, int index) => items.CopyTo(array, index);

    public int Add(object? value) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public void Insert(int index, object? value) => throw ReadOnly();

    public void Remove(object? value) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("Data are read-only.");
}
