using System.Text;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>A pair of documents and the kinds of change between them.</summary>
internal sealed record Probe(string Name, ChangeKind[] Kinds, DocumentSource Before, DocumentSource After);

/// <summary>One pair for every kind of change that a comparison tells.</summary>
internal static class Probes
{
    private const string One = "Le conseil approuve la convention.";
    private const string Two = "Le maire signe la convention annexée.";
    private const string Three = "La présente délibération sera publiée.";
    private const string Landscape = "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>";

    public static IReadOnlyList<Probe> All { get; } =
    [
        .. Texts(), .. Tables(), .. Things(), .. Looks(), .. Definitions(), .. Pages(), .. Packages(), .. Tags(),
    ];

    private static IEnumerable<Probe> Texts() =>
    [
        Of(ChangeKind.TextChanged, P(One), P(One.Replace("approuve", "refuse", StringComparison.Ordinal))),
        Of(ChangeKind.TypographyChanged, P("Montant : 12 euros"), P("Montant\u00A0: 12 euros")),
        Of(ChangeKind.ParagraphInserted, P(One) + P(Three), P(One) + P(Two) + P(Three)),
        Of(ChangeKind.ParagraphMoved, P(One) + P(Two) + P(Three), P(Two) + P(One) + P(Three)),
        Of(ChangeKind.ParagraphSplit, P($"{One} {Two}"), P(One) + P(Two)),
        Of(ChangeKind.BookmarkChanged, P(One), Para("<w:bookmarkStart w:id=\"1\" w:name=\"objet\"/>", R(One), "<w:bookmarkEnd w:id=\"1\"/>")),
    ];

