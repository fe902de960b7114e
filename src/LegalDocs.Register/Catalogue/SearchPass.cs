using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>One walk over the rows that hold the words: total, counts of every facet, and the acts of the page.</summary>
/// <remarks>
/// A row that fails one facet's filter only is counted for that facet alone: so each facet shows its neighbours. Engines
/// do the words and the ranges; counting and ordering happen here, alike for all of them.
/// </remarks>
internal sealed class SearchPass(SearchFilters filters, CatalogueTerms terms, SearchCursor? after, int size)
{
    public const string Columns = "id, jour, nature, etat, matiere_id, commune_id, service_id, numero, siren";

    private readonly Dictionary<long, int> _natures = [];
    private readonly Dictionary<long, int> _years = [];
    private readonly Dictionary<long, int> _communes = [];
    private readonly Dictionary<long, int> _services = [];
    private readonly Dictionary<long, int> _matieres = [];
    private readonly Dictionary<long, int> _etats = [];

    /// <summary>The best of the page so far, the last of them on top; one more than the page tells whether it goes
    /// on.</summary>
    private readonly PriorityQueue<long, Place> _page = new(size + 2, Comparer<Place>.Create((x, y) => y.CompareTo(x)));

    public int Total { get; private set; }

    public int Before { get; private set; }

    public void Add(DbDataReader row)
    {
        var nature = row.GetInt64(2);
        var etat = row.GetInt64(3);
        var matiere = row.GetInt64(4);
        var commune = row.GetInt64(5);
        var service = row.GetInt64(6);
        var failed = Failed(filters.Natures, nature, 1) | Failed(filters.Etats, etat, 2)
            | Failed(filters.Matieres, matiere, 4) | Failed(filters.Communes, commune, 8)
            | Failed(filters.Services, service, 16);
        Count(_natures, nature, failed, 1);
        Count(_etats, etat, failed, 2);
        Count(_matieres, matiere, failed, 4);
        Count(_communes, commune, failed, 8);
        Count(_services, service, failed, 16);
        if (failed == 0)
        {
            var jour = (int)row.GetInt64(1);
            Count(_years, jour / 10_000, 0, 0);
            Total++;
            Place(row, jour);
        }
    }

    /// <summary>The ids of the page in order, and where the next one begins.</summary>
    public (IReadOnlyList<long> Ids, SearchCursor? Next) Page()
    {
        var ordered = _page.UnorderedItems.OrderBy(item => item.Priority).ToList();
        var next = size > 0 && ordered.Count > size ? ordered[size - 1].Priority : null;
        return (
            [.. ordered.Take(size).Select(item => item.Element)],
            next is null ? null : new SearchCursor(next.Jour, next.Numero, next.Siren));
    }

    public IReadOnlyList<SearchFacet> Facets() =>
    [
        new("nature", Sorted(_natures.Select(pair => NatureCount((NatureActe)pair.Key, pair.Value)))),
        new("annee", Sorted(_years.Select(pair => new FacetCount(Text(pair.Key), Text(pair.Key), pair.Value)))),
        new("commune", Sorted(Merged(_communes))),
        new("service", Sorted(Merged(_services))),
        new("matiere", Sorted(MatiereCounts())),
        new("etat", Sorted(_etats.Select(pair => EtatCount((EtatCatalogue)pair.Key, pair.Value)))),
    ];

    private void Place(DbDataReader row, int jour)
    {
        var last = _page.Count > size && _page.TryPeek(out _, out var worst) ? worst : null;
        if (after is not null && jour > after.Jour)
        {
            Before++;
            return;
        }

        if (last is not null && jour < last.Jour)
        {
            return;
        }

        var place = new Place(jour, row.GetString(7), row.GetString(8));
        if (after is not null && place.CompareTo(new Place(after.Jour, after.Numero, after.Siren)) <= 0)
        {
            Before++;
        }
        else if (last is null)
        {
            _page.Enqueue(row.GetInt64(0), place);
        }
        else if (place.CompareTo(last) < 0)
        {
            _page.EnqueueDequeue(row.GetInt64(0), place);
        }
    }

    private IEnumerable<FacetCount> MatiereCounts() => _matieres
        .SelectMany(pair => CatalogueTerms.Levels(terms.Get(pair.Key).Code).Select(code => (code, pair.Value)))
        .GroupBy(each => each.code, StringComparer.Ordinal)
        .Select(group => new FacetCount(group.Key, CatalogueTerms.NameOfMatiere(group.Key), group.Sum(each => each.Value)));

    /// <summary>One line per code, whatever the spellings of the name.</summary>
    private IEnumerable<FacetCount> Merged(Dictionary<long, int> counts) => counts
        .Where(pair => pair.Key != CatalogueTerms.None)
        .Select(pair => (Term: terms.Get(pair.Key), pair.Value))
        .GroupBy(each => each.Term.Code, StringComparer.Ordinal)
        .Select(group => new FacetCount(
            group.Key, group.Select(each => each.Term.Name).Min(StringComparer.Ordinal)!, group.Sum(each => each.Value)));

    private static FacetCount NatureCount(NatureActe nature, int count) => new(Text((int)nature), nature.Abbreviation(), count);

    private static FacetCount EtatCount(EtatCatalogue etat, int count) => new(etat.ToText(), etat.ToText(), count);

    private static IReadOnlyList<FacetCount> Sorted(IEnumerable<FacetCount> counts) =>
        [.. counts.OrderByDescending(each => each.Count).ThenBy(each => each.Code, StringComparer.Ordinal)];

    private static int Failed(HashSet<long>? wanted, long value, int flag) =>
        wanted is null || wanted.Contains(value) ? 0 : flag;

    private static void Count(Dictionary<long, int> counts, long value, int failed, int own)
    {
        if (failed == 0 || failed == own)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where an act stands in the order of all results: newest first, then number, then SIREN.</summary>
internal sealed record Place(int Jour, string Numero, string Siren) : IComparable<Place>
{
    public int CompareTo(Place? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var byDay = other.Jour.CompareTo(Jour);
        var byNumber = byDay != 0 ? byDay : string.CompareOrdinal(Numero, other.Numero);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(Siren, other.Siren);
    }
}

/// <summary>The filters that facets show; null: not set.</summary>
internal sealed record SearchFilters(
    HashSet<long>? Natures,
    HashSet<long>? Etats,
    HashSet<long>? Matieres,
    HashSet<long>? Communes,
    HashSet<long>? Services);
