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
                    var (sql, values) = Walk(scope.Engine, query, words, terms);
                    await scope.StreamAsync(sql, values, pass.Add).ConfigureAwait(false);
                }

                var page = await PageAsync(scope, pass, terms, words).ConfigureAwait(false);
                return page with { Outdated = await OutdatedAsync(scope).ConfigureAwait(false) };
            },
            cancellationToken);
    }

    /// <summary>Acts that an older program catalogued: what it did not read of the store, a search cannot find.</summary>
    private static async Task<int> OutdatedAsync(RegisterScope scope) => checked((int)await scope.FindAsync<long>(
        "SELECT count(*) FROM catalogue WHERE reading < @Reading", new { CatalogueRow.Reading }).ConfigureAwait(false));

    private static SearchFilters Filters(SearchQuery query, CatalogueTerms terms) => new(
        query.Natures.Count == 0 ? null : [.. query.Natures.Select(nature => (long)nature)],
        query.Etats.Count == 0 ? null : [.. query.Etats.Select(etat => (long)etat)],
        terms.Below(query.Matieres),
        terms.Named(CatalogueTerms.Commune, query.Communes),
        terms.Named(CatalogueTerms.Service, query.Services));

    /// <summary>The rows that hold the words and lie in the ranges. Only these texts are SQL: values are parameters.</summary>
    private static (string Sql, object Values) Walk(
        RegisterEngine engine, SearchQuery query, SearchWords? words, CatalogueTerms terms)
    {
        var numero = FoldedWords.Joined(query.Numero ?? string.Empty);
        var sql = new StringBuilder($"SELECT {SearchPass.Columns} FROM ")
            .Append(words is null ? "catalogue WHERE 1 = 1" : engine.FromWords)
            .AppendJoin(string.Empty, Conditions(query, numero).Select(condition => $" AND {condition}"));
        return (sql.ToString(), new
        {
            Words = words is null ? null : engine.Words(words),
            Numero = numero,
            NumeroEnd = numero + '\uffff',
            Du = CatalogueRow.JourOf(query.Du) ?? 0,
            Au = CatalogueRow.JourOf(query.Au) ?? 0,
            ExecutoireAu = CatalogueRow.JourOf(query.ExecutoireAu) ?? 0,
            DeferableAu = CatalogueRow.JourOf(query.DeferableAu) ?? 0,
            ReceivedAu = query.DeferableAu is { } day ? Instants.ToText(day) : string.Empty,
            CampagneId = query.Campagne is null ? null : terms.CampagneId(query.Campagne),
        });
    }

    private static IEnumerable<string> Conditions(SearchQuery query, string numero)
    {
        var isBeginning = numero.Length > 0 && query.Numero!.TrimEnd().EndsWith('*');
        (bool IsAsked, string Sql)[] all =
        [
            (isBeginning, "numero_plain >= @Numero AND numero_plain < @NumeroEnd"),
            (!isBeginning && !string.IsNullOrWhiteSpace(query.Numero), "numero_plain = @Numero"),
            (query.Du is not null, "jour >= @Du"),
            (query.Au is not null, "jour <= @Au"),
            (query.Campagne is not null, "campagne_id = @CampagneId"),
            (query.IsSigned == true, "signed_version IS NOT NULL"),
            (query.IsSigned == false, "signed_version IS NULL"),
            (query.IsRehearsal == true, "repetition = 1"),
            (query.IsRehearsal == false, "COALESCE(repetition, 0) = 0"),
            (query.ExecutoireAu is not null, "executoire <= @ExecutoireAu"),
            (query.DeferableAu is not null, "fin_defere_plus_tard >= @DeferableAu"),
            (query.DeferableAu is not null, "id IN (SELECT acte_id FROM catalogue_card WHERE date_ar <= @ReceivedAu)"),
        ];
        return all.Where(each => each.IsAsked).Select(each => each.Sql);
    }

    private static async Task<SearchPage> PageAsync(
        RegisterScope scope, SearchPass pass, CatalogueTerms terms, SearchWords? words)
    {
        var (ids, next) = pass.Page();
        var rows = ids.Length == 0 ? [] : (await scope.ListAsync<CatalogueRow>(
            $"{CatalogueRow.Select} WHERE {scope.Engine.In("c.id", "@Ids")}", new { Ids = ids })
            .ConfigureAwait(false)).ToDictionary(row => row.Id);
        var texts = ids.Length == 0 || words is null ? [] : (await scope.ListAsync<TextRow>(
            $"SELECT acte_id AS Id, content AS Content FROM catalogue_text WHERE {scope.Engine.In("acte_id", "@Ids")}",
            new { Ids = ids })
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
