namespace LegalDocs.Templating;

/// <summary>The member names of objects that look alike, held once for all of them.</summary>
internal sealed class DataShape
{
    private const int SearchedLinearly = 8;

    private readonly Dictionary<string, int>? _indexes;

    public DataShape(string[] names)
    {
        Names = names;
        if (names.Length > SearchedLinearly)
        {
            _indexes = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
            for (var i = 0; i < names.Length; i++)
            {
                _indexes[names[i]] = i;
            }
        }
    }

    public static DataShape Empty { get; } = new([]);

    public string[] Names { get; }

    public int IndexOf(string name)
    {
        if (_indexes is not null)
        {
            return _indexes.TryGetValue(name, out var found) ? found : -1;
        }

        for (var i = 0; i < Names.Length; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
