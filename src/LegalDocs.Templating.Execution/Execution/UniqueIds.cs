using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Gives identifiers to the copies of one document, always in the same order, so always the same.</summary>
internal sealed class UniqueIds(PackageNumbers highest, NumberingFacts? numbering)
{
    private const int LongestName = 40;

    private readonly Dictionary<string, string> _current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _copies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guard, Dictionary<string, string>> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _written = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Id, string Like)> _newLists = [];
    private int _drawing = highest.Drawing;
    private int _range = highest.Range;
    private int? _list;

    /// <summary>Lists made for the items of loops, each like one of the template.</summary>
    public IReadOnlyList<(int Id, string Like)> NewLists => _newLists;

    public string Next(UniqueId id)
    {
        var key = id.Original;
        return id.Kind switch
        {
            UniqueIdKind.Drawing => Number(++_drawing),
            UniqueIdKind.RangeStart => _current["b" + key] = Number(++_range),
            UniqueIdKind.Revision => Number(++_range),
            UniqueIdKind.RangeEnd => _current.GetValueOrDefault("b" + key, key),
            UniqueIdKind.BookmarkName => Copy("n", key),
            UniqueIdKind.Shape => _current["s" + key] = Copy("s", key),
            UniqueIdKind.List => List(id.Scope!, key),
            _ => _current.GetValueOrDefault("s" + key, key),
        };
    }

    /// <summary>Number of a drawing that is in no template.</summary>
    public string NextDrawing() => Number(++_drawing);

    /// <summary>Number of a list that is in no template.</summary>
    public int NextList()
    {
        var next = (_list ?? numbering!.Highest) + 1;
        _list = next;
        return next;
    }

    /// <summary>Whether something that may stand once in a document was not written yet.</summary>
    public bool IsFirst(object step) => _written.Add(step);

    /// <summary>The next item of a loop begins its own lists.</summary>
    public void NewItem(Guard scope) => _lists[scope] = new Dictionary<string, string>(StringComparer.Ordinal);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private string List(Guard scope, string like)
    {
        var lists = _lists[scope];
        if (!lists.TryGetValue(like, out var id))
        {
            var next = NextList();
            _newLists.Add((next, like));
            lists[like] = id = Number(next);
        }

        return id;
    }

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
