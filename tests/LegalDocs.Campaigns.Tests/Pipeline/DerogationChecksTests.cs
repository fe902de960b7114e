namespace LegalDocs.Campaigns.Tests.Pipeline;

public sealed class DerogationChecksTests : IDisposable
{
    private const string Good = """
        derogations:
          - regle: EFF-1
            portee: epci
            motif: Parce que.
            auteur: Essai
            date: "2018-09-28"
        actes:

        """;

    private readonly PipelineText _file = new();

    [Fact]
    public void A_derogation_is_read_with_its_rule()
    {
        var derogation = Assert.Single(_file.Edit("actes:\n", Good).Loaded().Derogations);

        Assert.Equal("EFF-1", derogation.Regle.Id);
        Assert.Equal(new DateOnly(2018, 9, 28), derogation.Date);
        Assert.Equal(("epci", "Parce que.", "Essai"), (derogation.Portee, derogation.Motif, derogation.Auteur));
    }

    [Theory]
    [InlineData("regle: EFF-1", "regle: EFF-11", "LD2506", "EFF-1")]
    [InlineData("motif: Parce que.", "motif: \"  \"", "LD2506", "motif")]
    [InlineData("motif: Parce que.", "motif:", "LD2506", "motif")]
    [InlineData("    motif: Parce que.\n", "", "LD2504", "motif")]
    [InlineData("    auteur: Essai\n", "", "LD2504", "auteur")]
    [InlineData("date: \"2018-09-28\"", "date: \"2018-02-30\"", "LD2534", "2018-02-30")]
    [InlineData("date: \"2018-09-28\"", "date: \"28/09/2018\"", "LD2506", "28/09/2018")]
    [InlineData("portee: epci", "portee: epcii", "LD2522", "epci")]
    [InlineData("portee: epci", "portee: epci\n    raison: Non", "LD2502", "raison")]
    public void A_wrong_derogation_is_an_error_with_its_line(string before, string after, string code, string says)
    {
        var error = _file.Edit("actes:\n", Good.Replace(before, after, StringComparison.Ordinal)).Findings()[0];

        Assert.Equal(code, error.Code);
        Assert.Contains(says, error.French, StringComparison.Ordinal);
        Assert.Matches("^ligne [0-9]+, colonne [0-9]+$", error.Place);
    }

    [Theory]
    [InlineData("campagne")]
    [InlineData("convention")]
    [InlineData("CV18_SC01_21003")]
    public void A_scope_is_the_campaign_a_kind_of_act_or_the_number_of_an_act(string scope) => Assert.Equal(
        scope,
        Assert.Single(_file.Edit("actes:\n", Good.Replace("portee: epci", $"portee: {scope}", StringComparison.Ordinal))
            .Loaded().Derogations).Portee);

    [Fact]
    public void The_same_rule_and_scope_cannot_stand_twice()
    {
        var item = Good.Split('\n', 2)[1].Replace("actes:\n", string.Empty, StringComparison.Ordinal);

        var error = _file.Edit("actes:\n", "derogations:\n" + item + item + "actes:\n").Error();

        Assert.Equal("LD2523", error.Code);
    }

    public void Dispose() => _file.Dispose();
}
