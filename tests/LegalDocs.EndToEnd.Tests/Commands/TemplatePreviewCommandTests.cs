using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs template preview</c>: the worst case, without data.</summary>
public sealed class TemplatePreviewCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Preview_makes_long_texts_and_long_lists()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ remarque }}", "{{ for a in agents }}{{ a.nom }};{{ end }}"));

        var run = await RunAsync("t.docx", "--output", "o.docx", "--rows", "7", "--length", "30");

        Assert.True(run.ExitCode == 0, run.All);
        using var document = WordprocessingDocument.Open(Path.Combine(_folder.Path, "o.docx"), false);
        var texts = document.MainDocumentPart!.Document.Body!.ChildElements.Select(child => child.InnerText).ToList();
        Assert.Equal(30, texts[0].Length);
        Assert.Equal(7, texts[1].Count(sign => sign == ';'));
    }

    [Fact]
    public async Task Preview_as_json_gives_the_data_it_made_up()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ date | date_longue }} {{ commune | de }} {{ montant | euros }}"));

        var run = await RunAsync("t.docx", "-o", "o.docx", "--json");

        Assert.True(run.ExitCode == 0, run.All);
        var data = JsonNode.Parse(run.Output)!["donnees"]!;
        Assert.Equal("2028-12-31", data["date"]!.GetValue<string>());
        Assert.NotNull(data["commune"]!["tncc"]);
    }

    [Fact]
    public async Task Preview_of_a_broken_template_says_why()
    {
        _folder.File("t.docx", SmallCampaign.Docx("{{ end }}"));

        var run = await RunAsync("t.docx", "-o", "o.docx");
        var wrong = await RunAsync("t.docx", "-o", "o.docx", "--rows", "0");

        Assert.Equal((4, 2), (run.ExitCode, wrong.ExitCode));
        Assert.Contains("LD1201", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "o.docx")));
    }

    [Theory]
    [InlineData("annexe-financiere")]
    [InlineData("convention")]
    [InlineData("deliberation-commune")]
    [InlineData("deliberation-metropole")]
    [InlineData("fiche-impact")]
    public async Task The_shipped_templates_have_a_preview(string name)
    {
        var run = await RunAsync(Checkout.PathOf("templates", "services-communs", $"{name}.docx"), "-o", "o.docx");

        Assert.True(run.ExitCode == 0, run.All);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliRun> RunAsync(params string[] arguments) =>
        CliRun.StartAsync(_folder.Path, ["template", "preview", .. arguments]);
}
