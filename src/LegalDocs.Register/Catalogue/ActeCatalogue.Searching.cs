using System.Text;

namespace LegalDocs.Register;

/// <content>Searching: one snapshot, one walk, then the texts of the page only.</content>
public sealed partial class ActeCatalogue
{
    /// <summary>Most acts of a page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Searches the catalogue.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="size">Acts on a page: 0 (counts only) to <see cref="MaxPageSize"/>.</param>
    /// <param name="after">End of the page before; null: the first page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The page, the exact total and the exact count of every facet, all at one instant.</returns>
    /// <exception cref="ArgumentException">More words than <see cref="SearchQuery.MaxWords"/>.</exception>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public Task<SearchPage> SearchAsync(
        SearchQuery query, int size, SearchCursor? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MaxPageSize);
        var words = SearchWords.Parse(query.Text);
        return _session.SnapshotAsync(
            async scope =>
            {
                var terms = await CatalogueTerms.LoadAsync(scope).ConfigureAwait(false);
                var pass = new SearchPass(Filters(query, terms), terms, after, size);
                if (words is not { All.Count: 0 })
                {
                    var (sql, values) = Walk(query, words, terms);
                    await scope.StreamAsync(sql, values, pass.Add).ConfigureAwait(false);
                }

                return await PageAsync(scope, pass, terms, words).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private static SearchFilters Filters(SearchQuery query, CatalogueTerms terms) => new(
        query.Natures.Count == 0 ? null : [.. query.Natures.Select(nature => (long)nature)],
        query.Etats.Count == 0 ? null : [.. query.Etats.Select(etat => (long)etat)],
        terms.Below(query.Matieres),
        terms.Named(CatalogueTerms.Commune, query.Communes),
        terms.Named(CatalogueTerms.Service, query.Services));

    /// <summary>The rows that hold the words and lie in the ranges. Only these texts are SQL: values are parameters.</summary>
    private static (string Sql, object Values) Walk(SearchQuery query, SearchWords? words, CatalogueTerms terms)
    {
        // CROSS JOIN: the words lead, their acts come in the order of the rows. SQLite must not turn it round.
        var sql = new StringBuilder($"SELECT {SearchPass.Columns} FROM ").Append(words is null
            ? "catalogue WHERE 1 = 1"
            : "catalogue_words w CROSS JOIN catalogue ON id = w.rowid WHERE catalogue_words MATCH @Words");
        var numero = FoldedWords.Joined(query.Numero ?? string.Empty);
        if (!string.IsNullOrWhiteSpace(query.Numero))
        {
            var isBeginning = query.Numero.TrimEnd().EndsWith('*') && numero.Length > 0;
            sql.Append(isBeginning
                ? " AND numero_plain >= @Numero AND numero_plain < @NumeroEnd"
                : " AND numero_plain = @Numero");
        }

        sql.Append(query.Du is null ? string.Empty : " AND jour >= @Du");
        sql.Append(query.Au is null ? string.Empty : " AND jour <= @Au");
        sql.Append(query.Campagne is null ? string.Empty : " AND campagne_id = @CampagneId");
        sql.Append(query.IsSigned switch
        {
            true => " AND signed_version IS NOT NULL",
            false => " AND signed_version IS NULL",
            null => string.Empty,
        });
        return (sql.ToString(), new
        {
            Words = words?.ToFts5(),
            Numero = numero,
            NumeroEnd = numero + '\uffff',
            Du = query.Du is { } from ? CatalogueRow.JourOf(from) : 0,
            Au = query.Au is { } to ? CatalogueRow.JourOf(to) : 0,
            CampagneId = query.Campagne is null ? null : terms.CampagneId(query.Campagne),
        });
    }

    private static async Task<SearchPage> PageAsync(
        RegisterScope scope, SearchPass pass, CatalogueTerms terms, SearchWords? words)
    {
        var (ids, next) = pass.Page();
        var rows = ids.Count == 0 ? [] : (await scope.ListAsync<CatalogueRow>(
            $"{CatalogueRow.Select} WHERE c.id IN @Ids", new { Ids = ids })
            .ConfigureAwait(false)).ToDictionary(row => row.Id);
        var texts = ids.Count == 0 || words is null ? [] : (await scope.ListAsync<TextRow>(
            "SELECT acte_id AS Id, content AS Content FROM catalogue_text WHERE acte_id IN @Ids", new { Ids = ids })
            .ConfigureAwait(false)).ToDictionary(row => row.Id, row => row.Content);
        return new SearchPage
        {
            Hits =
            [
                .. ids.Select(id => new SearchHit(
                    rows[id].ToEntry(terms),
                    words is null ? null : SnippetFinder.Find(PackedText.Unpack(texts[id]), words))),
            ],
            Total = pass.Total,
            Before = pass.Before,
            Next = next,
            Facets = pass.Facets(),
        };
    }

    private sealed class TextRow
    {
        public long Id { get; init; }

        public byte[] Content { get; init; } = [];
    }
}
