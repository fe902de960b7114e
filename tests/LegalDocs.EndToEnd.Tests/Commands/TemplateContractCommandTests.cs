using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs template fields</c>, <c>check</c> and <c>text</c>.</summary>
public sealed class TemplateContractCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Fields_lists_each_field_with_shape_and_place()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ titre }}", "{{ for a in agents }}{{ a.nom }}{{ end }}", "{{ if urgent }}!{{ end }}"));

        var run = await RunAsync("fields", "t.docx");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(
            """
            Champ         Forme      Où
            agents        liste      paragraphe 2
            agents[].nom  valeur     paragraphe 2
            titre         valeur     paragraphe 1
            urgent        condition  paragraphe 3

            """.ReplaceLineEndings("\n"),
            run.Output.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Fields_as_json_has_places_and_the_schema_is_written()
    {
        _folder.File("t.docx", SmallCampaign.Docx("Le {{ commune.nom }}"));

        var run = await RunAsync("fields", "t.docx", "--json", "--schema", "s.json");

        Assert.True(run.ExitCode == 0, run.All);
        var field = JsonNode.Parse(run.Output)!["champs"]![0]!;
        Assert.Equal(("commune", "objet"), (field["nom"]!.GetValue<string>(), field["forme"]!.GetValue<string>()));
        var place = field["champs"]![0]!["places"]![0]!;
        Assert.Equal(
            ("paragraphe 1", 1, "Le ►{{ commune.nom }}◄"),
            (place["emplacement"]!.GetValue<string>(), place["paragraphe"]!.GetValue<int>(), place["extrait"]!.GetValue<string>()));
        var schema = JsonNode.Parse(await ReadAsync("s.json"))!;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema["$schema"]!.GetValue<string>());
        Assert.Equal("object", schema["properties"]!["commune"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Check_says_all_errors_of_a_template_at_once()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ endif }}", "{{ x | majuscule }}", "{{ if a = 1 }}b{{ end }}"));

        var run = await RunAsync("check", "t.docx");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("LD1202", run.Output, StringComparison.Ordinal);
        Assert.Contains("LD1160", run.Output, StringComparison.Ordinal);
        Assert.Contains("LD1153", run.Output, StringComparison.Ordinal);
        Assert.Contains("t.docx : 3 erreurs, 0 avertissement", run.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d.json", """{ "commune": { "nom": "Ahuy" }, "autre": 1 }""")]
    [InlineData("d.yaml", "commune: { nom: Ahuy }\nautre: 1\n")]
    public async Task Check_compares_with_data_in_both_directions(string name, string data)
    {
        _folder.File("t.docx", SmallCampaign.Docx("Le {{ commune.non }}"));
        _folder.File(name, data);

        var run = await RunAsync("check", "t.docx", "--data", name);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("LD1301", run.Output, StringComparison.Ordinal);
        Assert.Contains("« nom »", run.Output.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("« autre » n’est employé par aucune balise", run.Output.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_as_json_prints_one_object_a_line_and_the_count_last()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ a }} {{ b }}"));
        _folder.File("d.json", """{ "a": 1, "c": 2 }""");

        var run = await RunAsync("check", "t.docx", "--data", "d.json", "--json");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(
            ["information LD1600", "erreur LD1300", "resume "],
            lines.Select(line => $"{line["type"]} {line["code"]}"));
        Assert.Equal(1, lines[^1]["erreurs"]!.GetValue<int>());
        Assert.Equal(string.Empty, run.Error);
    }

    [Fact]
    public async Task A_schema_written_by_fields_serves_to_check()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ a.b }}"));
        _folder.File("u.docx", SmallCampaign.Docx("{{ a.b }} {{ a.c }}"));
        await RunAsync("fields", "t.docx", "--schema", "s.json");

        var same = await RunAsync("check", "t.docx", "--schema", "s.json");
        var other = await RunAsync("check", "u.docx", "--schema", "s.json");
        var wrong = await RunAsync("check", "t.docx", "--schema", "t.docx");

        Assert.Equal((0, 4, 2), (same.ExitCode, other.ExitCode, wrong.ExitCode));
        Assert.Contains("LD1301", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_annotates_a_copy_that_word_opens()
    {
        _folder.File("t.docx", SmallCampaign.Docx("Le {{ commune.non }} et {{ end }}"));
        _folder.File("d.json", """{ "commune": { "nom": "Ahuy" } }""");
        var before = await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "t.docx"), TestContext.Current.CancellationToken);

        var run = await RunAsync("check", "t.docx", "--data", "d.json", "--annotate", "a.docx");

        Assert.Equal(4, run.ExitCode);
        using var copy = WordprocessingDocument.Open(Path.Combine(_folder.Path, "a.docx"), false);
        var comments = copy.MainDocumentPart!.WordprocessingCommentsPart!.Comments.ChildElements.Select(comment => comment.InnerText);
        Assert.Equal(["LD1301", "LD1201"], comments.Select(text => text[..6]));
        Assert.Empty(new OpenXmlValidator().Validate(
            copy.MainDocumentPart.WordprocessingCommentsPart, TestContext.Current.CancellationToken));
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "t.docx"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Check_never_writes_its_comments_over_the_template()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ end }}"));

        var run = await RunAsync("check", "t.docx", "--annotate", "./t.docx");

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Text_prints_the_template_for_version_control()
    {
        _folder.File("t.docx", SmallCampaign.Docx("Le {{ nom }}", "Fin"));

        var text = await RunAsync("text", "t.docx");
        var json = await RunAsync("text", "t.docx", "--json");

        Assert.Equal("## corps\n\nLe {{ nom }}\nFin\n", text.Output.Replace('\u00a0', ' '));
        Assert.Equal("Le {{ nom }}", JsonNode.Parse(json.Output.Split('\n')[0])!["texte"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("fields")]
    [InlineData("check")]
    [InlineData("text")]
    public async Task A_file_that_is_no_document_is_bad_input_and_a_missing_one_wrong_use(string command)
    {
        _folder.File("t.docx", "rien"u8.ToArray());

        var bad = await RunAsync(command, "t.docx");
        var missing = await RunAsync(command, "absent.docx");

        Assert.Equal((4, 2), (bad.ExitCode, missing.ExitCode));
        Assert.Contains("LD10", bad.All, StringComparison.Ordinal);
        Assert.Contains("absent.docx", missing.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("annexe-financiere")]
    [InlineData("convention")]
    [InlineData("deliberation-commune")]
    [InlineData("deliberation-metropole")]
    [InlineData("fiche-impact")]
    public async Task The_shipped_templates_are_without_fault(string name)
    {
        var run = await RunAsync("check", Checkout.PathOf("templates", "services-communs", $"{name}.docx"));

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(string.Empty, run.Output);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.StartAsync(_folder.Path, ["template", .. arguments]);

    private Task<string> ReadAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(_folder.Path, name), TestContext.Current.CancellationToken);
}
