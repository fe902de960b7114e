using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalDocs.Templating.Contracts.Tests.Support;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Contracts.Tests.Annotating;

/// <summary>Findings as Word comments in a copy of the template.</summary>
public sealed class AnnotationTests
{
    [Fact]
    public void Each_finding_is_a_comment_around_its_tag()
    {
        var docx = Docx.Body(Docx.Runs("La commune de {{ com", "mune.nom }} est", " ravie ") + Docx.P("{{ endif }}"));

        var copy = Annotated(docx);

        var comments = Comments(copy);
        Assert.Equal(["LegalDocs", "LegalDocs"], comments.Select(comment => comment.Author!.Value));
        Assert.All(comments, comment => Assert.Null(comment.Date));
        Assert.Equal("La commune de {{ commune.nom }} est", Anchored(copy, "0"));
        Assert.Equal("{{ endif }}", Anchored(copy, "1"));
        Assert.Contains("LD1300 (paragraphe 1)", comments[0].InnerText, StringComparison.Ordinal);
        Soundness.Check(docx, copy);
    }

    [Fact]
    public void Nothing_else_changes()
    {
        var docx = new Docx().WithBody(Docx.P("{{ x }}")).WithHeader(Docx.P("y")).Build();

        var copy = Annotated(docx);

        Assert.Equal(Entries(docx)["word/header1.xml"], Entries(copy)["word/header1.xml"]);
        Assert.Equal(Entries(docx).Keys.Append("word/comments.xml"), Entries(copy).Keys);
        Assert.Equal(BodyText(docx), BodyText(copy));
    }

    [Fact]
    public void The_same_template_gives_the_same_copy() =>
        Assert.Equal(Annotated(Docx.Of("{{ x }}")), Annotated(Docx.Of("{{ x }}")));

    [Fact]
    public void Comments_of_the_template_stay_and_keep_their_numbers()
    {
        var first = Annotated(Docx.Of("{{ x }}", "{{ y }}"));

        var second = Annotated(first);

        Assert.Equal(["0", "1", "2", "3"], Comments(second).Select(comment => comment.Id!.Value));
        Soundness.Check(first, second);
    }

    [Fact]
    public void An_annotated_copy_has_the_findings_of_the_template_and_no_others()
    {
        var copy = Annotated(Docx.Of("{{ x }} {{ end }}"));

        Assert.Equal(["LD1201 {{ end }}"], Analysis.Found(Analysis.Of(copy).Diagnostics));
    }

    [Fact]
    public void What_stands_in_a_header_or_a_text_box_hangs_on_the_text()
    {
        var box = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + Docx.P("{{ x }}")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        var docx = new Docx().WithBody(Docx.P("début") + box).WithHeader(Docx.P("{{ y }}")).Build();

        var copy = Annotated(docx);

        Assert.Equal("{{ x }}", Anchored(copy, "0"));
        Assert.Equal("début", Anchored(copy, "1"));
        Assert.Contains("en-tête 1", Comments(copy)[1].InnerText, StringComparison.Ordinal);
        Soundness.Check(docx, copy);
    }

    [Fact]
    public void A_template_without_any_text_can_carry_comments()
    {
        var docx = new Docx().WithBody("<w:p/>").WithHeader(Docx.P("{{ y }}")).Build();

        var copy = Annotated(docx);

        Assert.Single(Comments(copy));
        Soundness.Check(docx, copy);
    }

    [Fact]
    public void Tags_in_links_insertions_and_cells_can_carry_comments()
    {
        var docx = Docx.Body(
            $"<w:p><w:hyperlink w:anchor=\"a\">{Docx.R("{{ x }}")}</w:hyperlink>"
            + $"<w:ins w:id=\"9\" w:author=\"a\">{Docx.R("{{ y }}")}</w:ins></w:p>" + Docx.Table(["{{ z }}"]));

        var copy = Annotated(docx);

        Assert.Equal(["{{ x }}", "{{ y }}", "{{ z }}"], [Anchored(copy, "0"), Anchored(copy, "1"), Anchored(copy, "2")]);
        Soundness.Check(docx, copy);
    }

    [Fact]
    public void A_file_that_is_no_document_cannot_be_annotated() => Assert.Null(TemplateAnnotator.Annotate(
        "rien"u8.ToArray(), [], Analysis.Options, DiagnosticLanguage.French));

    private static byte[] Annotated(byte[] docx)
    {
        var analysis = Analysis.Of(docx);
        var compared = ContractComparer.Compare(analysis.Contract, Analysis.Data("{}"), ConditionalUse.Strict);
        IReadOnlyList<TemplateDiagnostic> all =
            [.. analysis.Diagnostics.Concat(compared.Diagnostics).OrderBy(each => each.Place.Part).ThenBy(each => each.Place.Paragraph)];
        return TemplateAnnotator.Annotate(docx, all, Analysis.Options, DiagnosticLanguage.French)!;
    }

    private static List<Comment> Comments(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return [.. document.MainDocumentPart!.WordprocessingCommentsPart!.Comments.Elements<Comment>()];
    }

    private static string BodyText(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }

    /// <summary>The text between the two ends of a comment.</summary>
    private static string Anchored(byte[] docx, string id)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var inside = false;
        var text = "";
        foreach (var element in document.MainDocumentPart!.Document.Descendants())
        {
            inside = element switch
            {
                CommentRangeStart start when start.Id == id => true,
                CommentRangeEnd end when end.Id == id => false,
                _ => inside,
            };
            text += inside && element is Text run ? run.Text : "";
        }

        return text;
    }

    private static OrderedDictionary<string, byte[]> Entries(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        var entries = new OrderedDictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            entries[entry.FullName] = content.ToArray();
        }

        return entries;
    }
}
