using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs store verify</c> on the store of the shipped campaign.</summary>
public sealed class StoreCommandTests(ShippedRun shipped)
{
    private const string Store = "pipelines/services-communs/depot";

    [Fact]
    public async Task The_store_of_the_campaign_is_valid_OCFL()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, "store", "verify", Store);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("✓ valide", run.Output, StringComparison.Ordinal);
        Assert.Contains("80", run.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("✗", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_byte_is_named_and_gives_exit_code_6()
    {
        using var folder = await shipped.CloneAsync();
        var pdf = Directory.EnumerateFiles(Path.Combine(folder.Root, Store), "acte.pdf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).First();
        var bytes = await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(pdf, bytes, TestContext.Current.CancellationToken);

        var run = await CliRun.StartAsync(folder.Root, "store", "verify", Store, "--json");

        Assert.True(run.ExitCode == 6, run.All);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        var fault = Assert.Single(lines, line => (string?)line["gravite"] == "erreur");
        Assert.Equal("E092", (string?)fault["code"]);
        Assert.Equal(Path.GetRelativePath(Path.Combine(folder.Root, Store), pdf), (string?)fault["fichier"]);
        Assert.False((bool)lines[^1]["valide"]!);
    }

    [Fact]
    public async Task One_object_alone_is_judged()
    {
        using var folder = await shipped.CloneAsync();
        var declaration = Directory.EnumerateFiles(Path.Combine(folder.Root, Store), "0=ocfl_object_1.1", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).First();

        var run = await CliRun.StartAsync(folder.Root, "store", "verify", "--object", Path.GetDirectoryName(declaration)!, "--lang", "en");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.StartsWith("✓ valid: objects: 1 ", run.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("nulle-part")]
    [InlineData("a", "--object", "b")]
    public async Task Wrong_use_is_said(params string[] arguments)
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, ["store", "verify", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("✗", run.Error, StringComparison.Ordinal);
    }
}
