using DocumentFormat.OpenXml.Packaging;
using LegalDocs.Templating.Contracts.Tests.Support;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Contracts.Tests.Previews;

/// <summary>The worst case of a template, made without data.</summary>
public sealed class PreviewTests
{
    private static readonly PreviewOptions Small = new() { Rows = 3, Length = 10 };

    [Fact]
    public void All_branches_are_written_one_after_the_other() => Assert.Equal(
        "a|b|c|d|e|f",
        Text("{{ if x }}a|{{ else if y }}b|{{ else }}c|{{ end }}{{ case z }}{{ when 1 }}d|{{ when 2 }}e|{{ else }}f{{ end }}"));

    [Fact]
    public void Whole_paragraphs_and_rows_of_all_branches_are_there()
    {
        var docx = Docx.Body(
            Docx.P("{{ if a }}") + Docx.P("un") + Docx.P("{{ else }}") + Docx.P("deux") + Docx.P("{{ end }}")
            + Docx.Table(["{{ if a }}"], ["trois"], ["{{ else }}"], ["quatre"], ["{{ end }}"]));

        var preview = Preview(docx);

        Assert.Equal("undeuxtroisquatre", BodyText(preview.Docx!));
        Soundness.Check(docx, preview.Docx!);
    }

    [Fact]
    public void Lists_have_the_rows_and_texts_the_length_asked_for()
    {
        var preview = Preview(Docx.Of("{{ nom }}", "{{ for a in agents }}x{{ if a.b }}{{ break }}{{ end }}{{ end }}"));

        Assert.Equal("Saint-RemyxXX".ToLowerInvariant(), BodyText(preview.Docx!).ToLowerInvariant());
        Assert.Equal(3, preview.Data["agents"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("{{ x * 2 }}")]
    [InlineData("{{ t = 0 }}{{ for a in xs }}{{ t = t + a.n }}{{ end }}{{ t | math.round 1 }}")]
    [InlineData("{{ p = x | string.split \";\" }}{{ p[2] }}")]
    [InlineData("{{ x | nombre }} {{ y | nombre }} {{ x }}")]
    [InlineData("{{ lieu | du_lieu }} {{ lieu.nom }}")]
    [InlineData("{{ a | deux b }} {{ b | nombre }}")]
    [InlineData("{{ logo | image \"4 cm\" }} {{ lien | qr \"3 cm\" }}")]
    [InlineData("{{ annexe | insere }}")]
    [InlineData("{{ texte | markdown }}")]
    public void Values_are_found_that_the_functions_accept(string text) => Assert.NotNull(Preview(Docx.Of(text)).Docx);

    [Fact]
    public void A_placeholder_shows_a_grey_picture()
    {
        var docx = new Docx()
            .WithPicture(Convert.FromBase64String(SampleFiles.Picture))
            .WithBody($"<w:p>{Docx.Picture("descr=\"{{ photo }}\"")}</w:p>")
            .Build();

        var preview = Preview(docx);

        Assert.NotNull(preview.Docx);
        Assert.Equal(SampleFiles.Picture, (string?)preview.Data["photo"]);
        Soundness.Check(docx, preview.Docx);
    }

    [Fact]
    public void What_no_value_satisfies_is_said()
    {
        var preview = Preview(Docx.Of("{{ x | jamais }}"));

        Assert.Null(preview.Docx);
        Assert.Equal(["LD1320 {{ x | jamais }}"], Analysis.Found(preview.Diagnostics));
    }

    [Fact]
    public void The_same_template_has_the_same_preview()
    {
        var docx = Docx.Of("{{ x }} {{ y | nombre }}");

        Assert.Equal(Preview(docx).Docx, Preview(docx).Docx);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 10_001)]
    public void Numbers_out_of_range_are_refused(int rows, int length) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        TemplatePreview.Of(
            Docx.Of("x"), Analysis.Options, new PreviewOptions { Rows = rows, Length = length }, TestContext.Current.CancellationToken));

    private static string Text(string text) => BodyText(Preview(Docx.Of(text)).Docx!);

    private static TemplatePreview Preview(byte[] docx)
    {
        var options = new WordTemplateOptions
        {
            Name = "modele.docx",
            Functions = new Dictionary<string, Delegate>
            {
                ["nombre"] = (object? x) => x is decimal or long ? "1" : throw new FormatException("pas un nombre"),
                ["du_lieu"] = (object? x) => x is IReadOnlyDictionary<string, object?> place && place.ContainsKey("tncc")
                    ? "lieu" : throw new FormatException("pas un lieu"),
                ["deux"] = (object? x, object? y) => (x, y) is (string, decimal) ? "2" : throw new FormatException("non"),
                ["jamais"] = (Func<object?, string>)(_ => throw new FormatException("jamais")),
            },
        };
        var samples = new System.Text.Json.Nodes.JsonNode[] { new System.Text.Json.Nodes.JsonObject { ["tncc"] = 1 } };
        return TemplatePreview.Of(docx, options, Small with { Samples = samples }, TestContext.Current.CancellationToken);
    }

    private static string BodyText(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }
}
