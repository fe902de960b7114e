using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;
using LegalDocs.Register.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Running;

/// <summary>The shipped campaign with its register on a PostgreSQL server.</summary>
public sealed class PostgreSqlRegisterTests(ShippedRun shipped)
{
    private const string Campaign = "pipelines/services-communs";

    [Fact]
    public async Task A_rebuild_on_the_server_answers_as_the_file_does()
    {
        using var folder = await shipped.CloneAsync();
        var server = $"postgres:{PostgreSqlServer.NewSchema()}";

        var rebuild = await CliRun.StartAsync(folder.Root, "register", "rebuild", "-c", Campaign, "--register", server);

        Assert.True(rebuild.ExitCode == 0, rebuild.All);
        foreach (var words in new[] { "commande publ*", "oeuvre", "DM2018_SC01", "archives talant" })
        {
            var file = await CliRun.StartAsync(folder.Root, "register", "search", words, "--json", "--limit", "500");
            var other = await CliRun.StartAsync(
                folder.Root, "register", "search", words, "--json", "--limit", "500", "--register", server);
            Assert.True(other.ExitCode == 0, other.All);
            Assert.Equal(file.Output, other.Output);
        }
    }

    [Fact]
    public async Task A_run_whose_register_is_new_on_the_server_makes_and_sends_nothing_twice()
    {
        using var folder = await shipped.CloneAsync();
        var server = $"postgres:{PostgreSqlServer.NewSchema()}";

        var run = await CliRun.StartAsync(folder.Root, "run", Campaign, "--json", "--register", server);
        var search = await CliRun.StartAsync(
            folder.Root, "register", "search", "--json", "--etat", "accuse_recu", "--register", server);

        Assert.True(run.ExitCode == 0, run.All);
        var summary = JsonNode.Parse(run.Output.TrimEnd('\n').Split('\n')[^1])!;
        Assert.Equal((0, 80, 43), ((int)summary["generes"]!, (int)summary["inchanges"]!, (int)summary["recus"]!));
        Assert.Equal(43, (int)JsonNode.Parse(search.Output.TrimEnd('\n').Split('\n')[^1])!["total"]!);
    }

    [Fact]
    public async Task A_dry_run_and_a_check_make_no_table()
    {
        using var folder = await shipped.CloneAsync();
        var schema = PostgreSqlServer.NewSchema();

        var dry = await CliRun.StartAsync(folder.Root, "run", Campaign, "--dry-run", "--register", $"postgres:{schema}");
        var check = await CliRun.StartAsync(
            folder.Root, new Dictionary<string, string?> { ["LEGALDOCS_REGISTER"] = $"postgres:{schema}" }, "check", Campaign);
        var named = await CliRun.StartAsync(folder.Root, "check", Campaign, "--register", $"postgres:{schema}");

        Assert.True(dry.ExitCode == 0, dry.All);
        Assert.True(check.ExitCode == 0, check.All);
        Assert.Equal((0, check.Output), (named.ExitCode, named.Output));
        await using var connection = new Npgsql.NpgsqlConnection(schema);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var count = new Npgsql.NpgsqlCommand(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()", connection);
        Assert.Equal(0L, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("postgres:Host=127.0.0.1;Port=9;Database=x;Username=x;Timeout=2", 8)]
    [InlineData("postgres:Hôte=x;Password=secret-a-taire", 2)]
    [InlineData("postgres:", 2)]
    public async Task A_server_out_of_reach_or_badly_named_is_said_without_its_password(string register, int exitCode)
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, "register", "search", "archives", "--register", register);

        Assert.True(run.ExitCode == exitCode, run.All);
        Assert.StartsWith("✗", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-a-taire", run.All, StringComparison.Ordinal);
    }
}
