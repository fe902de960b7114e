using System.Text;
using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Retention;

public sealed class RetentionTests
{
    private readonly MemoryVersionStore _store = new(new FakeTimeProvider(SomeActe.Date));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deliberation_is_kept_for_ever_by_default()
    {
        await SomeActe.StoreAsync(_store);

        var line = Assert.Single(await ReportAsync(RetentionRules.Default, new DateOnly(2999, 1, 1)));

        Assert.Equal((RetentionState.KeptForEver, "deliberations"), (line.State, line.Rule!.Id));
        Assert.StartsWith("conservé pour toujours, règle « deliberations »", line.Why.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_eliminable_by_default()
    {
        for (var nature = 1; nature <= 6; nature++)
        {
            var card = SomeActe.Card($"A{nature}", nature: nature);
            await SomeActe.AddAsync(_store, SomeActe.Id($"A{nature}"), "Fiche", ("acte.json", SomeActe.Bytes(card.ToJsonString())));
        }

        var lines = await ReportAsync(RetentionRules.Default, new DateOnly(2999, 1, 1));

        Assert.Equal(6, lines.Count);
        Assert.DoesNotContain(lines, line => line.State == RetentionState.MayBeEliminated);
        Assert.Equal(2, lines.Count(line => line.State == RetentionState.ToSort));
    }

    [Theory]
    [InlineData("2028-12-31", RetentionState.Running)]
    [InlineData("2029-01-01", RetentionState.MayBeEliminated)]
    public async Task Years_run_from_the_end_of_the_year_of_the_act(string day, RetentionState expected)
    {
        await SomeActe.StoreAsync(_store);
        var rules = Rules("""{ "id": "r", "nature": 1, "annees": 10, "sort": "eliminer", "source": "essai" }""");

        var line = Assert.Single(await ReportAsync(rules, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal((expected, new DateOnly(2028, 12, 31)), (line.State, line.Until));
    }

    [Fact]
    public async Task Years_run_from_the_receipt_when_the_rule_says_so()
    {
        await SomeActe.StoreAsync(_store, receipt: SomeActe.Receipt().Replace("2018-09-28", "2019-01-03", StringComparison.Ordinal));
        var rules = Rules("""{ "id": "r", "annees": 1, "depart": "reception", "sort": "trier", "source": "essai" }""");

        var line = Assert.Single(await ReportAsync(rules, new DateOnly(2020, 12, 31)));

        Assert.Equal((RetentionState.Running, new DateOnly(2020, 12, 31)), (line.State, line.Until));
    }

    [Fact]
    public async Task The_narrowest_rule_applies()
    {
        await SomeActe.StoreAsync(_store);
        var rules = Rules(
            """{ "id": "tout", "sort": "conserver", "source": "a" }""",
            """{ "id": "nature", "nature": 1, "sort": "conserver", "source": "a" }""",
            """{ "id": "matiere", "matiere": "5", "sort": "conserver", "source": "a" }""",
            """{ "id": "autre", "matiere": "5.70", "sort": "conserver", "source": "a" }""",
            """{ "id": "precise", "matiere": "5.7", "nature": 1, "sort": "conserver", "source": "a" }""");

        Assert.Equal("precise", Assert.Single(await ReportAsync(rules, new DateOnly(2020, 1, 1))).Rule!.Id);
    }

    [Theory]
    [InlineData("2019-06-01", RetentionState.Held)]
    [InlineData("2018-12-31", RetentionState.KeptForEver)]
    [InlineData("2020-01-01", RetentionState.KeptForEver)]
    public async Task A_hold_is_stronger_than_any_rule_while_it_lasts(string day, RetentionState expected)
    {
        await SomeActe.StoreAsync(_store);
        var rules = Rules(
            """{ "id": "tout", "sort": "conserver", "source": "a" }""",
            holds: """{ "acte": "DM2018_0042", "motif": "Recours n° 1", "par": "Juridique", "depuis": "2019-01-01", "jusque": "2019-12-31" }""");

        var line = Assert.Single(await ReportAsync(rules, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(expected, line.State);
        Assert.Equal(expected == RetentionState.Held, line.Why.French.Contains("gel décidé par Juridique", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_object_without_card_is_kept_and_said()
    {
        await SomeActe.AddAsync(_store, ActeObjectId.Parse("urn:example:objet"), "Autre", ("note.txt", [1]));
        var rules = Rules("""{ "id": "r", "annees": 1, "sort": "eliminer", "source": "essai" }""");

        Assert.Equal(RetentionState.Unknown, Assert.Single(await ReportAsync(rules, new DateOnly(2999, 1, 1))).State);
    }

    [Fact]
    public void All_faults_of_a_rules_file_are_said_at_once()
    {
        var fault = Assert.Throws<RecordsException>(() => Rules(
            """{ "id": "a", "nature": 9, "sort": "bruler", "source": "x" }""",
            """{ "id": "a", "sort": "eliminer", "duree": 3 }""",
            holds: """{ "motif": "x", "depuis": "hier" }"""));

        Assert.Equal("LD6670", fault.Code);
        string[] expected =
        [
            "« nature » va de 1 à 6", "« sort » vaut conserver, trier, eliminer", "« duree » n’est pas connu", "« source » manque",
            "deux règles s’appellent « a »", "« par » manque", "« depuis » est une date", "dites ce qui est gelé", "« annees » va avec",
        ];
        Assert.All(expected, text => Assert.Contains(text, fault.French, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"format\":\"autre\"}")]
    [InlineData("{\"format\":\"legaldocs-conservation/1\",\"regles\":[1]}")]
    public void What_is_no_rules_file_is_refused(string text) =>
        Assert.Equal("LD6670", Assert.Throws<RecordsException>(() => RetentionRules.Parse(Encoding.UTF8.GetBytes(text), "r.json")).Code);

    private static RetentionRules Rules(string rule, string? holds = null) => Rules([rule], holds);

    private static RetentionRules Rules(string first, string second, string holds) => Rules([first, second], holds);

    private static RetentionRules Rules(params string[] rules) => Rules(rules, null);

    private static RetentionRules Rules(string[] rules, string? holds) => RetentionRules.Parse(
        Encoding.UTF8.GetBytes($$"""{"format":"legaldocs-conservation/1","regles":[{{string.Join(',', rules)}}],"gels":[{{holds}}]}"""), "essai.json");

    private async Task<List<RetentionLine>> ReportAsync(RetentionRules rules, DateOnly today)
    {
        var lines = new List<RetentionLine>();
        await foreach (var line in RetentionReport.ReadAsync(new ActeArchive(_store), rules, today, Token))
        {
            lines.Add(line);
        }

        return lines;
    }
}
