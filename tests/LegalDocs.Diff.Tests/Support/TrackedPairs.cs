using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>Two documents whose redline other programs judge.</summary>
internal sealed record TrackedPair(string Name, DocumentSource Before, DocumentSource After)
{
    /// <summary>The same with the older document as the newer one.</summary>
    public TrackedPair Reversed => new($"{Name}, reversed", After, Before);

    public Redlined Redlined() => Support.Redlined.Of(Before, After);
}

/// <summary>Changes where programs differ most: columns, merged cells, tables in tables, ends of stories, moves, notes, lists.</summary>
internal static class TrackedPairs
{
    private const string One = "Le conseil approuve la convention.";
    private const string Two = "Le maire signe la convention annexée.";
    private const string Three = "La présente délibération sera publiée.";

    private const string Levels =
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/>"
            + "<w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

    private static readonly int[] Two2 = [3000, 3000];
    private static readonly int[] Three3 = [3000, 3000, 3000];
    private static readonly int[] Four4 = [3000, 3000, 3000, 3000];

    public static IReadOnlyList<TrackedPair> All { get; } =
        [.. Columns(), .. MergedCells(), .. NestedTables(), .. Ends(), .. Moves(), .. Edges(), .. Notes(), .. Lists(), .. Pictures()];

    private static IEnumerable<TrackedPair> Columns()
    {
        var two = Grid(Two2, Texts("Commune", "Prix"), Texts("Dijon", "12 euros"), Texts("Beaune", "15 euros"));
        yield return Of("first column", two + P(One), Grid(Three3, Texts("Rang", "Commune", "Prix"), Texts("un", "Dijon", "12 euros"), Texts("deux", "Beaune", "15 euros")) + P(One));
        yield return Of("middle column", two + P(One), Grid(Three3, Texts("Commune", "Service", "Prix"), Texts("Dijon", "voirie", "12 euros"), Texts("Beaune", "droit", "15 euros")) + P(One));
        yield return Of("last column", two + P(One), Grid(Three3, Texts("Commune", "Prix", "Service"), Texts("Dijon", "12 euros", "voirie"), Texts("Beaune", "15 euros", "droit")) + P(One));
        yield return Of("two columns", two + P(One), Grid(Four4, Texts("Rang", "Commune", "Prix", "Service"), Texts("un", "Dijon", "12 euros", "voirie"), Texts("deux", "Beaune", "15 euros", "droit")) + P(One));
        yield return Of("column and words", two + P(One), Grid(Three3, Texts("Commune", "Service", "Prix"), Texts("Dijon", "voirie", "14 euros"), Texts("Beaune", "droit", "15 euros")) + P(Two));
        yield return Of("column and row", two + P(One), Grid(Three3, Texts("Commune", "Service", "Prix"), Texts("Dijon", "voirie", "12 euros"), Texts("Ahuy", "paie", "9 euros"), Texts("Beaune", "droit", "15 euros")) + P(One));
        yield return Of("column of a template", Grid(Two2, Texts("Commune", "Prix"), Texts("{{ for c in communes }}{{ c.nom }}", "{{ c.prix }}{{ end }}")) + P(One), Grid(Three3, Texts("Commune", "Service", "Prix"), Texts("{{ for c in communes }}{{ c.nom }}", "{{ c.service }}", "{{ c.prix }}{{ end }}")) + P(One));
        yield return Of("columns exchanged", Grid(Three3, Texts("Commune", "Service", "Prix"), Texts("Dijon", "voirie", "12 euros")) + P(One), Grid(Three3, Texts("Prix", "Service", "Commune"), Texts("12 euros", "voirie", "Dijon")) + P(One));
    }

