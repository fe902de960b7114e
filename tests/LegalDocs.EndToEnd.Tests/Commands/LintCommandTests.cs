using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs lint</c> as a process.</summary>
public sealed class LintCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_templates_of_the_repository_have_no_fault()
    {
        var templates = Directory.GetFiles(Checkout.PathOf("templates", "services-communs"), "*.docx");

        var run = await CliRun.StartAsync(_folder.Path, ["lint", "--template", .. templates]);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(templates.Length, run.Output.Split("0 remarque sur").Length - 1);
    }

    [Fact]
    public async Task A_fault_is_shown_with_its_place_and_a_suggestion_and_gives_exit_code_4()
    {
        _folder.File("acte.docx", SmallCampaign.Docx("Vu la DELIBERATION du 1 avril,lorsque que le conseil"));

        var run = await CliRun.StartAsync(_folder.Path, "lint", "acte.docx");

        Assert.True(run.ExitCode == 4, run.All);
        Assert.Contains("acte.docx · corps, paragraphe 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("→ DÉLIBÉRATION", run.Output, StringComparison.Ordinal);
        Assert.Contains("→ 1er avril", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 remarques sur 1 passages", run.Output.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_one_object_a_line()
    {
        _folder.File("acte.txt", "désigné(e)\n");

        var run = await CliRun.StartAsync(_folder.Path, "lint", "acte.txt", "--json");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["LD3806"], lines.SkipLast(1).Select(line => line["code"]!.GetValue<string>()));
        Assert.Equal(1, lines[^1]["remarques"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_wrong_use()
    {
        var run = await CliRun.StartAsync(_folder.Path, "lint", "absent.docx");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("LD3800", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
