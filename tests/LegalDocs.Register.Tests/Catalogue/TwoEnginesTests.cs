using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Catalogue;

/// <summary>SQLite and PostgreSQL give the same answers on the same acts: hits, order, counts, passages.</summary>
public sealed class TwoEnginesTests : IAsyncLifetime
{
    private static readonly string[] Words =
    [
        "délibération", "Œuvre", "l’État", "conventions", "convention", "Dijon", "12,5 %", "2018-09-27", "n° 2018-014", "m²", "ﬁnances",
        "www.ville.fr/page?x=1", "maire@ville.fr", "1e5", "x'y\"z", "C++", "ΑΘΉΝΑ", "Привет", "日本語", "a-b_c", "<b>", "été", "ETE", "\\", "tion",
    ];

    private readonly RegisterFolder _folder = new();
    private readonly PostgreSqlSchema _schema = new();
    private RegisterDatabase _sqlite = null!;
    private RegisterDatabase _postgres = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sqlite = await _folder.OpenAsync();
        _postgres = await _schema.OpenAsync();
        var random = new Random(7);
        var records = Enumerable.Range(0, 300).Select(i => Record(random, i)).ToList();
        await _sqlite.Catalogue.RecordAsync(records, Token);
        await _postgres.Catalogue.RecordAsync([.. records.AsEnumerable().Reverse()], Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        await _postgres.DisposeAsync();
        _folder.Dispose();
        _schema.Dispose();
    }

    [Fact]
    public async Task Lists_are_equal() =>
        Assert.Equal(await _sqlite.Catalogue.ListAsync(Token), await _postgres.Catalogue.ListAsync(Token));

    [Fact]
    public async Task Every_search_gives_the_same_page_on_both()
    {
        var random = new Random(11);
        var found = 0;
        for (var round = 0; round < 250; round++)
        {
            var query = Query(random);
            var size = random.Next(0, 40);

            var one = await _sqlite.Catalogue.SearchAsync(query, size, null, Token);
            var other = await _postgres.Catalogue.SearchAsync(query, size, null, Token);

            Assert.Equal(Lines(one), Lines(other));
            found += one.Total;
            if (one.Next is { } next)
            {
                Assert.Equal(
                    Lines(await _sqlite.Catalogue.SearchAsync(query, size, next, Token)),
                    Lines(await _postgres.Catalogue.SearchAsync(query, size, next, Token)));
            }
        }

        Assert.True(found > 1_000, $"{found}: the queries find too little to compare anything");
    }

    private static SearchQuery Query(Random random) => new()
    {
        Text = random.Next(6) == 0 ? null : string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ =>
            random.Next(3) == 0 ? Start(random, Words[random.Next(Words.Length)]) : Words[random.Next(Words.Length)])),
        Numero = random.Next(10) == 0 ? $"A-{random.Next(1, 3)}*" : null,
        Communes = random.Next(5) == 0 ? ["dijon"] : [],
        Services = random.Next(5) == 0 ? ["SC05"] : [],
        Natures = random.Next(5) == 0 ? [NatureActe.Contrat] : [],
        Matieres = random.Next(5) == 0 ? ["5"] : [],
        Etats = random.Next(8) == 0 ? [EtatCatalogue.Signe, EtatCatalogue.Genere] : [],
        Du = random.Next(8) == 0 ? new DateOnly(2018, 6, 1) : null,
        IsSigned = random.Next(8) == 0 ? random.Next(2) == 0 : null,
        IsRehearsal = random.Next(8) == 0 ? random.Next(2) == 0 : null,
        ExecutoireAu = random.Next(8) == 0 ? new DateOnly(2018, 7, 1) : null,
        DeferableAu = random.Next(8) == 0 ? new DateOnly(2018, 8, 1) : null,
    };

    private static string Start(Random random, string word) => word[..random.Next(1, word.Length + 1)] + "*";

    private static CatalogueRecord Record(Random random, int index) => SomeCatalogue.Record(
        "A" + index.ToString("000", CultureInfo.InvariantCulture),
        string.Join(' ', Enumerable.Range(0, 6).Select(_ => Words[random.Next(Words.Length)])),
        entry => entry with
        {
            Objet = $"Objet {Words[random.Next(Words.Length)]}",
            Date = new DateOnly(2018, 1, 1).AddDays(random.Next(40) * 9),
            Nature = (NatureActe)random.Next(1, 7),
            Matiere = Matiere.Parse(new[] { "5.7", "5.7.1", "7.10", "7.1" }[random.Next(4)]),
            Commune = new[] { SomeCatalogue.Dijon, SomeCatalogue.Fontaine, SomeCatalogue.Chenove, null }[random.Next(4)],
            Service = new[] { SomeCatalogue.Archives, SomeCatalogue.Commande, null }[random.Next(3)],
            Etat = random.Next(2) == 0 ? EtatCatalogue.Genere : EtatCatalogue.Signe,
            SignedVersion = random.Next(2) == 0 ? null : 1,
            DateAR = index % 3 == 0 ? null : new DateOnly(2018, 1, 10).AddDays(index),
            Executoire = index % 3 == 0 ? null : new DateOnly(2018, 1, 12).AddDays(index),
            FinDefere = index % 5 == 0 ? null : new DateOnly(2018, 3, 12).AddDays(index),
            FinDefereAuPlusTard = index % 3 == 0 ? null : new DateOnly(2018, 3, 12).AddDays(index),
            EstDefere = index % 7 == 0,
            IsRehearsal = (index % 3) switch { 0 => null, 1 => true, _ => false },
        });

    private static IEnumerable<string> Lines(SearchPage page) =>
    [
        $"{page.Total} {page.Before} {page.Next}",
        .. page.Hits.Select(hit => $"{hit.Entry} {hit.Snippet?.Text} {string.Join(' ', hit.Snippet?.Found ?? [])}"),
        .. page.Facets.Select(facet => $"{facet.Name}: {string.Join(' ', facet.Values)}"),
    ];
}
