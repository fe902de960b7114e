using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>What holds for every command: help, language, exit codes, streams.</summary>
public sealed class GeneralCommandTests
{
    [Fact]
    public async Task Help_is_french_for_french_locales_and_english_otherwise()
    {
        var french = await CliRun.StartAsync(Path.GetTempPath(), "--help");
        var english = await CliRun.StartAsync(
            Path.GetTempPath(), new Dictionary<string, string?> { ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8" }, "--help");
        var chosen = await CliRun.StartAsync(Path.GetTempPath(), "--help", "--lang", "en");

        Assert.Equal((0, 0, 0), (french.ExitCode, english.ExitCode, chosen.ExitCode));
        Assert.Contains("actes des collectivités", french.Output, StringComparison.Ordinal);
        Assert.Contains("acts of local authorities", english.Output, StringComparison.Ordinal);
        Assert.Contains("acts of local authorities", chosen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exit_codes_are_listed()
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), "exit-codes");

        var codes = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(
            line => line.Trim().Split(' ')[0]);
        Assert.Equal(["0", "1", "2", "3", "4", "6", "7", "8", "130"], codes);
    }

    [Fact]
    public async Task The_schema_is_json_on_standard_output()
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), "schema", "campagne");

        Assert.Equal(
            "http://json-schema.org/draft-07/schema#", JsonNode.Parse(run.Output)!["$schema"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("runn")]
    [InlineData("acts", "get")]
    [InlineData("schema", "autre")]
    [InlineData("template", "render")]
    [InlineData("run", ".", "--lang", "de")]
    public async Task Wrong_use_says_so_on_standard_error_and_answers_2(params string[] arguments)
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), arguments);

        Assert.True(run.ExitCode == 2, run.All);
        Assert.Equal(string.Empty, run.Output);
        Assert.StartsWith("✗", run.Error, StringComparison.Ordinal);
    }
}
