using System.IO.Compression;
using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Comparing;

/// <summary>What saving a document again may change and a reviewer must never see.</summary>
public sealed class NoiseTests
{
    [Theory]
    [InlineData(
        "<w:p w:rsidR=\"00112233\" w:rsidRDefault=\"00445566\"><w:r w:rsidRPr=\"00778899\"><w:t>Le maire</w:t></w:r>"
            + "</w:p>")]
    [InlineData("<w:p w14:paraId=\"12345678\" w14:textId=\"77777777\"><w:r><w:t>Le maire</w:t></w:r></w:p>")]
    [InlineData(
        "<w:p><w:r><w:t xml:space=\"preserve\">Le </w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>mai</w:t>"
            + "</w:r><w:r><w:lastRenderedPageBreak/><w:t>re</w:t></w:r><w:proofErr w:type=\"spellEnd\"/></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:lang w:val=\"en-US\"/><w:noProof/></w:rPr><w:t>Le maire</w:t></w:r></w:p>")]
    [InlineData(
        "<w:p><w:r><w:rPr><w:bCs/><w:szCs w:val=\"24\"/><w:rFonts w:cs=\"Arial\" w:hint=\"cs\"/></w:rPr><w:t>Le maire"
            + "</w:t></w:r></w:p>")]
    [InlineData(
        "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/><w:r><w:t>Le maire</w:t>"
            + "</w:r></w:p>")]
    [InlineData(
        "<w:p><w:smartTag w:uri=\"u\" w:element=\"PersonName\"><w:r><w:t>Le maire</w:t></w:r></w:smartTag></w:p>")]
    [InlineData(
        "<w:p><w:pPr><w:rPr><w:rFonts w:eastAsia=\"Times\"/></w:rPr></w:pPr><w:r><w:t>Le maire</w:t></w:r></w:p>")]
    public void Accidents_of_saving_are_no_change(string saved) =>
        Assert.Empty(Compare.Bodies(P("Le maire"), saved).Changes);

    [Theory]
    [InlineData("0")]
    [InlineData("false")]
    [InlineData("off")]
    public void A_property_switched_off_is_written_in_three_ways(string off) => Assert.Empty(Compare.Bodies(
        Para(R("Le maire", "<w:b w:val=\"0\"/>")), Para(R("Le maire", $"<w:b w:val=\"{off}\"/>"))).Changes);

    [Fact]
    public void The_order_of_properties_is_no_change() => Assert.Empty(Compare.Bodies(
        Para(R("Le maire", "<w:b/><w:i/>")), Para(R("Le maire", "<w:i/><w:b w:val=\"true\"/>"))).Changes);

    [Fact]
    public void Blanks_have_no_look() => Assert.Empty(Compare.Bodies(
        Para(R("Le", "<w:b/>"), R(" "), R("maire", "<w:b/>")), Para(R("Le maire", "<w:b/>"))).Changes);

    [Fact]
    public void Dates_and_counters_of_the_file_are_no_change() => Assert.Empty(Compare.Documents(
        new DocxBuilder()
            .Body(P("x")).Core(
                "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2020-01-01T00:00:00Z</dcterms:modified><cp:revision>1"
                    + "</cp:revision><cp:lastModifiedBy>A</cp:lastModifiedBy>").Build(),
        new DocxBuilder()
            .Body(P("x")).Core(
                "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2024-06-01T00:00:00Z</dcterms:modified><cp:revision>7"
                    + "</cp:revision><cp:lastModifiedBy>B</cp:lastModifiedBy>").Build()).Changes);

    [Fact]
    public void Another_zip_of_the_same_parts_is_no_change()
    {
        var bytes = new DocxBuilder().Body(P("Le maire")).Styles("").Bytes();
        using var buffer = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(bytes)))
        using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.Reverse())
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        Assert.Empty(
            Compare.Documents(new DocumentSource("a", bytes), new DocumentSource("b", buffer.ToArray())).Changes);
    }

    [Fact]
    public void Identifiers_of_styles_and_lists_and_pictures_are_no_change()
    {
        const string style =
            "<w:style w:type=\"paragraph\" w:styleId=\"{0}\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/></w:rPr>"
                + "</w:style>";
        const string list =
            "<w:abstractNum w:abstractNumId=\"{0}\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
                + "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"{1}\">"
                + "<w:abstractNumId w:val=\"{0}\"/></w:num>";
        byte[] png = [1, 2, 3];

        DocumentSource Make(string styleId, int abstractId, int numId, string image, int picture) => new DocxBuilder()
            .Body(
                Styled(styleId, "Titre"),
                With($"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{numId}\"/></w:numPr>", R("premier point")),
                Para(Picture(image, "blason", id: picture)))
            .Styles(style.Replace("{0}", styleId, StringComparison.Ordinal))
            .Numbering(
                list.Replace("{0}", $"{abstractId}", StringComparison.Ordinal)
                .Replace("{1}", $"{numId}", StringComparison.Ordinal))
            .Image(image, png)
            .Build();

        Assert.Empty(Compare.Documents(Make("Titre1", 0, 1, "rId7", 1), Make("Heading1", 4, 9, "rId12", 33)).Changes);
    }

    [Fact]
    public void Strict_and_transitional_names_are_the_same_document()
    {
        var transitional = new DocxBuilder()
            .Body(With("<w:jc w:val=\"right\"/><w:ind w:left=\"720\"/>", R("Le maire"))).Bytes();
        var strict = Parts.Edit(
            Parts.Edit(transitional, "word/document.xml", xml => xml
                .Replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                .Replace("w:val=\"right\"", "w:val=\"end\"", StringComparison.Ordinal)
                .Replace("w:left=\"720\"", "w:start=\"720\"", StringComparison.Ordinal)),
            "_rels/.rels",
            xml => xml.Replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/", StringComparison.Ordinal));

        Assert.Empty(Compare.Documents(new DocumentSource("a", transitional), new DocumentSource("b", strict)).Changes);
    }

    [Fact]
    public void Both_representations_of_a_text_box_are_one_text()
    {
        static string Box(string text, string fallback) => Para(
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1\" "
                + "cy=\"1\"/><wp:docPr id=\"1\" name=\"z\"/><a:graphic><a:graphicData "
                + "uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx>"
                + "<w:txbxContent>"
            + P(text)
                + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
                + "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
            + P(fallback)
                + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>");

        Assert.Empty(Compare.Bodies(Box("Cachet de la mairie", "x"), Box("Cachet de la mairie", "y")).Changes);
        var change =
            Compare.Only(ChangeKind.TextChanged, Box("Cachet de la mairie", "x"), Box("Sceau de la mairie", "x"));
        Assert.Equal("[-Cachet-]{+Sceau+} de la mairie", Compare.Marked(change));
        Assert.Equal("text box", change.After!.Story.English);
    }

    [Fact]
    public void Tracked_changes_of_the_inputs_are_accepted_and_said()
    {
        var tracked =
            Para(
                R("Le "), "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>préfet</w:delText></w:r></w:del>",
                "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>maire</w:t></w:r></w:ins>");

        var diff = Compare.Bodies(tracked, P("Le maire"));

        Assert.Empty(diff.Changes);
        Assert.Equal(["avant.docx"], diff.Remarks.WithTrackedChanges);
    }
}
