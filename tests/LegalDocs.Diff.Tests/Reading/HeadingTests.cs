using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Reading;

/// <summary>Titles with the numbers that Word counts, which no text of the document holds.</summary>
public sealed class HeadingTests
{
    private const string Articles = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:lvlText w:val=\"Article %1 –\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>";

    [Fact]
    public void Titles_bear_the_numbers_that_Word_prints_and_the_ranks_of_their_paragraphs()
    {
        var deleted = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>";
        var source = new DocxBuilder().Body(
            P("Préambule de la convention"), deleted, Item("1", "Objet"), P("La commune adhère."), Item("1", "Durée", "<w:outlineLvl w:val=\"1\"/>"),
            P("Elle vaut trois ans."), Item("2", "annexe 1 : plan")).Numbering(Articles).Build();

        Assert.Equal(
            ["1: ", "3:Article 1 – ", "5:Article 2 – 2"],
            DocumentHeadings.Of(source).Select(pair => $"{pair.Key}:{pair.Value.Number} {pair.Value.Level}"));
    }

    [Fact]
    public void What_cannot_be_read_has_no_titles() => Assert.Empty(DocumentHeadings.Of(new DocumentSource("x.docx", "rien"u8.ToArray())));

    [Fact]
    public void A_place_names_the_article_by_the_number_that_Word_prints_and_a_change_keeps_its_name_when_it_is_renumbered()
    {
        DocumentSource Convention(string length, params string[] first) => new DocxBuilder()
            .Body([.. first.Select(title => Item("1", title)), Item("1", "Durée"), P($"Elle vaut {length} ans à compter de ce jour.")]).Numbering(Articles).Build();

        var before = Compare.Only(ChangeKind.TextChanged, Compare.Documents(Convention("trois", "Objet"), Convention("cinq", "Objet")));
        var after = Compare.Only(
            ChangeKind.TextChanged, Compare.Documents(Convention("trois", "Objet", "Coût"), Convention("cinq", "Objet", "Coût")));

        Assert.Equal("corps du texte, «\u00A0Article 2 – Durée\u00A0», paragraphe 3", before.After!.Describe(ReportLanguage.French));
        Assert.Equal("body, 'Article 3 – Durée', paragraph 4", after.After!.Describe(ReportLanguage.English));
        Assert.Equal(before.Id, after.Id);
    }

    [Fact]
    public void A_title_that_changed_is_named_by_its_number()
    {
        DocumentSource Convention(string title) => new DocxBuilder().Body(Item("1", "Objet"), Item("1", title)).Numbering(Articles).Build();

        var change = Compare.Only(ChangeKind.TextChanged, Compare.Documents(Convention("Durée de la convention"), Convention("Durée de la présente convention")));

        Assert.Equal("corps du texte, «\u00A0Article 2\u00A0», paragraphe 2", change.After!.Describe(ReportLanguage.French));
    }

    [Fact]
    public void Side_by_side_titles_bear_the_number_of_each_side()
    {
        DocumentSource Convention(params string[] titles) =>
            new DocxBuilder().Body([.. titles.Select(title => Item("1", title))]).Numbering(Articles).Build();

        var page = HtmlReport.Write(
            DiffReport.Of("m.docx", new DiffOutcome.Compared(Compare.Documents(Convention("Objet", "Durée"), Convention("Objet", "Coût", "Durée")))),
            ReportLanguage.French);

        Assert.Contains("<tr><td><b>Article 2 –</b> Durée</td><td><b>Article 3 –</b> Durée</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<td></td><td><b>Article 2 –</b> <ins>Coût</ins></td>", page, StringComparison.Ordinal);
    }

    private static string Item(string list, string text, string properties = "") =>
        With($"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>{properties}", R(text));
}
