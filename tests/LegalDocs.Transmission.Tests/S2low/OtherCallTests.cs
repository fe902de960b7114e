using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Test of the connection and classification (protocol 1 and 2).</summary>
public sealed class OtherCallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_account_has_nothing_to_report()
    {
        await using var server = RawServer.Start(RawAnswer.Php("OK"));

        Assert.Null(await Client(server).TestConnectionAsync(Token));
    }

    [Theory]
    [InlineData(302, "", "redirection")]
    [InlineData(200, "KO\nLa connexion n&#039;a pas pu ?tre ?tablie\n", "La connexion n'a pas pu")]
    [InlineData(200, "<html><title>Maintenance</title></html>", "Maintenance")]
    public async Task A_refused_account_is_told_what_the_platform_said(int status, string body, string expected)
    {
        await using var server = RawServer.Start(RawAnswer.Php(body, status));

        Assert.Contains(expected, await Client(server).TestConnectionAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_is_down_is_a_transient_failure_that_names_it()
    {
        await using var server = RawServer.Start(RawAnswer.Cut);

        var error = await Assert.ThrowsAsync<TransmissionException>(() => Client(server).TestConnectionAsync(Token));

        Assert.True(error.IsTransient);
        Assert.Contains(server.Address.Authority, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_classification_is_read_with_its_date()
    {
        await using var server = RawServer.Start(RawAnswer.Php(Fixture.Read("classification.xml")));

        var classification = await Client(server).FetchClassificationAsync(Token);

        Assert.Equal(new DateOnly(2019, 3, 1), classification.Date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("KO\nAccès refusé\n")]
    [InlineData("<html><body>Maintenance</body></html>")]
    [InlineData("<RetourClassification/>")]
    public async Task Another_answer_is_no_classification(string body)
    {
        await using var server = RawServer.Start(RawAnswer.Php(body));

        await Assert.ThrowsAsync<TransmissionException>(() => Client(server).FetchClassificationAsync(Token));
    }

    private static S2lowPlateforme Client(RawServer server) => Clients.Of(server.Address, Some.Metropole, TimeProvider.System);
}
