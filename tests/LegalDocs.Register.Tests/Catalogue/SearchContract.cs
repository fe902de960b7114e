using LegalDocs.Acts;
using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Catalogue;

/// <summary>What every engine of the catalogue finds: words, filters, counts, pages, hostile texts.</summary>
public abstract class SearchContract(IRegisterHome home) : CatalogueContract(home)
{
    [Theory]
    [InlineData("deliberation", true)]
    [InlineData("DÉLIBÉRATION", true)]
    [InlineData("délib*", true)]
    [InlineData("délib", false)]
    [InlineData("oeuvre", true)]
    [InlineData("ŒUVRE", true)]
    [InlineData("cœur œuvre", true)]
    [InlineData("coeur absent", false)]
    [InlineData("aequo", true)]
    [InlineData("etat", true)]
    [InlineData("l’État", true)]
    [InlineData("maitre", true)]
    [InlineData("finances", true)]
    [InlineData("ﬁnances", true)]
    [InlineData("2018-09", true)]
    [InlineData("m²", true)]
    [InlineData("Σίσυφος", true)]
    [InlineData("commu* dijon*", true)]
    [InlineData("commu* dijonn*", false)]
    public async Task Words_are_found_without_case_accents_or_ligatures(string text, bool isFound)
    {
        await Catalogue.RecordAsync(
            [
                SomeCatalogue.Record(
                    "A1",
                    "De\u0301libe\u0301ration sur l’Œuvre au cœur de l’État, ex æquo ; le maî\u00adtre des ﬁnances, 12 m², 2018-09-27, ΣΊΣΥΦΟΣ",
                    entry => entry with { Objet = "Convention avec la commune de Dijon" }),
                SomeCatalogue.Record("B1", "rien"),
            ],
            Token);

        var page = await FindAsync(text);

        Assert.Equal(isFound ? ["A1"] : [], page.Hits.Select(hit => hit.Entry.Numero.Value));
    }

    [Theory]
    [InlineData("2026_014C")]
    [InlineData("2026-014 c")]
    [InlineData("n 2026_014C", false)]
    [InlineData("2026/014C")]
    public async Task A_whole_number_finds_its_act_as_people_write_it(string text, bool isFound = true)
    {
        await Catalogue.RecordAsync([SomeCatalogue.Record("2026_014C"), SomeCatalogue.Record("2026_014D")], Token);

        Assert.Equal(isFound ? 1 : 0, (await FindAsync(text)).Total);
    }

    [Theory]
    [InlineData("2026_014C", 1)]
    [InlineData("2026-014 c", 1)]
    [InlineData("2026 014*", 2)]
    [InlineData("2026_014", 0)]
    [InlineData("*", 0)]
    [InlineData("%", 0)]
    [InlineData(" ", 3)]
    public async Task The_filter_on_the_number_takes_letters_and_digits_only(string numero, int found)
    {
        await Catalogue.RecordAsync(
            [SomeCatalogue.Record("2026_014C"), SomeCatalogue.Record("2026_014D"), SomeCatalogue.Record("2027_1")], Token);

        Assert.Equal(found, (await SearchAsync(new SearchQuery { Numero = numero })).Total);
    }

