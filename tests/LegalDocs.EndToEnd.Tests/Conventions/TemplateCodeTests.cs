using System.Text.RegularExpressions;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Conventions;

/// <summary>Each code of a template has a test that raises it and a help page in both languages.</summary>
public sealed partial class TemplateCodeTests
{
    // What nobody has managed to raise: for sentences of the interpreter that a later version of it may have.
    private static readonly string[] Unraised = ["LD1150", "LD1399"];

    public static TheoryData<string> Codes() =>
        [.. Directory.EnumerateDirectories(Checkout.PathOf("src"), "LegalDocs.Templating*")
            .Append(Checkout.PathOf("src", "LegalDocs.Gate"))
            .SelectMany(Repository.SourceFiles)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
            .Distinct().Order()];

    [Fact]
    public void Every_code_is_raised_by_a_test()
    {
        var tests = string.Concat(Repository.SourceFiles("tests")
            .Where(file => !file.EndsWith("TemplateCodeTests.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var golden = string.Concat(Directory.EnumerateFiles(
            Checkout.PathOf("tests", "LegalDocs.Templating.Tests"), "*.golden", SearchOption.AllDirectories).Select(File.ReadAllText));

        var missing = Codes().Select(row => row.Data).Except(Unraised)
            .Where(code => !(tests + golden).Contains(code, StringComparison.Ordinal));
        Assert.Equal([], missing);
    }

    [Fact]
    public void Every_code_has_a_help_page_in_both_languages()
    {
        var pages = File.ReadAllLines(Checkout.PathOf("src", "LegalDocs.Cli.Templates", "Help", "template-codes.tsv"))
            .Select(line => line.Split('\t')).ToList();

        Assert.Equal([], Codes().Select(row => row.Data).Except(pages.Select(page => page[0])));
        Assert.All(pages, page => Assert.True(page is [_, { Length: > 0 }, { Length: > 0 }, _, _], page[0]));
    }

    [Theory]
    [InlineData("fr", "ld1302", "un champ demandé à une liste")]
    [InlineData("en", "LD1302", "a field asked of a list")]
    public async Task Help_shows_the_mistake_and_what_to_write(string language, string code, string words)
    {
        var run = await CliRun.StartAsync(Checkout.Root, "help", code, "--lang", language);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
        Assert.Contains("✗ {{ agents.nom }}", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LD5412", "LD5412 : un acte signé", "legaldocs acts sign")]
    [InlineData("ld6601", "LD6601 : les copies", "legaldocs records report")]
    [InlineData("LD8001", "LD8001 : la comparaison de deux modèles", "legaldocs template diff")]
    public async Task Help_says_what_a_code_outside_templates_is_about(string code, string title, string command)
    {
        var run = await CliRun.StartAsync(Checkout.Root, "aide", code);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains(title, run.Output.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(command, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_is_wrong_use() =>
        Assert.Equal(2, (await CliRun.StartAsync(Checkout.Root, "help", "LD0000")).ExitCode);

    [GeneratedRegex("\"(?<code>LD1\\d{3})\"")]
    private static partial Regex Code();
}