    private static IEnumerable<TrackedPair> MergedCells()
    {
        var plain = Grid(Two2, Texts("Commune", "Prix"), Texts("Dijon", "12 euros"), Texts("Beaune", "15 euros"));
        yield return Of("cells of a row merged", plain + P(One), Grid(Two2, Texts("Commune", "Prix"), Texts("Dijon", "12 euros"), Row(Wide("Beaune", 2))) + P(One));
        yield return Of("cells of a column merged", plain + P(One), Grid(Two2, Texts("Commune", "Prix"), Row(Top("Dijon"), Cell(P("12 euros"))), Row(Under(), Cell(P("15 euros")))) + P(One));
        yield return Of(
            "column below a wide title", Grid(Two2, Row(Wide("Adhésions de l’année", 2)), Texts("Commune", "Prix"), Texts("Dijon", "12 euros")) + P(One),
            Grid(Three3, Row(Wide("Adhésions de l’année", 3)), Texts("Commune", "Service", "Prix"), Texts("Dijon", "voirie", "12 euros")) + P(One));
        yield return Of(
            "column beside merged rows", Grid(Two2, Row(Top("Dijon"), Cell(P("12 euros"))), Row(Under(), Cell(P("15 euros")))) + P(One),
            Grid(Three3, Row(Top("Dijon"), Cell(P("voirie")), Cell(P("12 euros"))), Row(Under(), Cell(P("droit")), Cell(P("15 euros")))) + P(One));
        yield return Of(
            "row in merged rows", Grid(Two2, Row(Top("Dijon"), Cell(P("12 euros"))), Row(Under(), Cell(P("15 euros")))) + P(One),
            Grid(Two2, Row(Top("Dijon"), Cell(P("12 euros"))), Row(Under(), Cell(P("13 euros par an"))), Row(Under(), Cell(P("15 euros")))) + P(One));
    }

    private static IEnumerable<TrackedPair> NestedTables()
    {
        static string Outer(string inner) => Grid(Two2, Row(Cell(P("Commune")), Cell(inner + "<w:p/>")), Texts("Dijon", "fin")) + P(One);
        var inner = Grid([1000, 1000], Texts("a b c", "1"), Texts("d e f", "2"));
        yield return Of("word of a nested table", Outer(inner), Outer(inner.Replace("d e f", "d e g", StringComparison.Ordinal)));
        yield return Of("row of a nested table", Outer(inner), Outer(Grid([1000, 1000], Texts("a b c", "1"), Texts("une ligne nouvelle", "3"), Texts("d e f", "2"))));
        yield return Of("column of a nested table", Outer(inner), Outer(Grid([1000, 1000, 1000], Texts("a b c", "un", "1"), Texts("d e f", "deux", "2"))));
        yield return Of("nested table", Outer(""), Outer(inner));
        yield return Of("row that holds a table", Grid(Two2, Texts("Commune", "Prix")) + P(One), Grid(Two2, Texts("Commune", "Prix"), Row(Cell(P("Dijon")), Cell(inner + "<w:p/>"))) + P(One));
    }

    private static IEnumerable<TrackedPair> Ends()
    {
        var table = Grid(Two2, Texts("Commune", "Prix"), Texts("Dijon", "12 euros"));
        yield return Of("paragraph before a table", P(One) + table + P(Three), P(One) + P(Two) + table + P(Three));
        yield return Of("paragraph after a table", P(One) + table + P(Three), P(One) + table + P(Two) + P(Three));
        yield return Of("first paragraph before a table", table + P(Three), P(One) + table + P(Three));
        yield return Of("table at the end", P(One), P(One) + table + "<w:p/>");
        yield return Of("two tables", table + P(One), table + P(Two) + Grid(Two2, Texts("Service", "Part"), Texts("voirie", "un tiers")) + P(One));
        yield return Of("paragraph split in a cell", Grid(Two2, Row(Cell(P($"{One} {Two}")), Cell(P("a")))) + P(Three), Grid(Two2, Row(Cell(P(One) + P(Two)), Cell(P("a")))) + P(Three));
        yield return Of("last paragraph of a cell", Grid(Two2, Row(Cell(P(One)), Cell(P("a")))) + P(Three), Grid(Two2, Row(Cell(P(One) + P(Two)), Cell(P("a")))) + P(Three));
        yield return Of("empty cell filled", Grid(Two2, Row(Cell("<w:p/>"), Cell(P("a")))) + P(Three), Grid(Two2, Row(Cell(P(One)), Cell(P("a")))) + P(Three));
        yield return Of("empty paragraphs", P(One) + "<w:p/>" + "<w:p/>" + P(Two), P(One) + "<w:p/>" + P(Two));
        yield return Of("everything", P(One) + table + P(Two), P("Un autre texte, sans rapport avec le premier.") + P("Il tient en deux phrases courtes."));
        yield return Of("three sentences from one", P($"{One} {Two} {Three}"), P(One) + P(Two) + P(Three));
        yield return Of("heading split off", Styled("Titre1", $"{One} {Two}"), Styled("Titre1", One) + P(Two));
    }

