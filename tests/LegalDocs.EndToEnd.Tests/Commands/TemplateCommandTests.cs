using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs template …</c>: templates without a campaign.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("21 | en_lettres", "vingt et un")]
    [InlineData("\"2018-09-27\" | date_longue", "27 septembre 2018")]
    [InlineData("1 + 2 * 3", "7")]
    public async Task Eval_prints_the_text_of_an_expression(string expression, string expected)
    {
        var run = await CliRun.StartAsync(_folder.Path, "template", "eval", expression);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(expected + "\n", run.Output.Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("d.json", """{ "commune": { "nom": "Ahuy", "tncc": 1 }, "montant": 1234.50 }""")]
    [InlineData("d.yaml", "commune: { nom: Ahuy, tncc: 1 }\nmontant: 1234.50\n")]
    public async Task Eval_reads_data_from_json_and_yaml(string name, string text)
    {
        _folder.File(name, text);

        var place = await CliRun.StartAsync(_folder.Path, "template", "eval", "commune | de", "--data", name);
        var amount = await CliRun.StartAsync(_folder.Path, "template", "eval", "montant | euros", "-d", name, "--json");

        Assert.Equal("d’Ahuy\n", place.Output.Replace('\'', '’'));
        Assert.StartsWith("1", JsonNode.Parse(amount.Output)!["texte"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("234,50", amount.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commune.nom", 4)]
    [InlineData("if", 4)]
    [InlineData("21 | en_letres", 4)]
    public async Task Eval_refuses_what_it_cannot_compute(string expression, int code)
    {
        var run = await CliRun.StartAsync(_folder.Path, "template", "eval", expression);

        Assert.Equal(code, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        Assert.Contains("LD1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_of_wrong_data_names_file_and_place()
    {
        _folder.File("d.json", "{ \"a\": 1, \"a\": 2 }");

        var run = await CliRun.StartAsync(_folder.Path, "template", "eval", "a", "--data", "d.json");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("LD2054", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_merges_a_template_and_data()
    {
        _folder.File("t.docx", SmallCampaign.Docx("Commune {{ commune | de }}."));
        _folder.File("d.json", """{ "commune": { "nom": "Ahuy", "tncc": 1 } }""");

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "render", "t.docx", "--data", "d.json", "--output", "o.docx");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal("Commune d’Ahuy.", Text("o.docx").Replace('\'', '’'));
    }

    [Theory]
    [InlineData("colonnes")]
    [InlineData("image")]
    public async Task The_examples_of_the_guide_fit_their_data_and_are_rendered(string name)
    {
        var (template, data) = (Checkout.PathOf("templates", "exemples", $"{name}.docx"), Checkout.PathOf("templates", "exemples", $"{name}.json"));

        var check = await CliRun.StartAsync(_folder.Path, "template", "check", template, "--data", data);
        var render = await CliRun.StartAsync(_folder.Path, "template", "render", template, "--data", data, "-o", "o.docx");

        Assert.True(check.ExitCode == 0 && render.ExitCode == 0, check.All + render.All);
        Assert.Equal(string.Empty, check.Output);
    }

    [Fact]
    public async Task Render_twice_gives_the_same_bytes()
    {
        _folder.File("t.docx", SmallCampaign.Docx("Commune {{ nom }}."));
        _folder.File("d.yaml", "nom: Ahuy\n");
        await CliRun.StartAsync(_folder.Path, "template", "render", "t.docx", "-d", "d.yaml", "-o", "a.docx");
        await CliRun.StartAsync(_folder.Path, "template", "render", "t.docx", "-d", "d.yaml", "-o", "b.docx");

        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "a.docx"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "b.docx"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("l.json", """[{ "nom": "Ahuy", "n": "A1" }, { "nom": "Chenôve", "n": "A2" }]""")]
    [InlineData("l.jsonl", "{ \"nom\": \"Ahuy\", \"n\": \"A1\" }\n{ \"nom\": \"Chenôve\", \"n\": \"A2\" }\n")]
    public async Task Render_each_makes_a_document_for_each_element(string name, string text)
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ rang }} {{ nom }}"));
        _folder.File(name, text);

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "render", "t.docx", "--data", name, "--each", "--output-dir", "d", "--name", "{{ n }}.docx");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(["1 Ahuy", "2 Chenôve"], [Text("d/A1.docx"), Text("d/A2.docx")]);
    }

    [Fact]
    public async Task Render_each_goes_on_after_an_element_that_fails_and_says_which()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ nom }}"));
        _folder.File("l.json", """[{ "nom": "Ahuy" }, { "nomm": "x" }, { "nom": "Ouges" }]""");

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "render", "t.docx", "--data", "l.json", "--each", "--output-dir", "d");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("élément 2", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder.Path, "d")).Length);
    }

    [Theory]
    [InlineData("../{{ nom }}.docx", 4, "LD7100")]
    [InlineData("toujours-le-meme.docx", 3, "LD7101")]
    public async Task Render_each_refuses_names_that_leave_the_folder_or_meet(string name, int exitCode, string code)
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ nom }}"));
        _folder.File("l.json", """[{ "nom": "Ahuy" }, { "nom": "Ouges" }]""");

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "render", "t.docx", "--data", "l.json", "--each", "--output-dir", "d", "--name", name);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "Ahuy.docx")));
    }

    [Fact]
    public async Task Render_each_says_a_fault_of_many_elements_once_and_the_rate()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ if n > 1 }}{{ nomm }}{{ end }}{{ n }}"));
        _folder.File("l.jsonl", string.Concat(Enumerable.Range(1, 200).Select(rank => $"{{ \"n\": {rank}, \"nom\": 1 }}\n")));

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "render", "t.docx", "--data", "l.jsonl", "--each", "--output-dir", "d");

        Assert.Equal(3, run.ExitCode);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("LD1300", StringComparison.Ordinal));
        Assert.Contains("dans 199 éléments : 2, 3, 4, 5, 6…", run.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("1 document, 199 en échec", run.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("par seconde", run.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_each_as_json_gives_a_line_for_each_document_and_the_count_last()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ n }}"));
        _folder.File("l.jsonl", "{ \"n\": 1 }\n{ \"n\": 2 }\n{ \"m\": 3 }\n");

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "render", "t.docx", "--data", "l.jsonl", "--each", "--output-dir", "d", "--json");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(3, run.ExitCode);
        Assert.Equal([1, 2], lines[..^1].Select(line => line["rang"]!.GetValue<int>()).Order());
        Assert.Equal(
            ("resume", 2, 1),
            (lines[^1]["type"]!.GetValue<string>(), lines[^1]["generes"]!.GetValue<int>(), lines[^1]["echecs"]!.GetValue<int>()));
        Assert.Equal("LD1300", JsonNode.Parse(run.Error)!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Render_each_says_the_warnings_of_the_documents_it_made()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ nom }}"));
        _folder.File("l.json", """[{ "nom": "Ahuy" }, { "nom": "Da\u0007ix" }]""");

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "render", "t.docx", "--data", "l.json", "--each", "--output-dir", "d");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("LD1330", run.Error, StringComparison.Ordinal);
        Assert.Contains("élément 2", run.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("l.json", "[1, 2]", "élément 1")]
    [InlineData("l.json", "[{ \"n\": 1 },\n{ \"n\": }]", "ligne 2")]
    [InlineData("l.json", "[{ \"n\": 1,\n\"n\": 2 }]", "un nom donné deux fois")]
    [InlineData("l.jsonl", "{ \"n\": 1 }\n\n{ \"n\": ", "ligne 3")]
    [InlineData("l.jsonl", "{ \"n\": 1 }\n[1]\n", "ligne 2")]
    [InlineData("l.jsonl", "null\n", "ligne 1")]
    public async Task A_list_that_is_not_a_list_is_refused_at_its_place(string name, string text, string place)
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ nom }}"));
        _folder.File(name, text);

        var run = await CliRun.StartAsync(
            _folder.Path, "template", "render", "t.docx", "--data", name, "--each", "--output-dir", "d");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains($"« {name} », {place} : un tableau d’objets JSON", run.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_template_is_wrong_use()
    {
        var run = await CliRun.StartAsync(_folder.Path, "template", "render", "absent.docx", "-o", "o.docx");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("absent.docx", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Text(string name)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(_folder.Path, name), false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }
}
