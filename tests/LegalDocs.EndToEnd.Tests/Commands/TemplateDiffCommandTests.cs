using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs template diff</c> and <c>legaldocs git</c>, in a repository made for the test.</summary>
public sealed class TemplateDiffCommandTests : IDisposable
{
    private static readonly Dictionary<string, string?> NoVariables = [];

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("Vu le code général des collectivités.", 0)]
    [InlineData("Vu le code général de la fonction publique.", 1)]
    public async Task The_exit_code_is_that_of_diff(string after, int expected)
    {
        _folder.File("a.docx", SmallCampaign.Docx("Vu le code général des collectivités."));
        _folder.File("b.docx", SmallCampaign.Docx(after));

        var run = await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx", "b.docx");

        Assert.True(run.ExitCode == expected, run.All);
        Assert.Equal(expected == 0 ? "" : "a.docx → b.docx : 1 différence", run.Output.Split('\n')[0].Replace('\u00A0', ' '));
        Assert.Equal(0, await FailingOnAsync("never"));
        Assert.Equal(0, await FailingOnAsync("error"));
        Assert.Equal(expected, await FailingOnAsync("note"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_trouble_with_its_reason()
    {
        _folder.File("a.docx", SmallCampaign.Docx("Vu le code."));
        _folder.File("b.docx", "not a document");

        var broken = await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx", "b.docx", "--fail-on", "never");
        var missing = await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx", "c.docx");
        var alone = await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx");

        Assert.All([broken, missing, alone], run => Assert.Equal(2, run.ExitCode));
        Assert.Contains("« b.docx »", broken.Output.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("« c.docx » n’existe pas", missing.Error.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("--rev", alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redline_is_a_document_that_Word_opens_and_names_what_it_holds()
    {
        _folder.File("a.docx", SmallCampaign.Docx("Vu le code général des collectivités."));
        _folder.File("b.docx", SmallCampaign.Docx("Vu le code général de la fonction publique."));
        _folder.File("c.docx", "not a document");

        var run = await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx", "b.docx", "--format", "docx", "--output", "r.docx");
        var again = await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx", "b.docx", "--format", "docx", "-o", "r2.docx", "--json");
        var broken = await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx", "c.docx", "--format", "docx", "-o", "r3.docx");
        var nowhere = await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx", "b.docx", "--format", "docx");
        var accepted = await CliRun.StartAsync(_folder.Path, "template", "diff", "r.docx", "b.docx");

        Assert.True(run.ExitCode == 1, run.All);
        Assert.Equal("", run.Output);
        Assert.Contains("r.docx : 2 modification(s) suivie(s), 0 différence(s) en commentaire.", run.Error.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(await BytesAsync("r.docx"), await BytesAsync("r2.docx"));
        Assert.Equal(1, JsonNode.Parse(again.Output)!["exitCode"]!.GetValue<int>());
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains("« c.docx »", broken.Output.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.False(File.Exists(Of("r3.docx")));
        Assert.Equal(2, nowhere.ExitCode);
        Assert.Contains("--output", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal(0, accepted.ExitCode);
    }

    [Fact]
    public async Task Two_revisions_are_compared_with_renamings_additions_and_the_contract()
    {
        await RepositoryAsync();
        File.Move(Of("modeles/convention.docx"), Of("modeles/convention-2019.docx"));
        _folder.File("modeles/convention-2019.docx", SmallCampaign.Docx("Convention avec {{ commune.libelle }}.", "Fait à Dijon."));
        _folder.File("modeles/nouveau.docx", SmallCampaign.Docx("Un modèle."));
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", "deux");

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "diff", "--rev", "HEAD~1..HEAD", "modeles", "--json", "--rapports", "rapports");

        Assert.True(run.ExitCode == 1, run.All);
        var documents = JsonNode.Parse(run.Output)!["documents"]!.AsArray();
        Assert.Contains("LD8102", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["modeles/convention-2019.docx", "modeles/nouveau.docx"],
            documents.Select(document => document!["name"]!.GetValue<string>()));
        Assert.Equal(
            ["diff.html", "diff.json", "diff.md", "diff.sarif", "diff.txt"],
            Directory.GetFiles(Of("rapports")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(run.Output, await File.ReadAllTextAsync(Of("rapports/diff.json"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Of("rapports/docx/modeles/convention-2019.docx")));
    }

    [Fact]
    public async Task A_revision_alone_is_compared_with_the_files_at_hand()
    {
        await RepositoryAsync();
        _folder.File("modeles/convention.docx", SmallCampaign.Docx("Convention avec la commune de {{ commune.nom }}."));

        var run = await CliRun.StartAsync(_folder.Path, "template", "diff", "--rev", "HEAD", "--format", "markdown");

        Assert.True(run.ExitCode == 1, run.All);
        Assert.Contains("<ins>", run.Output, StringComparison.Ordinal);
        var unknown = await CliRun.StartAsync(_folder.Path, "template", "diff", "--rev=--output=x..HEAD");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("n’est pas une révision", unknown.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Of("x")));
    }

    [Fact]
    public async Task After_git_install_git_shows_words_and_installing_again_changes_nothing()
    {
        await RepositoryAsync();
        var first = await CliRun.StartAsync(Of("modeles"), "git", "install");
        var second = await CliRun.StartAsync(_folder.Path, "git", "install");
        var attributes = await File.ReadAllTextAsync(Of(".gitattributes"), TestContext.Current.CancellationToken);
        _folder.File("modeles/convention.docx", SmallCampaign.Docx("Convention avec la commune d’Ahuy.", "Fait à Dijon."));

        var diff = await GitAsync("diff", "--no-color");
        _folder.File("modeles/convention.docx", "not a document");
        var broken = await GitAsync("diff", "--no-color");

        Assert.True(first.ExitCode == 0, first.All);
        Assert.True(second.ExitCode == 0, second.All);
        Assert.Equal("# les nôtres\n*.txt text\n", attributes[..24]);
        Assert.Equal(4, attributes.Split("diff=legaldocs merge=legaldocs").Length - 1);
        Assert.Contains("-Convention avec {{ commune.nom }}.", diff, StringComparison.Ordinal);
        Assert.Contains("+Convention avec la commune d’Ahuy.", diff, StringComparison.Ordinal);
        Assert.Contains("\n Fait à Dijon.", diff, StringComparison.Ordinal);
        Assert.Contains("LD1", broken, StringComparison.Ordinal);
    }

    /// <remarks>Real git, the shipped convention: its articles are numbered by Word, so that no text of the file says « Article 3 ».</remarks>
    [Fact]
    public async Task A_hunk_of_git_diff_names_the_article_by_the_number_that_Word_prints()
    {
        var convention = await File.ReadAllBytesAsync(
            Checkout.PathOf("templates", "services-communs", "convention.docx"), TestContext.Current.CancellationToken);
        await RepositoryAsync();
        var path = _folder.File("modeles/convention.docx", convention);
        await CliRun.StartAsync(_folder.Path, "git", "install");
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", "la convention");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            using var stream = entry.Open();
            var xml = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);
            stream.SetLength(0);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(xml.Replace("Elle désigne un correspondant", "Elle nomme un correspondant", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        }

        var diff = await GitAsync("diff", "--no-color", "-U0");

        Assert.Matches(@"(?m)^@@ .* @@ #### Article\s3\s–\sOrganisation et gestion$", diff);
        Assert.Single(diff.Split('\n'), line => line.StartsWith('+') && line.Contains("Elle nomme un correspondant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_merge_of_two_changes_is_a_conflict_that_says_what_each_side_changed()
    {
        await RepositoryAsync();
        await CliRun.StartAsync(_folder.Path, "git", "install");
        await GitAsync("commit", "-qam", "attributs");
        await GitAsync("checkout", "-qb", "autre");
        _folder.File("modeles/convention.docx", SmallCampaign.Docx("Accord avec {{ commune.nom }}.", "Fait à Dijon."));
        await GitAsync("commit", "-qam", "autre");
        await GitAsync("checkout", "-q", "main");
        var ours = _folder.File("modeles/convention.docx", SmallCampaign.Docx("Convention avec {{ commune.nom }}.", "Fait à Ahuy."));
        await GitAsync("commit", "-qam", "nous");
        var before = await File.ReadAllBytesAsync(ours, TestContext.Current.CancellationToken);

        var merge = await GitAsync(expected: 1, "merge", "autre");

        Assert.Contains("[-Dijon-]{+Ahuy+}", merge, StringComparison.Ordinal);
        Assert.Contains("[-Convention-]{+Accord+}", merge, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(ours, TestContext.Current.CancellationToken));
        Assert.Contains("UU modeles/convention.docx", await GitAsync("status", "--short"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_of_changes_in_different_places_keeps_both()
    {
        string[] lines = ["Convention avec {{ commune.nom }}.", "Article 1", "Article 2", "Fait à Dijon."];
        await RepositoryAsync();
        _folder.File("modeles/convention.docx", SmallCampaign.Docx(lines));
        await CliRun.StartAsync(_folder.Path, "git", "install");
        await GitAsync("commit", "-qam", "attributs");
        await GitAsync("checkout", "-qb", "autre");
        _folder.File("modeles/convention.docx", SmallCampaign.Docx(["Accord avec {{ commune.nom }}.", .. lines[1..]]));
        await GitAsync("commit", "-qam", "autre");
        await GitAsync("checkout", "-q", "main");
        _folder.File("modeles/convention.docx", SmallCampaign.Docx([.. lines[..3], "Fait à Ahuy."]));
        await GitAsync("commit", "-qam", "nous");

        var merge = await GitAsync("merge", "--no-edit", "autre");
        var text = await CliRun.StartAsync(_folder.Path, "template", "text", "modeles/convention.docx");

        Assert.Contains("les deux côtés ont changé des passages différents", merge, StringComparison.Ordinal);
        Assert.Equal(
            "## corps\n\nAccord avec {{ commune.nom }}.\n###### Article 1\n###### Article 2\nFait à Ahuy.\n", text.Output.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task The_impact_of_a_change_is_the_acts_that_it_changes()
    {
        using var campaign = new SmallCampaign();
        foreach (var arguments in new[]
        {
            new[] { "init", "-q", "-b", "main" }, ["config", "user.name", "Test"], ["config", "user.email", "test@example.fr"],
            ["add", "-A"], ["commit", "-qm", "un"],
        })
        {
            Assert.Equal(0, (await CliRun.ProgramAsync("git", campaign.Path, NoVariables, arguments)).ExitCode);
        }

        var unchanged = await CliRun.StartAsync(campaign.Path, "template", "diff", "--rev", "HEAD", "--impact", ".");
        var template = Path.Combine(campaign.Path, "convention.docx");
        File.WriteAllBytes(template, SmallCampaign.Docx("Convention de la commune {{ commune | de }}, texte nouveau."));
        var changed = await CliRun.StartAsync(campaign.Path, "template", "diff", "--rev", "HEAD", "--impact", ".", "--json");
        File.WriteAllBytes(template, SmallCampaign.Docx("Convention {{ acte.numero }} avec la commune {{ commune | de }}, dite « l’adhérente »."));
        var alike = await CliRun.StartAsync(campaign.Path, "template", "diff", "--rev", "HEAD", "--impact", ".");
        File.WriteAllBytes(template, SmallCampaign.Docx("Convention {{ commune.inconnu }}."));
        var broken = await CliRun.StartAsync(campaign.Path, "template", "diff", "--rev", "HEAD", "--impact", ".");

        Assert.True(unchanged.ExitCode == 0, unchanged.All);
        Assert.Equal("", unchanged.Output);
        Assert.True(changed.ExitCode == 1, changed.All);
        Assert.Equal(
            ["CV18_SC01_21003/acte.docx", "CV18_SC01_21166/acte.docx", "CV18_SC02_21166/acte.docx"],
            JsonNode.Parse(changed.Output)!["documents"]!.AsArray().Select(document => document!["name"]!.GetValue<string>()));
        Assert.Contains("3 document(s) de 3 acte(s) changent", changed.Error.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("CV18_SC01_21003/acte.docx", alike.Output, StringComparison.Ordinal);
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains("inconnu", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_repository_the_reason_is_said()
    {
        var run = await CliRun.StartAsync(
            _folder.Path, new Dictionary<string, string?> { ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(_folder.Path) }, "git", "install");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not a git repository", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<int> FailingOnAsync(string severity) =>
        (await CliRun.StartAsync(_folder.Path, "template", "diff", "a.docx", "b.docx", "--fail-on", severity)).ExitCode;

    private string Of(string name) => Path.Combine(_folder.Path, name);

    private Task<byte[]> BytesAsync(string name) => File.ReadAllBytesAsync(Of(name), TestContext.Current.CancellationToken);

    private async Task RepositoryAsync()
    {
        _folder.File("modeles/convention.docx", SmallCampaign.Docx("Convention avec {{ commune.nom }}.", "Fait à Dijon."));
        _folder.File(".gitattributes", "# les nôtres\n*.txt text\n");
        await GitAsync("init", "-q", "-b", "main");
        await GitAsync("config", "user.name", "Test");
        await GitAsync("config", "user.email", "test@example.fr");
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", "un");
    }

    private Task<string> GitAsync(params string[] arguments) => GitAsync(0, arguments);

    private async Task<string> GitAsync(int expected, params string[] arguments)
    {
        var run = await CliRun.ProgramAsync("git", _folder.Path, NoVariables, arguments);
        Assert.True(run.ExitCode == expected, run.All);
        return run.All;
    }
}