    private static IEnumerable<TrackedPair> Moves()
    {
        const string article = "Article 4. Les parties se réunissent chaque année au siège de la métropole.";
        var table = Grid(Two2, Texts("Commune", "Prix"), Texts("Dijon", "12 euros"));
        yield return Of("paragraph moved down", P(article) + P(One) + P(Two) + P(Three), P(One) + P(Two) + P(article) + P(Three));
        yield return Of("two paragraphs moved", P(article) + P("Elles en dressent un compte rendu signé.") + P(One) + P(Two) + P(Three), P(One) + P(Two) + P(article) + P("Elles en dressent un compte rendu signé.") + P(Three));
        yield return Of("paragraph moved to the end", P(article) + P(One) + P(Two), P(One) + P(Two) + P(article));
        yield return Of("paragraph moved and edited", P(article) + P(One) + P(Two) + P(Three), P(One) + P(Two) + P(article.Replace("chaque année", "deux fois par an", StringComparison.Ordinal)) + P(Three));
        yield return Of("paragraph moved over a table", P(article) + table + P(One) + P(Two), table + P(article) + P(One) + P(Two));
        yield return Of("paragraph moved out of a look", With("<w:jc w:val=\"center\"/>", R(article)) + P(One) + P(Two) + P(Three), P(One) + P(Two) + P(article) + P(Three));
        yield return Of("formatted paragraph moved", Para(R("Article 4. ", "<w:b/>"), R(article[11..])) + P(One) + P(Two) + P(Three), P(One) + P(Two) + Para(R("Article 4. ", "<w:b/>"), R(article[11..])) + P(Three));
        yield return Of("row moved", Grid(Two2, Texts("Commune", "Prix"), Texts("Dijon ville", "12 euros"), Texts("Beaune ville", "15 euros"), Texts("Ahuy village", "9 euros")) + P(One), Grid(Two2, Texts("Commune", "Prix"), Texts("Ahuy village", "9 euros"), Texts("Dijon ville", "12 euros"), Texts("Beaune ville", "15 euros")) + P(One));
    }

    private static IEnumerable<TrackedPair> Edges()
    {
        static DocxBuilder Headed(string header, string footer) => new DocxBuilder().Body(P(One)).Header("default", header).Footer("default", footer);
        var logo = Grid(Two2, Texts("Ville de Dijon", "acte"));
        yield return Of("words of a header", Headed(P("Ville de Dijon"), P("page")), Headed(P("Ville de Beaune"), P("page")));
        yield return Of("paragraph of a footer", Headed(P("Ville de Dijon"), P("page une")), Headed(P("Ville de Dijon"), P("page une") + P("suite du pied")));
        yield return Of("row of a header", Headed(logo + P("x"), P("page")), Headed(Grid(Two2, Texts("Ville de Dijon", "acte"), Texts("Côte-d’Or", "n° 4")) + P("x"), P("page")));
        yield return Of("column of a header", Headed(logo + P("x"), P("page")), Headed(Grid(Three3, Texts("Ville de Dijon", "service", "acte")) + P("x"), P("page")));
        yield return Of("table of a header", Headed(P("x"), P("page")), Headed(logo + P("x"), P("page")));
        yield return Of("field of a footer", Headed(P("x"), Para(R("Page "), Field("PAGE", "1"))), Headed(P("x"), Para(R("Page "), Field("PAGE", "1"), R(" sur "), Field("NUMPAGES", "3"))));
    }

