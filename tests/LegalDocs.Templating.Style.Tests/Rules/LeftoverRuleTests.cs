using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Style.Tests.Support.House;

namespace LegalDocs.Templating.Style.Tests.Rules;

/// <summary>What drafters leave behind, and links.</summary>
public sealed class LeftoverRuleTests
{
    [Fact]
    public void A_comment_that_is_left_is_quoted_with_its_author()
    {
        var docx = Document("""<w:p><w:commentRangeStart w:id="4"/>""" + Docx.R("Article 3") + """<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>""")
            .WithPart("comments", $"""<w:comment w:id="4" w:author="Julie"><w:p>{Docx.R("à revoir avec le service", "<w:b/>")}</w:p></w:comment>""").Build();

        var found = Assert.Single(Check(docx));

        Assert.Equal("un commentaire est resté (Julie) : « à revoir avec le service »", found.Message(DiagnosticLanguage.French));
        Assert.Equal(("LD1711", "paragraphe 1", "►Article 3◄"), (found.Code, found.Place.Describe(DiagnosticLanguage.French), found.Excerpt()));
    }

    [Theory]
    [InlineData("""<w:ins w:id="1" w:author="Julie"><w:r><w:t>b</w:t></w:r></w:ins><w:del w:id="2" w:author="Julie"><w:r><w:delText>c</w:delText></w:r></w:del>""")]
    [InlineData("""<w:r><w:rPr><w:rPrChange w:id="3" w:author="Julie"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>b</w:t></w:r>""")]
    public void Tracked_changes_are_told_once_for_each_paragraph(string change)
    {
        var found = Assert.Single(Check($"<w:p>{Docx.R("a")}{change}</w:p>" + P("z")));

        Assert.Equal(("LD1712", "une modification suivie est restée (Julie)"), (found.Code, found.Message(DiagnosticLanguage.French)));
        Assert.Equal("►ab◄", found.Excerpt());
    }

    [Fact]
    public void Highlighting_is_found_and_its_absence_by_hand_is_not() => Assert.Equal("LD1713 paragraphe 2", Codes(Check(
        P("a", run: """<w:highlight w:val="none"/>""") + P("à compléter", run: """<w:highlight w:val="yellow"/>"""))));

    [Theory]
    [InlineData("https://www.legifrance.gouv.fr/codes/id/1", false)]
    [InlineData("https://legifrance.gouv.fr.exemple.org/", true)]
    [InlineData("https://exemple.org/a", true)]
    [InlineData("mailto:mairie@dijon.fr", false)]
    [InlineData("%7B%7B%20url%20%7D%7D", false)]
    public void A_link_leads_to_allowed_sites(string address, bool isFound)
    {
        var docx = Document($"""<w:p><w:hyperlink r:id="rIdL">{Docx.R("le code")}</w:hyperlink></w:p>""").WithLink("rIdL", address).Build();

        var found = Check(docx, new StyleSettings { LinkHosts = ["legifrance.gouv.fr"] });

        Assert.Equal(isFound ? ["LD1714"] : [], found.Select(each => each.Code));
    }

    [Fact]
    public void A_link_made_by_a_field_is_one_too()
    {
        const string Field = """<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "{0}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""";

        Assert.Single(Check(Field.Replace("{0}", "https://exemple.org", StringComparison.Ordinal)));
        Assert.Empty(Check(Field.Replace("\"{0}\"", "\\l \"signet\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Headers_notes_and_text_boxes_are_read_and_the_other_branch_of_a_text_box_is_not()
    {
        var box = $"<w:txbxContent>{P("Boîte", run: "<w:b/>")}</w:txbxContent>";
        var body = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"Zone\"/><wps:txbx>"
            + $"{box}</wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>{box}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var docx = Titled(
            new Docx().WithHeader(P("Haut", run: "<w:i/>")).WithPart("styles", Styles())
                .WithFootnotes($"""<w:footnote w:type="separator" w:id="-1">{P("", run: "<w:b/>")}</w:footnote><w:footnote w:id="1">{P("Note", run: "<w:b/>")}</w:footnote>""")
                .WithBody(body),
            "Titre").Build();

        Assert.Equal("LD1701 paragraphe 2; LD1701 en-tête 1, paragraphe 1; LD1701 note 1, paragraphe 2", Codes(Check(docx)));
    }

    [Fact]
    public void A_strict_document_is_read_like_the_others()
    {
        var docx = Zip.Changed(Document(P("a", run: "<w:b/>")).Build(), zip =>
        {
            foreach (var entry in zip.Entries.Where(each => each.FullName.StartsWith("word/", StringComparison.Ordinal)).ToList())
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd().Replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);
                reader.Dispose();
                var name = entry.FullName;
                entry.Delete();
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        });

        Assert.Equal("LD1701 paragraphe 1", Codes(Check(docx)));
    }

    [Theory]
    [InlineData("not a document", "LD1002")]
    [InlineData("", "LD1001")]
    public void What_cannot_be_read_says_why(string content, string code) =>
        Assert.Equal(code, Assert.Single(Check(System.Text.Encoding.UTF8.GetBytes(content))).Code);

    [Fact]
    public void Thousands_of_places_are_told_as_a_hundred_and_a_number()
    {
        var found = Check(string.Concat(Enumerable.Repeat(P("a", run: "<w:b/>"), 1_234)));

        Assert.Equal(101, found.Count);
        Assert.Equal("et 1134 autres passages du même défaut", found[0].Message(DiagnosticLanguage.French));
    }

    [Fact]
    public void Each_rule_has_a_code_and_a_name_of_its_own_and_two_languages()
    {
        Assert.Equal(StyleRule.All.Count, StyleRule.All.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(StyleRule.All.Count, StyleRule.All.Select(rule => rule.Key).Distinct().Count());
        Assert.All(StyleRule.All, rule => Assert.True(rule.French.Length > 0 && rule.English.Length > 0 && rule.French != rule.English));
    }
}