    private static IEnumerable<Probe> Tables()
    {
        string[] header = ["Commune", "Montant"], first = ["Dijon", "12 euros"], second = ["Beaune", "15 euros"], third = ["Chenôve", "9 euros"];
        var table = Table(header, first, second, third);
        yield return Of(ChangeKind.TableInserted, P(One) + P(Two), P(One) + table + P(Two));
        var page = P(string.Join(' ', Enumerable.Repeat($"{One} {Two} {Three}", 4)));
        yield return Of(ChangeKind.TableMoved, table + page + P(Three), page + table + P(Three));
        yield return Of(ChangeKind.RowInserted, Table(header, first, third) + P(One), table + P(One));
        yield return Of(ChangeKind.RowMoved, table + P(One), Table(header, third, first, second) + P(One));
        yield return Of(
            ChangeKind.ColumnInserted, table + P(One),
            Table([.. header, "Part"], [.. first, "un tiers"], [.. second, "deux tiers"], [.. third, "rien"]) + P(One));
        yield return Of(
            ChangeKind.ColumnMoved, table + P(One),
            Table([.. new[] { header, first, second, third }.Select(row => row.Reverse().ToArray())]) + P(One));
        yield return Of(
            ChangeKind.TableFormatChanged, table + P(One),
            table.Replace("</w:tblPr>", "<w:jc w:val=\"center\"/></w:tblPr>", StringComparison.Ordinal) + P(One));
        yield return Of(
            ChangeKind.RowFormatChanged, TableOf(Row(Cell(P("Commune")))) + P(One),
            TableOf(Row(Cell(P("Commune"))).Replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", StringComparison.Ordinal)) + P(One));
        yield return Of(
            "cells merged", [ChangeKind.CellSpanChanged, ChangeKind.CellDeleted], table + P(One),
            table.Replace(Row(Cell(P("Beaune")), Cell(P("15 euros"))), Row(Cell(P("Beaune"), "<w:gridSpan w:val=\"2\"/>")), StringComparison.Ordinal) + P(One));
        yield return Of(
            ChangeKind.CellFormatChanged, TableOf(Row(Cell(P("Commune")))) + P(One),
            TableOf(Row(Cell(P("Commune"), "<w:vAlign w:val=\"center\"/>"))) + P(One));
    }

    private static IEnumerable<Probe> Things()
    {
        static string Link(string id) => $"<w:hyperlink r:id=\"{id}\">{R("le site")}</w:hyperlink>";
        static DocxBuilder Pictured(string description, byte[] png) =>
            new DocxBuilder().Body(Para(R("Plan "), Picture("rP", description))).Image("rP", png);
        static DocxBuilder Noted(string text) => new DocxBuilder().Body(Para(R(One), NoteReference(1))).Footnote(1, text);
        static DocxBuilder Commented(string text) => new DocxBuilder()
            .Body(Para("<w:commentRangeStart w:id=\"0\"/>", R(One), "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"))
            .Comment(0, "Ève", text);

        yield return Of("image replaced", [ChangeKind.ObjectChanged], Pictured("plan", Red), Pictured("plan", Blue));
        yield return Of("image described", [ChangeKind.ObjectChanged], Pictured("plan", Red), Pictured("plan du quartier", Red));
        yield return Of("image added", [ChangeKind.ObjectInserted], new DocxBuilder().Body(Para(R("Plan "))), Pictured("plan", Red));
        yield return Of("note added", [ChangeKind.NoteInserted], new DocxBuilder().Body(P(One)), Noted("Article premier."));
        yield return Of("note changed", [ChangeKind.TextChanged], Noted("Article premier du code."), Noted("Article second du code."));
        yield return Of("comment added", [ChangeKind.CommentInserted], new DocxBuilder().Body(P(One)), Commented("À revoir."));
        yield return Of("comment changed", [ChangeKind.CommentChanged], Commented("À revoir."), Commented("Revu."));
        yield return Of(ChangeKind.FieldInserted, Para(R("Page ")), Para(R("Page "), Field("PAGE", "1")));
        yield return Of(ChangeKind.FieldChanged, Para(R("Page "), Field("PAGE", "1")), Para(R("Page "), Field("NUMPAGES", "1")));
        yield return Of(ChangeKind.FieldResultChanged, Para(R("Page "), Field("PAGE", "1")), Para(R("Page "), Field("PAGE", "2")));
        yield return Of(
            "link", [ChangeKind.LinkChanged],
            new DocxBuilder().Body(Para(R("Voir "), Link("rL"))).Link("rL", "https://a.example/"),
            new DocxBuilder().Body(Para(R("Voir "), Link("rL"))).Link("rL", "https://b.example/"));
        yield return Of(ChangeKind.ControlChanged, P("voirie"), Para(Control(R("voirie"))));
        yield return Of(
            "equation between paragraphs", [ChangeKind.OpaqueChanged],
            new DocxBuilder().Body(P(One), P(Two)), new DocxBuilder().Body(P(One), Equation("b"), P(Two)));
    }

    private static IEnumerable<Probe> Looks()
    {
        const string levels = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        static string Item(int level) => With($"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>", R(One));

        yield return Of(ChangeKind.RunFormatChanged, P(One), Para(R(One, "<w:b/>")));
        yield return Of(ChangeKind.ParagraphFormatChanged, P(One), With("<w:jc w:val=\"center\"/>", R(One)));
        yield return Of(ChangeKind.MarkFormatChanged, P(One), With("<w:rPr><w:b/></w:rPr>", R(One)));
        yield return Of(
            "style of a paragraph", [ChangeKind.ParagraphStyleChanged],
            new DocxBuilder().Body(Styled("A", One), Styled("B", Two)).Styles(Style("A") + Style("B")),
            new DocxBuilder().Body(Styled("B", One), Styled("B", Two)).Styles(Style("A") + Style("B")));
        yield return Of(
            "level of a list", [ChangeKind.ListChanged],
            new DocxBuilder().Body(Item(0)).Numbering(levels), new DocxBuilder().Body(Item(1)).Numbering(levels));
    }

    private static IEnumerable<Probe> Definitions()
    {
        static string List(string format) =>
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        static string Item(string text) => With("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", R(text));
        static string Defaults(string font) =>
            $"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr></w:rPrDefault></w:docDefaults>";

        yield return Of("style added", [ChangeKind.StyleAdded], Styled(""), Styled(Style("A")));
        yield return Of("style changed", [ChangeKind.StyleChanged], Styled(Style("A")), Styled(Style("A", "<w:rPr><w:b/></w:rPr>")));
        yield return Of("defaults", [ChangeKind.DefaultsChanged], Styled(Defaults("Arial")), Styled(Defaults("Marianne")));
        yield return Of(
            "list definition", [ChangeKind.NumberingChanged],
            new DocxBuilder().Body(Item(One)).Numbering(List("decimal")), new DocxBuilder().Body(Item(One)).Numbering(List("upperRoman")));
        yield return Of(
            "list added", [ChangeKind.ListChanged, ChangeKind.NumberingAdded],
            new DocxBuilder().Body(P(One)).Numbering(List("decimal")), new DocxBuilder().Body(Item(One)).Numbering(List("decimal")));

        static DocxBuilder Styled(string styles) => new DocxBuilder().Body(P(One)).Styles(styles);
    }

    private static IEnumerable<Probe> Pages() =>
    [
        Of("page setup", [ChangeKind.SectionChanged], new DocxBuilder().Body(P(One)), new DocxBuilder().Body(P(One)).Section("<w:pgSz w:w=\"16838\" w:h=\"11906\"/>")),
        Of(ChangeKind.SectionInserted, P(One) + P(Two), With(Landscape, R(One)) + P(Two)),
        Of("header added", [ChangeKind.HeaderFooterAdded], new DocxBuilder().Body(P(One)), new DocxBuilder().Body(P(One)).Header("default", P(Two))),
        Of(
            "footer changed", [ChangeKind.TextChanged],
            new DocxBuilder().Body(P(One)).Footer("default", P("Ville de Dijon, page une")), new DocxBuilder().Body(P(One)).Footer("default", P("Ville de Beaune, page une"))),
    ];

    private static IEnumerable<Probe> Packages()
    {
        static DocxBuilder With(string type, string name, string contentType, string? content) => content is null
            ? new DocxBuilder().Body(P(One))
            : new DocxBuilder().Body(P(One)).Related(type, name, contentType, Encoding.UTF8.GetBytes(content));

        yield return Of(
            "property", [ChangeKind.PropertyChanged],
            new DocxBuilder().Body(P(One)).Core("<dc:title>Convention</dc:title>"), new DocxBuilder().Body(P(One)).Core("<dc:title>Acte</dc:title>"));
        yield return Of(
            "setting", [ChangeKind.SettingChanged],
            new DocxBuilder().Body(P(One)).Settings(""), new DocxBuilder().Body(P(One)).Settings("<w:evenAndOddHeaders/>"));
        yield return Of("part added", [ChangeKind.PartAdded], With("customXml", "a.bin", "application/x-a", null), With("customXml", "a.bin", "application/x-a", "1"));
        yield return Of("part changed", [ChangeKind.PartChanged], With("customXml", "a.bin", "application/x-a", "2"), With("customXml", "a.bin", "application/x-a", "1"));
        yield return Of("macros", [ChangeKind.MacrosChanged], With("vbaProject", "v.bin", "application/vnd.ms-office.vbaProject", null), With("vbaProject", "v.bin", "application/vnd.ms-office.vbaProject", "1"));
        yield return Of(
            "theme", [ChangeKind.ThemeChanged],
            With("theme", "t.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"1\"/>"),
            With("theme", "t.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"2\"/>"));
    }

    private static IEnumerable<Probe> Tags() =>
    [
        Of(ChangeKind.TagChanged, P("Vu {{ commune.nom | capitale }} en séance."), P("Vu {{ commune.nom | minuscule }} en séance.")),
        Of(ChangeKind.ConditionChanged, P("{{ if urgence }}") + P(One) + P("{{ end }}"), P("{{ if urgence && motif }}") + P(One) + P("{{ end }}")),
        Of(
            "condition added", [ChangeKind.TagInserted, ChangeKind.TagInserted, ChangeKind.GuardChanged],
            P(One) + P(Two), P("{{ if urgence }}") + P(One) + P("{{ end }}") + P(Two)),
        Of(
            "end moved", [ChangeKind.TagMoved, ChangeKind.GuardChanged],
            P("{{ if urgence }}") + P(One) + P("{{ end }}") + P(Two) + P(Three), P("{{ if urgence }}") + P(One) + P(Two) + P("{{ end }}") + P(Three)),
        Of("end forgotten", [ChangeKind.TagInserted, ChangeKind.TagsUnbalanced], P("{{ if urgence }}") + P(One), P("{{ if urgence }}") + P(One) + P("{{ end }}")),
    ];

    private static Probe Of(ChangeKind kind, string before, string after) => Of(kind.ToString(), [kind], before, after);

    private static Probe Of(string name, ChangeKind[] kinds, string before, string after) =>
        Of(name, kinds, new DocxBuilder().Body(before), new DocxBuilder().Body(after));

    private static Probe Of(string name, ChangeKind[] kinds, DocxBuilder before, DocxBuilder after) =>
        new(name, kinds, before.Build("avant.docx"), after.Build("apres.docx"));

    private static string Control(string content) => $"<w:sdt><w:sdtPr><w:tag w:val=\"service\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Equation(string letter) => $"<m:oMathPara><m:oMath><m:r><m:t>{letter}</m:t></m:r></m:oMath></m:oMathPara>";

    private static string Style(string id, string properties = "") =>
        $"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>{properties}</w:style>";
}
