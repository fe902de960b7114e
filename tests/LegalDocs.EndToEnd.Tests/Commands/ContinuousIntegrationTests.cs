using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>What a build runs on templates: the scripts of <c>pipelines/ci</c>, and the texts committed beside our own.</summary>
public sealed partial class ContinuousIntegrationTests : IDisposable
{
    private static readonly Dictionary<string, string?> OurProgram = new() { ["LEGALDOCS"] = Repository.Cli };

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_texts_and_schemas_beside_our_templates_are_those_of_the_templates()
    {
        var run = await CliRun.StartAsync(Checkout.PathOf(), "template", "project", "--check", "templates");

        Assert.True(run.ExitCode == 0, run.All);
    }

    [Fact]
    public async Task A_text_that_is_no_longer_that_of_its_template_is_named()
    {
        _folder.File("modeles/m.docx", SmallCampaign.Docx("Vu {{ texte }}."));

        var missing = await CliRun.StartAsync(_folder.Path, "template", "project", "--check", "modeles");
        var written = await CliRun.StartAsync(_folder.Path, "template", "project", "modeles");
        var again = await CliRun.StartAsync(_folder.Path, "template", "project", "modeles");
        var fresh = await CliRun.StartAsync(_folder.Path, "template", "project", "--check", "modeles/m.docx");
        _folder.File("modeles/m.docx", SmallCampaign.Docx("Vu {{ loi }}."));
        var stale = await CliRun.StartAsync(_folder.Path, "template", "project", "--check", "modeles");

        Assert.Equal(4, missing.ExitCode);
        Assert.Equal("✓ modeles/m.docx.txt\n✓ modeles/m.docx.schema.json\n", written.Output);
        Assert.Equal("", again.Output);
        Assert.Equal(0, fresh.ExitCode);
        Assert.Equal(4, stale.ExitCode);
        Assert.Contains("modeles/m.docx.txt n’est plus", stale.Error, StringComparison.Ordinal);
        Assert.Contains("modeles/m.docx.schema.json n’est plus", stale.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vu {{ texte }}, le conseil décide.", 0)]
    [InlineData("Vu {{ loi }}, le conseil municipal.", 1)] // the contract breaks
    [InlineData("Vu {{ texte }, le conseil municipal.", 1)] // the template does
    public async Task The_script_stops_a_change_that_breaks_and_writes_its_reports(string after, int expected)
    {
        await CommitAsync("m é.docx", "Vu {{ texte }}, le conseil municipal.");
        await GitAsync("checkout", "-qb", "branche");
        await CommitAsync("m é.docx", after);

        var run = await CliRun.ProgramAsync(Checkout.PathOf("pipelines", "ci", "templates"), _folder.Path, OurProgram, "main", "HEAD", "r");

        Assert.True(run.ExitCode == expected, run.All);
        Assert.Equal(5, Directory.GetFiles(Path.Combine(_folder.Path, "r"), "diff.*").Length);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_folder.Path, "r"), "check.*").Count(file => new FileInfo(file).Length > 0));
    }

    [Fact]
    public async Task The_script_sees_only_what_the_branch_changed_and_says_when_history_is_missing()
    {
        await CommitAsync("a.docx", "Vu {{ texte }}, le conseil.");
        await GitAsync("checkout", "-qb", "branche");
        await CommitAsync("b.docx", "Un modèle sans rapport.");
        await GitAsync("checkout", "-q", "main");
        await CommitAsync("a.docx", "Vu {{ autre_texte }}, le conseil.");

        var script = Checkout.PathOf("pipelines", "ci", "templates");
        var run = await CliRun.ProgramAsync(script, _folder.Path, OurProgram, "main", "branche");
        var unknown = await CliRun.ProgramAsync(script, _folder.Path, OurProgram, "absente", "branche");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("b.docx", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.docx", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("fetch-depth", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vu {{ texte }}.", 0)]
    [InlineData("Vu {{ texte }.", 1)]
    public async Task The_hook_checks_what_is_about_to_be_committed(string text, int expected)
    {
        await CommitAsync("ancien.docx", "Vu {{ fautif }");
        _folder.File("nouveau.docx", SmallCampaign.Docx(text));
        await GitAsync("add", "-A");

        var hook = Checkout.PathOf("pipelines", "ci", "pre-commit");
        var run = await CliRun.ProgramAsync(hook, _folder.Path, OurProgram);
        var named = await CliRun.ProgramAsync(hook, _folder.Path, OurProgram, "nouveau.docx");

        Assert.True(run.ExitCode == expected, run.All);
        Assert.Equal(expected, named.ExitCode);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 12)]
    public async Task More_findings_than_GitHub_shows_are_counted_at_the_end(int faults, int lines)
    {
        _folder.File("m.docx", SmallCampaign.Docx([.. Enumerable.Range(1, faults).Select(i => $"{{{{ texte | inconnue{i} }}}}")]));

        var run = await CliRun.StartAsync(_folder.Path, "template", "check", "m.docx", "--format", "github");

        var output = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(lines, output.Length);
        Assert.Equal(lines > faults, output[^1].StartsWith($"– {faults} constats en tout", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("github", "::error file=modeles/a%2Cb.docx,title=LD1")]
    [InlineData("azure", "##vso[task.logissue type=error;sourcepath=/")]
    [InlineData("gitlab", "\"severity\": \"major\"")]
    [InlineData("sarif", "\"uri\": \"modeles/a%2Cb.docx\"")]
    [InlineData("junit", "<testsuite name=\"modeles/bon.docx\" tests=\"1\" failures=\"0\"")]
    public async Task A_folder_of_templates_is_checked_in_the_form_of_a_build_server(string format, string expected)
    {
        _folder.File("modeles/a,b.docx", SmallCampaign.Docx("::error::x ##vso[task.complete result=Failed;] %0A {{ for }} <b>"));
        _folder.File("modeles/bon.docx", SmallCampaign.Docx("Vu {{ texte }}."));

        var run = await CliRun.StartAsync(_folder.Path, "template", "check", "modeles", "--format", format);
        var fine = await CliRun.StartAsync(_folder.Path, "template", "check", "modeles/bon.docx", "--format", format);

        Assert.True(run.ExitCode == 4, run.All);
        Assert.Equal(0, fine.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        switch (format)
        {
            case "github" or "azure":
                var order = format == "github" ? "::error file=" : "##vso[task.logissue ";
                Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => Assert.StartsWith(order, line, StringComparison.Ordinal));
                Assert.Equal("", fine.Output);
                break;
            case "junit":
                var failures = XDocument.Parse(run.Output).Descendants("failure").Count();
                Assert.InRange(failures, 1, 5);
                break;
            default:
                Assert.NotNull(JsonNode.Parse(run.Output));
                break;
        }
    }

    [Theory]
    [InlineData("pipelines/ci/github-actions.yml")]
    [InlineData("pipelines/ci/azure-pipelines.yml")]
    [InlineData("pipelines/ci/gitlab-ci.yml")]
    [InlineData("pipelines/ci/pre-commit-config.yaml")]
    public void A_definition_calls_scripts_that_exist(string definition)
    {
        var scripts = Script().Matches(File.ReadAllText(Checkout.PathOf(definition))).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(Checkout.PathOf(script)).HasFlag(UnixFileMode.UserExecute), script));
    }

    public void Dispose() => _folder.Dispose();

    private async Task CommitAsync(string name, string text)
    {
        if (!Directory.Exists(Path.Combine(_folder.Path, ".git")))
        {
            await GitAsync("init", "-q", "-b", "main");
            await GitAsync("config", "user.name", "Test");
            await GitAsync("config", "user.email", "test@example.fr");
        }

        _folder.File(name, SmallCampaign.Docx(text));
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", name);
    }

    private async Task GitAsync(params string[] arguments)
    {
        var run = await CliRun.ProgramAsync("git", _folder.Path, new Dictionary<string, string?>(), arguments);
        Assert.True(run.ExitCode == 0, run.All);
    }

    [GeneratedRegex(@"\bpipelines/ci/[a-z-]+(?![a-z.-])")]
    private static partial Regex Script();
}
