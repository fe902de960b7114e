using System.Globalization;
using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Redlines;

/// <summary>Each kind of change in the form that Word gives it, and both documents again when all is accepted or rejected.</summary>
public sealed class RedlineTests
{
    /// <summary>Name, older body, newer body, what the redline holds.</summary>
    public static TheoryData<string, string, string, string> Probes => new()
    {
        { "word", P("Le maire signe la convention."), P("Le maire signe la délibération."), "<w:del |<w:delText xml:space=\"preserve\">convention|<w:ins " },
        { "no-break space", P("500 euros de la commune"), P("500\u00A0euros de la commune"), "<w:del |<w:ins " },
        { "paragraph inserted", P("Un deux trois.") + P("Fin du texte."), P("Un deux trois.") + P("Nouveau paragraphe ici.") + P("Fin du texte."), "<w:rPr><w:ins " },
        { "paragraph deleted", P("Un deux trois.") + P("Ancien paragraphe ici.") + P("Fin du texte."), P("Un deux trois.") + P("Fin du texte."), "<w:rPr><w:del " },
        { "last paragraph deleted", P("Un deux trois.") + P("Ancien paragraphe ici."), P("Un deux trois."), "<w:rPr><w:del " },
        { "last paragraph inserted", P("Un deux trois."), P("Un deux trois.") + P("Nouveau paragraphe ici."), "<w:rPr><w:ins " },
        { "last paragraph replaced", P("Un deux trois.") + P("Ancien paragraphe ici."), P("Un deux trois.") + With("<w:jc w:val=\"end\"/>", R("Tout autre chose enfin.")), "<w:pPrChange " },
        { "paragraph split", P("La commune adhère au service. Elle verse une somme annuelle."), P("La commune adhère au service.") + P("Elle verse une somme annuelle."), "<w:rPr><w:ins " },
        { "paragraphs merged", P("La commune adhère au service.") + With("<w:jc w:val=\"center\"/>", R("Elle verse une somme annuelle.")), P("La commune adhère au service. Elle verse une somme annuelle."), "<w:rPr><w:del " },
        {
            "paragraph moved", P("Premier alinéa du texte.") + P("Deuxième alinéa de la convention signée.") + P("Troisième alinéa du texte.") + P("Fin."),
            P("Deuxième alinéa de la convention signée.") + P("Premier alinéa du texte.") + P("Troisième alinéa du texte.") + P("Fin."),
            "<w:moveFromRangeStart |<w:moveToRangeStart |<w:moveFrom |<w:moveTo "
        },
        { "run format", P("Le maire signe."), Para(R("Le maire "), R("signe", "<w:b/>"), R(".")), "<w:rPrChange " },
        { "paragraph format", P("Le maire signe."), With("<w:jc w:val=\"center\"/>", R("Le maire signe.")), "<w:pPrChange " },
        { "mark format", P("Le maire signe."), With("<w:rPr><w:b/></w:rPr>", R("Le maire signe.")), "<w:rPrChange " },
        { "row inserted", Table(["a b c", "1"], ["d e f", "2"]), Table(["a b c", "1"], ["nouvelle ligne ici", "9"], ["d e f", "2"]), "<w:trPr><w:ins " },
        { "row deleted", Table(["a b c", "1"], ["ancienne ligne ici", "9"], ["d e f", "2"]), Table(["a b c", "1"], ["d e f", "2"]), "<w:trPr><w:del " },
        { "column inserted", Table(["nom", "prix"], ["eau", "12"]), Table(["nom", "unité", "prix"], ["eau", "litre", "12"]), "<w:trPr><w:del |<w:trPr><w:ins " },
        { "column deleted", Table(["nom", "unité", "prix"], ["eau", "litre", "12"]), Table(["nom", "prix"], ["eau", "12"]), "<w:trPr><w:del |<w:trPr><w:ins " },
        { "column moved", Table(["nom", "prix"], ["eau", "12"], ["gaz", "15"]), Table(["prix", "nom"], ["12", "eau"], ["15", "gaz"]), "<w:trPr><w:del |<w:trPr><w:ins " },
        { "table inserted", P("Avant le tableau.") + P("Après."), P("Avant le tableau.") + Table(["a", "b"]) + P("Après."), "<w:trPr><w:ins " },
        { "table deleted", P("Avant le tableau.") + Table(["a", "b"]) + P("Après."), P("Avant le tableau.") + P("Après."), "<w:trPr><w:del " },
        { "last table and paragraph deleted", P("Avant le tableau.") + Table(["a", "b"]) + P("Après le tableau, la fin."), P("Avant le tableau."), "<w:trPr><w:del " },
        { "cell paragraph deleted", TableOf(Row(Cell(P("un deux trois") + P("quatre cinq six")))) + P("x"), TableOf(Row(Cell(P("un deux trois")))) + P("x"), "<w:rPr><w:del " },
        { "cell format", TableOf(Row(Cell(P("a")))), TableOf(Row(Cell(P("a"), "<w:shd w:val=\"clear\" w:fill=\"FF0000\"/>"))), "<w:tcPrChange " },
        { "row format", TableOf("<w:tr><w:tc><w:p/></w:tc></w:tr>"), TableOf("<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr>"), "<w:trPrChange " },
        { "table format", Table(["a", "b"]), Table(["a", "b"]).Replace("<w:tblPr>", "<w:tblPr><w:jc w:val=\"center\"/>", StringComparison.Ordinal).Replace("<w:tblPr><w:jc w:val=\"center\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>", "<w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:jc w:val=\"center\"/>", StringComparison.Ordinal), "<w:tblPrChange " },
        { "column widths", Table(["a", "b"]), Table(["a", "b"]).Replace("3000", "2500", StringComparison.Ordinal), "<w:tblGridChange |<w:tcPrChange " },
        { "field", Para(R("Page "), Field("PAGE", "1")), Para(R("Page "), Field("NUMPAGES", "1")), "<w:delInstrText |<w:ins " },
        { "simple field", Para(R("Page "), "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"), Para(R("Page "), "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"), "<w:delInstrText |<w:ins " },
        { "tag", P("Vu {{ commune.nom }} en séance."), P("Vu {{ commune.libelle }} en séance."), "<w:del |{{ commune.libelle }}" },
        { "control tag moved", P("{{ if a }}") + P("Un texte ici dit.") + P("{{ end }}") + P("Deux textes ici dits."), P("{{ if a }}") + P("Un texte ici dit.") + P("Deux textes ici dits.") + P("{{ end }}"), "<w:ins |<w:del " },
        { "inline control", P("Le maire signe."), Para(R("Le "), Control("nom", R("maire")), R(" signe.")), "<w:customXmlInsRangeStart " },
        { "block control removed", Control("bloc", P("Ancien paragraphe ici.")) + P("Fin."), P("Fin."), "<w:customXmlDelRangeStart " },
        { "section inserted", P("Un deux trois.") + P("Fin du texte."), With("<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>", R("Un deux trois.")) + P("Fin du texte."), "<w:rPr><w:ins |<w:rPr><w:del " },
        { "section deleted", With("<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>", R("Un deux trois.")) + P("Fin du texte."), P("Un deux trois.") + P("Fin du texte."), "<w:rPr><w:del " },
        { "break", Para(R("Un "), "<w:r><w:br w:type=\"page\"/></w:r>", R("deux")), P("Un deux"), "<w:del " },
        { "tab", Para(R("Un"), "<w:r><w:tab/></w:r>", R("deux")), Para(R("Un"), R("deux")), "<w:del " },
    };

