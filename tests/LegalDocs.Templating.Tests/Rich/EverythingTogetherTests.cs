using System.Globalization;
using System.Text.Json;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Rich;

public sealed class EverythingTogetherTests
{
    private const string Markdown =
        "# Titre un\n\nUn **texte** *avec* ~~rien~~ `code` et [lien](https://exemple.fr).\n\n- a\n- b\n  1. un\n  2. deux\n\n1. x\n2. y\n\ntexte\n\n1. z\n\n"
        + "> cité\n\n| A | B |\n|---|---:|\n| 1 | 2 |\n\n```\ncode\n  bloc\n```";

    private static byte[] Annexe()
    {
        var style = "<w:style w:type=\"paragraph\" w:styleId=\"Neuf\"><w:name w:val=\"Neuf\"/><w:rPr><w:color w:val=\"00AA00\"/></w:rPr></w:style>";
        var note = $"<w:footnote w:type=\"separator\" w:id=\"-1\">{P("")}</w:footnote><w:footnote w:id=\"1\">{P("note de l’annexe")}</w:footnote>";
        return new Docx().WithPicture(Support.Pictures.Png(9)).WithStyles(style).WithFootnotes(note).WithBody(
            $"<w:p><w:pPr><w:pStyle w:val=\"Neuf\"/></w:pPr>{R("Annexe verte")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
            + $"<w:p>{Picture("")}</w:p>{Table(["a", "b"])}").Build();
    }

    private static byte[] Template()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/><w:sz w:val=\"40\"/></w:rPr></w:style>";
        return new Docx().WithPicture(Support.Pictures.Png(4)).WithHeader(P("{{ photo | image \"2 cm\" }} En-tête")).WithStyles(styles).WithBody(
            P("{{ for i in 1..2 }}") + $"<w:p>{R("Photo : ")}{Picture("descr=\"{{ photo }}\"")}</w:p>" + P("{{ url | qr \"3 cm\" }}") + P("{{ texte | markdown }}")
            + P("{{ annexe | insere }}") + P("{{ saut_section }}") + P("{{ end }}") + P("fin")).Build();
    }

    private static string Data() => JsonSerializer.Serialize(new
    {
        photo = Support.Pictures.Jpeg,
        url = "https://www.metropole-dijon.fr/actes?n=2026-041",
        annexe = Convert.ToBase64String(Annexe()),
        texte = Markdown,
    });

    [Fact]
    public void All_rich_values_in_one_document_give_a_sound_one()
    {
        var docx = Template();

        var result = Engine.Rendered(docx, Data());

        Soundness.Check(docx, result);
        var drawings = WordText.Xml(result, "word/document.xml").Descendants().Where(e => e.Name.LocalName == "docPr")
            .Concat(WordText.Xml(result, "word/header1.xml").Descendants().Where(e => e.Name.LocalName == "docPr"))
            .Select(e => e.Attribute("id")!.Value).ToList();
        Assert.Equal(7, drawings.Count);
        Assert.Equal(7, drawings.Distinct().Count());
    }

    [Fact]
    public async Task The_same_bytes_come_out_of_any_thread_and_culture()
    {
        var template = Engine.Compiled(Template());
        var data = Engine.Data(Data());
        var expected = Render("fr-FR");

        var others = await Task.WhenAll(((string[])["en-US", "tr-TR", "ar-SA", "fr-FR"]).Select(culture =>
            Task.Run(() => Render(culture), TestContext.Current.CancellationToken)));

        Assert.All(others, other => Assert.Equal(expected, other));

        byte[] Render(string culture)
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return Assert.IsType<RenderOutcome.Rendered>(template.Render(data, TestContext.Current.CancellationToken)).Docx;
        }
    }

    [Fact]
    public void Rich_values_stand_in_notes_and_text_boxes()
    {
        var box = $"<w:txbxContent>{P("{{ texte | markdown }}")}</w:txbxContent>";
        var docx = new Docx().WithFootnotes($"<w:footnote w:id=\"1\">{P("{{ texte | markdown }}")}{P("{{ url | qr }}")}</w:footnote>").WithBody(
            P("{{ for i in 1..2 }}") + $"<w:p>{R("a")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>" + P("{{ end }}")
            + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape id=\"s\"><v:textbox>" + box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>").Build();

        var result = Engine.Rendered(docx, """{"texte":"- [un](https://exemple.fr)\n- deux","url":"x"}""");

        Soundness.Check(docx, result);
        var notes = WordText.Xml(result, "word/footnotes1.xml").Root!;
        Assert.Equal(["undeux", "undeux"], notes.Elements().Select(note => note.Value));
        Assert.Equal(2, notes.Descendants().Count(e => e.Name.LocalName == "docPr"));
        Assert.Equal(2, WordText.Xml(result, "word/_rels/footnotes1.xml.rels").Root!.Elements().Count());
        var boxes = WordText.Xml(result, "word/document.xml").Descendants(WordText.W + "txbxContent");
        Assert.Equal(["undeux", "undeux"], boxes.Select(content => content.Value));
    }

    [Fact]
    public void A_function_of_the_template_may_return_a_rich_value()
    {
        var docx = Of("{{ func logo; ret url | qr \"2 cm\"; end }}", "{{ logo }}", "{{ func texte_riche; ret texte | markdown; end }}", "{{ texte_riche }}");

        var result = Engine.Rendered(docx, """{"texte":"a\n\nb","url":"x"}""");

        Soundness.Check(docx, result);
        Assert.Equal("\na\nb", WordText.OfBody(result));
    }

    [Fact]
    public void A_capture_takes_no_rich_value() => Assert.Equal(
        "LD1500",
        Assert.Single(Engine.Failed(Body(P("{{ capture t }}") + P("{{ texte | markdown }}") + P("{{ end }}")), """{"texte":"a"}""")).Code);

    [Fact]
    public void A_plain_text_takes_no_rich_value()
    {
        var template = Assert.IsType<TextTemplateCompilation.Compiled>(TextTemplate.Compile("{{ texte | markdown }}", Engine.Options)).Template;

        var outcome = template.Render(Engine.Data("""{"texte":"a"}"""), TestContext.Current.CancellationToken);

        Assert.Equal("LD1500", Assert.Single(Assert.IsType<TextOutcome.Failed>(outcome).Diagnostics).Code);
    }

    [Fact]
    public void A_template_without_rich_values_leaves_no_trace_of_them()
    {
        var docx = Of("{{ url }}");

        var names = Entries(Engine.Rendered(docx, Data()));

        Assert.Equal(Entries(docx), names);
    }

    private static List<string> Entries(byte[] docx)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
