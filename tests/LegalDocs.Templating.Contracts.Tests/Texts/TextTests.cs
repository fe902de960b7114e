using LegalDocs.Templating.Contracts.Tests.Support;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Contracts.Tests.Texts;

/// <summary>The text of a template, for reviewers and version control.</summary>
public sealed class TextTests
{
    [Fact]
    public void Parts_come_in_reading_order_and_a_row_is_a_line()
    {
        var docx = new Docx()
            .WithBody(Docx.P("Le {{ titre }}") + Docx.Table(["Nom", "Rôle"], ["{{ a.nom }}", Docx.P("x") + Docx.P("y")]) + Docx.P("Fin & suite"))
            .WithHeader(Docx.P("{{ ville }}"))
            .Build();

        var text = TemplateText.Of(docx, Analysis.Options).Format(DiagnosticLanguage.French);

        Assert.Equal(
            """
            ## corps

            Le {{ titre }}
            | Nom | Rôle |
            | {{ a.nom }} | x ¶ y |
            Fin & suite

            ## en-tête 1

            {{ ville }}

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void A_change_of_a_paragraph_changes_a_line()
    {
        string[] Lines(params string[] paragraphs) =>
            TemplateText.Of(Docx.Of(paragraphs), Analysis.Options).Format(DiagnosticLanguage.French).Split('\n');

        var (before, after) = (Lines("a", "b {{ x }}", "c"), Lines("a", "b {{ y }}", "c"));

        Assert.Single(before.Zip(after), pair => pair.First != pair.Second);
    }

    [Fact]
    public void Titles_given_precede_their_paragraphs_in_the_body_alone()
    {
        var docx = new Docx().WithBody(Docx.P("Objet") + Docx.P("La commune.") + Docx.Table([["Durée"]])).WithHeader(Docx.P("Dijon")).Build();

        var text = TemplateText.Of(docx, Analysis.Options).Format(
            DiagnosticLanguage.English, new Dictionary<int, string> { [1] = "### Article 1 –", [3] = "### Article 2 –" });

        Assert.Equal("## body\n\n### Article 1 – Objet\nLa commune.\n| Durée |\n\n## header 1\n\nDijon\n", text);
    }

    [Fact]
    public void A_text_box_is_written_once_though_word_keeps_it_twice()
    {
        var box = Docx.P("{{ x }}");
        var docx = Docx.Body(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + box
            + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + box
            + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        Assert.Single(TemplateText.Of(docx, Analysis.Options).Lines, line => line.Text == "{{ x }}");
    }

    [Fact]
    public void A_file_that_is_no_document_is_said()
    {
        var text = TemplateText.Of("rien"u8.ToArray(), Analysis.Options);

        Assert.Empty(text.Lines);
        Assert.StartsWith("LD10", Assert.Single(text.Diagnostics).Code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Le <<nom>> dit", "<<nom>>")]
    [InlineData("Le [nom_commune] dit", "[nom_commune]")]
    [InlineData("Le [[nom]] dit", "[[nom]]")]
    [InlineData("Le ${nom} dit", "${nom}")]
    [InlineData("Le «commune_nom» dit", "«commune_nom»")]
    public void Marks_of_other_programs_are_pointed_out(string text, string mark)
    {
        var found = Assert.Single(StrayMarks.Of(TemplateText.Of(Docx.Of(text), Analysis.Options), "modele.docx"));

        Assert.Equal(("LD1106", mark, DiagnosticSeverity.Warning), (found.Code, found.Expression, found.Severity));
    }

    [Theory]
    [InlineData("Le [sic] dit « nom » et a < b, [1], [12], liste {{ xs[rang] }} et (nom)")]
    public void Plain_text_and_tags_are_no_marks(string text) =>
        Assert.Empty(StrayMarks.Of(TemplateText.Of(Docx.Of(text), Analysis.Options), "modele.docx"));
}