    /// <summary>The same as documents.</summary>
    internal static IEnumerable<TrackedPair> Pairs => Probes.Select(row => new TrackedPair(
        row.Data.Item1, new DocxBuilder().Body(row.Data.Item2).Build("avant.docx"), new DocxBuilder().Body(row.Data.Item3).Build("apres.docx")));

    [Theory]
    [MemberData(nameof(Probes))]
    public void A_change_is_tracked_as_what_it_is_and_undone_by_rejecting(string name, string before, string after, string expected)
    {
        var redline = Redlined.Bodies(before, after);

        Assert.Equal([], redline.Faults());
        Assert.All(expected.Split('|'), mark => Assert.True(redline.Main.Contains(mark, StringComparison.Ordinal), $"{name}: {mark}\n{redline.Main}"));
        Assert.Equal(redline.Document.RevisionCount, Revisions.Count(redline.Document.Bytes));
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public void The_reverse_comparison_holds_too(string name, string before, string after, string expected)
    {
        var redline = Redlined.Bodies(after, before);

        Assert.True(redline.Faults().Count == 0, $"{name}\n{string.Join('\n', redline.Faults())}\n{redline.Main}");
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void Headers_and_footers_carry_their_own_changes()
    {
        var redline = Redlined.Of(
            new DocxBuilder().Body(P("x")).Header("default", P("Ville de Dijon")).Footer("default", P("page 1")).Build(),
            new DocxBuilder().Body(P("x")).Header("default", P("Ville de Beaune")).Footer("default", P("page 1") + P("suite du pied")).Build());

        Assert.Equal([], redline.Faults());
        Assert.Contains("<w:del ", redline.Part("word/header-default.xml"), StringComparison.Ordinal);
        Assert.Contains("<w:ins ", redline.Part("word/footer-default.xml"), StringComparison.Ordinal);
        Assert.Equal(2, redline.Diff.Changes.Count);
    }

    [Fact]
    public void Notes_come_go_and_change_with_the_text_that_refers_to_them()
    {
        var redline = Redlined.Of(
            new DocxBuilder().Body(Para(R("Vu le code"), NoteReference(1), R(" et la loi"), NoteReference(2)))
                .Footnote(1, "Article premier.").Footnote(2, "Ancienne note.").Build(),
            new DocxBuilder().Body(Para(R("Vu le code"), NoteReference(1), R(" et la loi")) + Para(R("Vu le décret"), NoteReference(2)))
                .Footnote(1, "Article second.").Footnote(2, "Nouvelle note.").Build());

        var notes = redline.Part("word/footnotes.xml");
        Assert.Equal([], redline.Faults());
        Assert.Contains("Ancienne", notes, StringComparison.Ordinal);
        Assert.Contains("<w:ins ", notes, StringComparison.Ordinal);
        Assert.Contains("w:id=\"3\"", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_of_a_document_that_has_none_any_more_come_back_when_rejected()
    {
        var redline = Redlined.Of(
            new DocxBuilder().Body(Para(R("Vu le code"), NoteReference(1))).Footnote(1, "Article premier.").Build(),
            new DocxBuilder().Body(P("Vu le code")).Build());

        Assert.Equal([], redline.Faults());
        Assert.Contains("footnotes+xml", redline.Part("[Content_Types].xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_replaced_picture_goes_and_comes_with_both_files()
    {
        var redline = Redlined.Of(
            new DocxBuilder().Body(Para(R("Plan "), Picture("rP"))).Image("rP", Red).Build(),
            new DocxBuilder().Body(Para(R("Plan "), Picture("rP"))).Image("rP", Blue).Build());

        Assert.Equal([], redline.Faults());
        Assert.Equal(2, Parts.Names(redline.Document.Bytes.ToArray()).Count(name => name.StartsWith("word/media/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_that_leads_elsewhere_is_tracked_with_both_targets()
    {
        static string Link(string id) => $"<w:hyperlink r:id=\"{id}\">{R("le site")}</w:hyperlink>";
        var redline = Redlined.Of(
            new DocxBuilder().Body(Para(R("Voir "), Link("rL"))).Link("rL", "https://a.example/").Build(),
            new DocxBuilder().Body(Para(R("Voir "), Link("rL"))).Link("rL", "https://b.example/").Build());

        Assert.Equal([], redline.Faults());
        Assert.Contains("https://a.example/", redline.Part("word/_rels/document.xml.rels"), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_setup_keeps_what_it_was()
    {
        const string landscape = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
        var redline = Redlined.Of(
            new DocxBuilder().Body(P("x")).Build(), new DocxBuilder().Body(P("x")).Section(landscape).Build());

        Assert.Equal([], redline.Faults());
        Assert.Contains("<w:sectPrChange ", redline.Main, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_keep_their_numbers_and_those_that_are_gone_are_brought_along()
    {
        const string levels = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{0}\"/><w:lvlText w:val=\"%1.\"/></w:lvl>";
        static string Numbering(string format) =>
            $"<w:abstractNum w:abstractNumId=\"4\">{levels.Replace("{0}", format, StringComparison.Ordinal)}</w:abstractNum>"
                + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>";
        static string Item(string text) => With("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>", R(text));

        var redline = Redlined.Of(
            new DocxBuilder().Body(P("Un deux trois.") + Item("Élément de liste ancien.") + P("Fin.")).Numbering(Numbering("upperRoman")).Build(),
            new DocxBuilder().Body(Item("Un deux trois.") + P("Fin.")).Numbering(Numbering("decimal")).Build());

        Assert.Equal([], redline.Faults());
        Assert.Contains("upperRoman", redline.Part("word/numbering.xml"), StringComparison.Ordinal);
        Assert.Contains("<w:numId w:val=\"8\"", redline.Main, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_are_found_by_name_and_those_that_are_gone_are_brought_along()
    {
        static string Style(string id, string name) =>
            $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\" w:customStyle=\"1\"><w:name w:val=\"{name}\"/></w:style>";
        var redline = Redlined.Of(
            new DocxBuilder().Body(Styled("T1", "Un titre ici.") + Styled("V", "Un visa ici ancien.") + P("Fin."))
                .Styles(Style("T1", "Titre") + Style("V", "Visa")).Build(),
            new DocxBuilder().Body(P("Un titre ici.") + P("Fin.")).Styles(Style("Titre0", "Titre") + Style("V", "Autre")).Build());

        Assert.Equal([], redline.Faults());
        Assert.Contains("<w:pStyle w:val=\"Titre0\"", redline.Main, StringComparison.Ordinal);
        Assert.Contains("<w:pStyle w:val=\"V2\"", redline.Main, StringComparison.Ordinal);
        Assert.Contains("w:styleId=\"V2\"", redline.Part("word/styles.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_tracked_is_told_in_a_comment()
    {
        var redline = Redlined.Of(
            new DocxBuilder().Body(P("Le texte.")).Core("<dc:title>Avant</dc:title>").Comment(0, "Ève", "à revoir").Build(),
            new DocxBuilder().Body(P("Le texte.")).Core("<dc:title>Après</dc:title>").Build());

        Assert.Equal([], redline.Faults());
        Assert.Equal([ChangeKind.CommentDeleted, ChangeKind.PropertyChanged], redline.Document.Untracked.Select(change => change.Kind));
        Assert.Contains("à revoir", redline.Part("word/comments.xml"), StringComparison.Ordinal);
        Assert.Contains("Après", redline.Part("word/comments.xml"), StringComparison.Ordinal);
        Assert.Contains("<w:commentReference ", redline.Main, StringComparison.Ordinal);
        Assert.Equal(0, redline.Document.RevisionCount);
    }

    [Fact]
    public void Changes_that_the_newer_document_carried_are_not_taken_for_ours()
    {
        const string tracked = "<w:ins w:id=\"1\" w:author=\"Ève\" w:date=\"2020-01-01T00:00:00Z\"><w:r><w:t>signe</w:t></w:r></w:ins>";
        var same = Redlined.Bodies(P("Le maire signe"), Para(R("Le maire "), tracked));
        var other = Redlined.Bodies(P("Le préfet signe"), Para(R("Le maire "), tracked));

        Assert.DoesNotContain("Ève", same.Main, StringComparison.Ordinal);
        Assert.Equal(0, Revisions.Count(same.Document.Bytes));
        Assert.DoesNotContain("Ève", other.Main, StringComparison.Ordinal);
        Assert.Equal([], other.Faults());
    }

    [Fact]
    public void Author_and_date_are_those_of_the_options_and_every_number_is_given_once()
    {
        var diff = Compare.Bodies(P("Le maire signe la convention."), P("Un maire refuse la convention.") + P("Nouveau texte ajouté ici."));
        var options = new RedlineOptions { Author = "Service des actes", Date = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)) };

        var redline = Redline.Write(diff, options, TestContext.Current.CancellationToken);

        var main = System.Xml.Linq.XElement.Parse(Parts.Read(redline.Bytes.ToArray(), "word/document.xml"));
        var marks = main.Descendants().Where(element => element.Attributes().Any(attribute => attribute.Name.LocalName == "author")).ToList();
        Assert.Equal(redline.RevisionCount, marks.Count);
        Assert.All(marks, mark => Assert.Equal("2026-03-01T10:00:00Z", mark.Attributes().Single(a => a.Name.LocalName == "date").Value));
        Assert.Distinct(marks.Select(mark => mark.Attributes().Single(a => a.Name.LocalName == "id").Value));
    }

    [Fact]
    public void Text_of_a_document_stays_text()
    {
        var redline = Redlined.Bodies(P("Le maire </w:t> signe."), P("Le maire ]]> &amp; <w:del/> signe."));

        Assert.Equal([], redline.Faults());
        Assert.DoesNotContain("<w:del/>", redline.Main, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_between_blocks_are_kept()
    {
        const string mark = "<w:bookmarkStart w:id=\"5\" w:name=\"ici\"/><w:bookmarkEnd w:id=\"5\"/>";
        var redline = Redlined.Bodies(P("Un deux trois.") + mark + P("Fin de ce texte."), P("Un deux quatre.") + mark + P("Fin de ce texte.") + mark.Replace("ici", "là", StringComparison.Ordinal).Replace('5', '6'));

        Assert.Equal([], redline.Faults());
        Assert.Contains("w:name=\"ici\"", redline.Main, StringComparison.Ordinal);
        Assert.Contains("w:name=\"là\"", redline.Main, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_between_rows_and_before_a_control_are_kept()
    {
        static string Mark(int id) => $"<w:bookmarkStart w:id=\"{id}\" w:name=\"lieu{id}\"/><w:bookmarkEnd w:id=\"{id}\"/>";
        static string Body(string word) => Mark(1) + Control("bloc", P($"Un deux {word}.")) + TableOf(Row(Cell(P("a"))) + Mark(2) + Row(Cell(P(word)))) + P("Fin.");

        var redline = Redlined.Bodies(Body("trois"), Body("quatre"));

        Assert.Equal([], redline.Faults());
        Assert.Equal(2, redline.Main.Split("<w:bookmarkStart ").Length - 1);
        Assert.True(redline.Main.IndexOf("lieu1", StringComparison.Ordinal) < redline.Main.IndexOf("<w:sdt>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_pair_gives_the_same_bytes_in_any_culture()
    {
        Assert.Equal(Written("fr-FR"), Written("ar-SA"));

        static byte[] Written(string culture)
        {
            var saved = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return Redlined.Bodies(P("Le maire signe la convention."), P("Le maire refuse.") + Table(["a", "b"])).Document.Bytes.ToArray();
            }
            finally
            {
                CultureInfo.CurrentCulture = saved;
            }
        }
    }

    private static string Control(string tag, string content) =>
        $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";
}
