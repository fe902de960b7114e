using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Linking;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Contexts;

/// <summary>The rows of a list of persons by every way a drafter may write them.</summary>
/// <remarks>
/// The identifier; the name and the first name in either order, with the civility or not; the name alone where one person
/// bears it. Case, accents, blanks, hyphens and commas count for nothing.
/// </remarks>
internal sealed class PersonNames
{
    private readonly string _list;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);

    private readonly bool _isWhole;

    public PersonNames(string list, IReadOnlyList<TypedRow> rows)
    {
        _list = list;
        _isWhole = rows.All(row => row.Key is not null);
        foreach (var row in rows)
        {
            if (row.Text("id") is { } id && _ids.TryAdd(Plain(id), id))
            {
                Add(row, id);
            }
        }
    }

    /// <summary>The identifier of the person a text names, or what is wrong with it.</summary>
    public CellReading Find(string text)
    {
        var plain = Plain(text);
        if (_ids.TryGetValue(plain, out var id))
        {
            return CellReading.Of(id);
        }

        if (!_names.TryGetValue(plain, out var found))
        {
            // A row that could not be read may be the one that is meant.
            return _isWhole ? FieldFaults.UnknownPerson(text, _list, Nearest(plain)) : CellReading.Of(null);
        }

        return found is [var only]
            ? CellReading.Of(only)
            : FieldFaults.AmbiguousPerson(text, _list, [.. found.Select(each => Explained(each))]);
    }

    private void Add(TypedRow row, string id)
    {
        var (civility, first, name) = (row.Text("civilite"), row.Text("prenom"), row.Text("nom"));
        _shown[id] = string.Join(' ', new[] { name, first }.OfType<string>()) is { Length: > 0 } shown ? shown : id;
        string?[][] ways = [[name, first], [first, name], [name]];
        foreach (var way in ways.Where(way => name is not null && !way.Contains(null)))
        {
            var plain = Plain(string.Join(' ', way));
            AddName(plain, id);
            AddName(Plain($"{civility} {plain}"), id);
        }
    }

    private void AddName(string plain, string id)
    {
        if (!_names.TryGetValue(plain, out var ids))
        {
            _names.Add(plain, ids = []);
        }

        if (!ids.Contains(id))
        {
            ids.Add(id);
        }
    }

    private string? Nearest(string plain) =>
        NearestName.Find(plain, _names.Keys) is { } name ? _shown[_names[name][0]] : NearestName.Find(plain, _ids.Values);

    private string Explained(string id) => _shown[id] == id ? id : $"{_shown[id]} ({id})";

    private static string Plain(string text) =>
        PlainLetters.Of(text.Replace(',', ' ').Replace('-', ' ').Replace('‑', ' '));
}
