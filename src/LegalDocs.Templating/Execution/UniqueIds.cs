using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Gives identifiers to the copies of one document, always in the same order, so always the same.</summary>
internal sealed class UniqueIds(int highestDrawing, int highestBookmark)
{
    private const int LongestName = 40;

    private readonly Dictionary<string, string> _current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _copies = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<object> _written = new(ReferenceEqualityComparer.Instance);
    private int _drawing = highestDrawing;
    private int _bookmark = highestBookmark;

    public string Next(UniqueId id)
    {
        var key = id.Original;
        return id.Kind switch
        {
            UniqueIdKind.Drawing => Number(++_drawing),
            UniqueIdKind.BookmarkStart => _current["b" + key] = Number(++_bookmark),
            UniqueIdKind.BookmarkEnd => _current.GetValueOrDefault("b" + key, key),
            UniqueIdKind.BookmarkName => Copy("n", key),
            UniqueIdKind.Shape => _current["s" + key] = Copy("s", key),
            _ => _current.GetValueOrDefault("s" + key, key),
        };
    }

    /// <summary>Number of a drawing that is in no template.</summary>
    public string NextDrawing() => Number(++_drawing);

    /// <summary>Whether something that may stand once in a document was not written yet.</summary>
    public bool IsFirst(object step) => _written.Add(step);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private string Copy(string kind, string name)
    {
        var copy = _copies[kind + name] = _copies.GetValueOrDefault(kind + name) + 1;
        if (copy == 1)
        {
            return name;
        }

        var suffix = $"_{Number(copy)}";
        return name[..Math.Min(name.Length, LongestName - suffix.Length)] + suffix;
    }
}
