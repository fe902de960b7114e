using LegalDocs.Acts;
using LegalDocs.Sandbox;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Sandbox;

/// <summary>Who is calling (protocol 1).</summary>
public sealed class AccountTests
{
    private const string Status = "modules/actes/actes_transac_get_status.php?transaction=1";

    private static readonly SandboxOptions Listed = new()
    {
        Accounts =
        [
            new SandboxAccount { Siren = Some.Metropole, Login = "metropole", Password = "x", Departement = "021" },
            new SandboxAccount { Siren = Some.Commune, Login = "dijon", Password = "autre", Departement = "021" },
        ],
    };

    [Fact]
    public async Task Without_login_several_accounts_are_a_refusal_in_words_or_a_redirection()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address, login: null);

        var page = await client.GetAsync(Status);
        var api = await client.GetAsync(Status + "&api=1");

        Assert.Equal((302, "/login.php?error=multiple_accounts"), (page.Status, page.Location));
        Assert.Equal((200, "KO\nLa connexion n&#039;a pas pu ?tre ?tablie\n"), (api.Status, api.Text));
    }

    [Theory]
    [InlineData("inconnu")]
    [InlineData("123456789")]
    public async Task An_unknown_account_is_redirected_even_with_api(string login)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address, login);

        Assert.Equal(302, (await client.GetAsync(Status + "&api=1")).Status);
    }

    [Fact]
    public async Task A_list_of_accounts_lets_in_those_with_their_password()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Listed);
        using var known = new RawClient(rehearsal.Address, "metropole");
        using var wrongPassword = new RawClient(rehearsal.Address, "dijon");

        Assert.Equal("OK", (await known.GetAsync("api/test-connexion.php")).Text);
        Assert.Equal(302, (await wrongPassword.GetAsync("api/test-connexion.php")).Status);
        Assert.Equal("metropole\ndijon\n", (await known.GetAsync("admin/users/api-list-login.php")).Text);
    }

    [Fact]
    public async Task A_collectivite_sees_its_own_transactions_only()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var metropole = new RawClient(rehearsal.Address);
        using var commune = new RawClient(rehearsal.Address, Some.Commune.Value);
        await metropole.CreateAsync(RawClient.Form());

        Assert.Equal("OK\n1\n", (await metropole.GetAsync(Status)).Text);
        Assert.StartsWith("KO\n", (await commune.GetAsync(Status)).Text, StringComparison.Ordinal);
        Assert.Empty(await rehearsal.Client(Some.Commune).ListAsync(1, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("242100410", "021")]
    [InlineData("219740115", "974")]
    [InlineData("552100554", "000")]
    public void The_departement_of_a_public_body_is_in_its_SIREN(string siren, string departement)
    {
        Assert.Equal(departement, SandboxAccount.Of(Siren.Parse(siren)).Departement);
    }

    [Fact]
    public async Task An_unknown_script_is_not_found()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);

        Assert.Equal(404, (await client.GetAsync("modules/actes/inconnu.php")).Status);
    }
}