    [Fact]
    public async Task Each_filter_keeps_what_it_says()
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);

        Assert.Equal(12, await CountAsync(new SearchQuery()));
        Assert.Equal(4, await CountAsync(new SearchQuery { Text = "archives" }));
        Assert.Equal(6, await CountAsync(new SearchQuery { Natures = [NatureActe.Contrat] }));
        Assert.Equal(12, await CountAsync(new SearchQuery { Natures = [NatureActe.Contrat, NatureActe.Deliberation] }));
        Assert.Equal(3, await CountAsync(new SearchQuery { Etats = [EtatCatalogue.AccuseRecu] }));
        Assert.Equal(2, await CountAsync(new SearchQuery { IsSigned = true }));
        Assert.Equal(10, await CountAsync(new SearchQuery { IsSigned = false }));
        Assert.Equal(6, await CountAsync(new SearchQuery { Du = new DateOnly(2019, 1, 1) }));
        Assert.Equal(2, await CountAsync(new SearchQuery { Du = new DateOnly(2018, 2, 1), Au = new DateOnly(2018, 2, 1) }));
        Assert.Equal(0, await CountAsync(new SearchQuery { Du = new DateOnly(2018, 2, 2), Au = new DateOnly(2018, 2, 1) }));
        Assert.Equal(12, await CountAsync(new SearchQuery { Campagne = "essai" }));
        Assert.Equal(0, await CountAsync(new SearchQuery { Campagne = "autre" }));
        Assert.Equal(1, await CountAsync(new SearchQuery
        {
            Text = "archives",
            Communes = ["21231"],
            Natures = [NatureActe.Deliberation],
            Au = new DateOnly(2018, 12, 31),
        }));
    }

    [Theory]
    [InlineData("2018-10-01", "R1")]
    [InlineData("2018-10-02", "R1 R2")]
    [InlineData("2019-01-01", "R1 R2 R3")]
    public async Task Acts_that_are_executoires_on_a_day_are_found(string day, string found)
    {
        await Catalogue.RecordAsync(Received(), Token);

        Assert.Equal(found, await NumbersAsync(new SearchQuery { ExecutoireAu = Day(day) }));
    }

    [Theory]
    [InlineData("2018-09-30", "R1")]
    [InlineData("2018-12-03", "R1 R2 R3")]
    [InlineData("2018-12-04", "R2 R3")]
    [InlineData("2019-01-01", "R3")]
    [InlineData("2019-04-01", "")]
    public async Task Acts_that_the_prefet_may_still_refer_are_found_and_those_not_yet_received_are_not(string day, string found)
    {
        await Catalogue.RecordAsync(Received(), Token);

        Assert.Equal(found, await NumbersAsync(new SearchQuery { DeferableAu = Day(day) }));
    }

    [Fact]
    public async Task Acts_of_a_rehearsal_are_told_from_the_others()
    {
        await Catalogue.RecordAsync(Received(), Token);

        Assert.Equal("R2", await NumbersAsync(new SearchQuery { IsRehearsal = true }));
        Assert.Equal("R0 R1 R3", await NumbersAsync(new SearchQuery { IsRehearsal = false }));
        Assert.Equal("R1", await NumbersAsync(new SearchQuery { Text = "texte", IsRehearsal = false, ExecutoireAu = Day("2018-10-02") }));
    }

    [Theory]
    [InlineData("21231", 3)]
    [InlineData("DIJON", 3)]
    [InlineData("fontaine les dijon", 3)]
    [InlineData("fontaine", 3)]
    [InlineData("chenove", 3)]
    [InlineData("dij", 6)]
    [InlineData("Paris", 0)]
    [InlineData("' OR 1=1 --", 0)]
    [InlineData("", 0)]
    public async Task A_commune_is_named_by_its_code_its_name_or_words_of_it(string commune, int found)
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);

        Assert.Equal(found, await CountAsync(new SearchQuery { Communes = [commune] }));
    }

    [Theory]
    [InlineData("5", 6)]
    [InlineData("5.7", 6)]
    [InlineData("5.7.1", 3)]
    [InlineData("7.1", 2)]
    [InlineData("7", 4)]
    [InlineData("5.", 0)]
    [InlineData("", 0)]
    public async Task A_matiere_holds_what_is_below_it_and_nothing_beside(string matiere, int found)
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);

        Assert.Equal(found, await CountAsync(new SearchQuery { Matieres = [matiere] }));
    }

    [Fact]
    public async Task Every_facet_counts_what_choosing_that_value_instead_would_find()
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);
        var query = new SearchQuery { Communes = ["21231"], Natures = [NatureActe.Deliberation], Text = "service" };

        var page = await SearchAsync(query);

        Assert.Equal(["nature", "annee", "commune", "service", "matiere", "etat"], page.Facets.Select(facet => facet.Name));
        foreach (var value in Values(page, "nature"))
        {
            var nature = (NatureActe)int.Parse(value.Code, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(value.Count, await CountAsync(query with { Natures = [nature] }));
        }

        foreach (var value in Values(page, "commune"))
        {
            Assert.Equal(value.Count, await CountAsync(query with { Communes = [value.Code] }));
        }

        foreach (var value in Values(page, "matiere"))
        {
            Assert.Equal(value.Count, await CountAsync(query with { Matieres = [value.Code] }));
        }

        foreach (var value in Values(page, "service"))
        {
            Assert.Equal(value.Count, await CountAsync(query with { Services = [value.Code] }));
        }

        Assert.Equal(page.Total, Values(page, "annee").Sum(value => value.Count));
        Assert.Equal(page.Total, Values(page, "etat").Sum(value => value.Count));
    }

    [Fact]
    public async Task Facets_come_with_names_the_most_numerous_first()
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);

        var page = await SearchAsync(new SearchQuery());

        Assert.Equal(
            [new FacetCount("21166", "Chenôve", 3), new FacetCount("21231", "Dijon", 3), new FacetCount("21278", "Fontaine-lès-Dijon", 3)],
            Values(page, "commune"));
        Assert.Equal(
            ["5 6 institutions et vie politique", "5.7 6 intercommunalité", "7 4 finances locales"],
            Values(page, "matiere").Take(3).Select(value => $"{value.Code} {value.Count} {value.Name}"));
        Assert.Equal(["genere 9", "accuse_recu 3"], Values(page, "etat").Select(value => $"{value.Code} {value.Count}"));
        Assert.Equal(["2018 6", "2019 6"], Values(page, "annee").Select(value => $"{value.Code} {value.Count}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(500)]
    public async Task Pages_of_any_size_give_the_same_acts_in_the_same_order(int size)
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);
        var expected = SomeCatalogue.Twelve().Select(record => record.Entry)
            .OrderByDescending(entry => entry.Date).ThenBy(entry => entry.Numero.Value, StringComparer.Ordinal)
            .Select(entry => entry.Numero.Value);

        var seen = new List<string>();
        SearchCursor? cursor = null;
        do
        {
            var page = await Catalogue.SearchAsync(new SearchQuery { Text = "texte" }, size, cursor, Token);
            Assert.Equal((12, seen.Count), (page.Total, page.Before));
            Assert.True(page.Hits.Count <= size);
            seen.AddRange(page.Hits.Select(hit => hit.Entry.Numero.Value));
            cursor = page.Next is null ? null : Reread(page.Next);
        }
        while (cursor is not null);

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task An_act_that_comes_between_two_pages_neither_repeats_nor_hides_another()
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);
        var first = await Catalogue.SearchAsync(new SearchQuery(), 5, null, Token);

        await Catalogue.RecordAsync([SomeCatalogue.Record("Z9", edit: entry => entry with { Date = new DateOnly(2030, 1, 1) })], Token);
        var second = await Catalogue.SearchAsync(new SearchQuery(), 500, first.Next, Token);

        var all = first.Hits.Concat(second.Hits).Select(hit => hit.Entry.Numero.Value).ToList();
        Assert.Equal(12, all.Distinct().Count());
        Assert.Equal((13, 6), (second.Total, second.Before));
    }

    [Fact]
    public async Task A_page_of_no_acts_gives_the_counts_only()
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);

        var page = await Catalogue.SearchAsync(new SearchQuery(), 0, null, Token);

        Assert.Empty(page.Hits);
        Assert.Equal(12, page.Total);
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData("'; DROP TABLE catalogue; --")]
    [InlineData("\" OR \"")]
    [InlineData("archives\" OR words:*")]
    [InlineData("NEAR(archives, 3)")]
    [InlineData("archives NOT metropole")]
    [InlineData("archives OR introuvable")]
    [InlineData("words : archives")]
    [InlineData("{words} : archives")]
    [InlineData("^archives - +introuvable")]
    [InlineData("archives & ! introuvable | :* <->")]
    [InlineData("@Words")]
    [InlineData("\0archives\0introuvable")]
    [InlineData("\ud800 introuvable \udc00")]
    [InlineData("archives'::tsquery")]
    public async Task A_hostile_text_is_words_and_nothing_else(string text)
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);

        Assert.Equal(0, (await FindAsync(text)).Total);

        Assert.Equal(12, (await SearchAsync(new SearchQuery())).Total);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"\"")]
    [InlineData("…—’")]
    [InlineData("\ud800")]
    public async Task A_text_without_letter_or_digit_finds_nothing(string text)
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);

        Assert.Equal(0, (await FindAsync(text)).Total);
    }

    [Fact]
    public async Task A_text_of_too_many_words_is_refused_and_one_of_the_limit_is_not()
    {
        var words = string.Join(' ', Enumerable.Range(0, SearchQuery.MaxWords).Select(i => $"mot{i}"));

        Assert.Equal(0, (await FindAsync(words)).Total);
        await Assert.ThrowsAsync<ArgumentException>(() => FindAsync(words + " encore"));
    }

    [Fact]
    public async Task A_very_long_word_is_cut_alike_in_the_act_and_in_the_query()
    {
        var word = new string('x', 5_000);
        await Catalogue.RecordAsync([SomeCatalogue.Record("A1", word), SomeCatalogue.Record("A2", "xy")], Token);

        Assert.Equal(1, (await FindAsync(word)).Total);
        Assert.Equal(2, (await FindAsync("x*")).Total);
    }

    [Fact]
    public async Task A_hit_shows_the_passage_with_its_words()
    {
        var filler = string.Join(' ', Enumerable.Repeat("remplissage", 60));
        await Catalogue.RecordAsync(
            [SomeCatalogue.Record("A1", $"{filler}\nLe service commun\nest transféré à la Métropole.\n{filler}")], Token);

        var hit = Assert.Single((await FindAsync("transfere METROPOLE")).Hits);

        Assert.StartsWith("…", hit.Snippet!.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", hit.Snippet.Text, StringComparison.Ordinal);
        Assert.Contains("Le service commun est transféré à la Métropole.", hit.Snippet.Text, StringComparison.Ordinal);
        Assert.Equal(["transféré", "Métropole"], hit.Snippet.Found.Select(range => hit.Snippet.Text[range]));
    }

    [Fact]
    public async Task A_hit_by_its_objet_alone_has_no_passage()
    {
        await Catalogue.RecordAsync([SomeCatalogue.Record("A1", "texte", entry => entry with { Objet = "Adhésion" })], Token);

        Assert.Null(Assert.Single((await FindAsync("adhesion")).Hits).Snippet);
    }

    private protected Task<SearchPage> SearchAsync(SearchQuery query) => Catalogue.SearchAsync(query, 50, null, Token);

    private async Task<int> CountAsync(SearchQuery query)
    {
        var page = await SearchAsync(query);
        Assert.Equal(page.Total, page.Hits.Count);
        return page.Total;
    }

    private static IReadOnlyList<FacetCount> Values(SearchPage page, string facet) =>
        page.Facets.Single(each => each.Name == facet).Values;

    /// <summary>One never sent; one received; one rehearsed; one whose letter awaits our answer.</summary>
    private static IReadOnlyList<CatalogueRecord> Received() =>
    [
        SomeCatalogue.Record("R0", "texte"),
        SomeCatalogue.Record("R1", "texte", entry => entry with
        {
            DateAR = Day("2018-09-30"), Executoire = Day("2018-10-01"), FinDefere = Day("2018-12-03"),
            FinDefereAuPlusTard = Day("2018-12-03"), IsRehearsal = false,
        }),
        SomeCatalogue.Record("R2", "texte", entry => entry with
        {
            DateAR = Day("2018-10-02"), Executoire = Day("2018-10-02"), FinDefere = Day("2018-12-31"),
            FinDefereAuPlusTard = Day("2018-12-31"), IsRehearsal = true,
        }),
        SomeCatalogue.Record("R3", "texte", entry => entry with
        {
            DateAR = Day("2018-10-02"), Executoire = Day("2018-10-03"), FinDefere = null, FinDefereAuPlusTard = Day("2019-03-31"),
            IsRehearsal = false,
        }),
    ];

    private async Task<string> NumbersAsync(SearchQuery query) => string.Join(
        ' ', (await SearchAsync(query)).Hits.Select(hit => hit.Entry.Numero.Value));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static SearchCursor Reread(SearchCursor cursor)
    {
        Assert.True(SearchCursor.TryParse(cursor.ToString(), out var read));
        return read;
    }
}