    private static IEnumerable<TrackedPair> Notes()
    {
        static DocxBuilder Noted(string body, params string[] notes) =>
            notes.Index().Aggregate(new DocxBuilder().Body(body), (built, note) => built.Footnote(note.Index + 1, note.Item));
        yield return Of("note", Noted(P(One) + P(Two)), Noted(Para(R(One), NoteReference(1)) + P(Two), "Article premier du code."));
        yield return Of("words of a note", Noted(Para(R(One), NoteReference(1)), "Article premier du code."), Noted(Para(R(One), NoteReference(1)), "Article second du code."));
        yield return Of("note before another", Noted(P(One) + Para(R(Two), NoteReference(1)), "Une loi."), Noted(Para(R(One), NoteReference(1)) + Para(R(Two), NoteReference(2)), "Un décret.", "Une loi."));
        yield return Of("note of a cell", Noted(Grid(Two2, Texts("a", "b")) + P(One)), Noted(Grid(Two2, Row(Cell(Para(R("a"), NoteReference(1))), Cell(P("b")))) + P(One), "Note d’une cellule."));
        yield return Of("paragraph with a note", Noted(P(One) + P(Three)), Noted(P(One) + Para(R(Two), NoteReference(1)) + P(Three), "Une loi."));
    }

    private static IEnumerable<TrackedPair> Lists()
    {
        static string Item(string text, int level = 0) => With($"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>", R(text));
        static DocxBuilder List(params string[] items) => new DocxBuilder().Body(string.Concat(items)).Numbering(Levels);
        yield return Of("item", List(Item(One), Item(Three), P("Fin.")), List(Item(One), Item(Two), Item(Three), P("Fin.")));
        yield return Of("item moved", List(Item(One), Item(Two), Item(Three), P("Fin.")), List(Item(Three), Item(One), Item(Two), P("Fin.")));
        yield return Of("item lowered", List(Item(One), Item(Two), P("Fin.")), List(Item(One), Item(Two, 1), P("Fin.")));
        yield return Of("item made plain", List(Item(One), Item(Two), P("Fin.")), List(Item(One), P(Two), P("Fin.")));
        yield return Of("last item", List(Item(One), Item(Two)), List(Item(One), Item(Two), Item(Three)));
        yield return Of("items after a paragraph", List(P(One)), List(P(One), Item(Two), Item(Three)));
        yield return Of("item of a cell", List(Grid(Two2, Row(Cell(Item(One)), Cell(P("a")))), P("Fin.")), List(Grid(Two2, Row(Cell(Item(One) + Item(Two)), Cell(P("a")))), P("Fin.")));
    }

    private static IEnumerable<TrackedPair> Pictures()
    {
        static DocxBuilder Shown(byte[] png, params string[] body) => new DocxBuilder().Body(body).Image("rP", png);
        yield return Of("picture", Shown(Red, Para(R("Plan ")), P(One)), Shown(Red, Para(R("Plan "), Picture("rP", "plan")), P(One)));
        yield return Of("picture of another file", Shown(Red, Para(R("Plan "), Picture("rP", "plan")), P(One)), Shown(Blue, Para(R("Plan "), Picture("rP", "plan")), P(One)));
        yield return Of("larger picture", Shown(Red, Para(R("Plan "), Picture("rP", "plan")), P(One)), Shown(Red, Para(R("Plan "), Picture("rP", "plan", width: 1828800)), P(One)));
        yield return Of("picture of a cell", Shown(Red, Grid(Two2, Texts("a", "b")), P(One)), Shown(Red, Grid(Two2, Row(Cell(P("a")), Cell(Para(Picture("rP", "plan"))))), P(One)));
        yield return Of("paragraph with a picture", Shown(Red, P(One), P(Two)), Shown(Red, P(One), Para(Picture("rP", "plan")), P(Two)));
        yield return Of("paragraph with a picture moved", Shown(Red, Para(R(Three), Picture("rP", "plan")), P(One), P(Two), P("Fin.")), Shown(Red, P(One), P(Two), Para(R(Three), Picture("rP", "plan")), P("Fin.")));
    }

    private static string Texts(params string[] cells) => Row([.. cells.Select(text => Cell(P(text)))]);

    private static TrackedPair Of(string name, string before, string after) =>
        Of(name, new DocxBuilder().Body(before), new DocxBuilder().Body(after));

    private static TrackedPair Of(string name, DocxBuilder before, DocxBuilder after) =>
        new(name, before.Build("avant.docx"), after.Build("apres.docx"));
}
