using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalDocs.Diff;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Gate.Tests.Merging;

/// <summary>Two versions that changed different blocks become one; everything else is for a person.</summary>
public sealed class DocumentMergerTests
{
    private static readonly Dictionary<string, Delegate> NoFunctions = [];

    private static readonly string[] Articles = ["Titre", "Article 1", "Article 2", "Article 3", "Article 4", "Fait à Dijon"];

    [Theory]
    [InlineData("2=Article 1 modifié", "4=Article 4 récrit", "Titre|Article 1|Article 1 modifié|Article 3|Article 4 récrit|Fait à Dijon")]
    [InlineData("1+Préambule nouveau", "4-", "Titre|Préambule nouveau|Article 1|Article 2|Article 3|Fait à Dijon")]
    [InlineData("0-", "5=Fait à Ahuy", "Article 1|Article 2|Article 3|Article 4|Fait à Ahuy")]
    [InlineData("2-", "6+Annexe", "Titre|Article 1|Article 3|Article 4|Fait à Dijon|Annexe")]
    public void Changes_of_different_blocks_are_both_kept_whatever_the_side(string ours, string theirs, string expected)
    {
        var (origin, here, there) = (Body(Articles), Body(Edited(ours)), Body(Edited(theirs)));

        Assert.Equal(expected, Text(Merged(origin, here, there)));
        Assert.Equal(expected, Text(Merged(origin, there, here)));
        Assert.Equal(Merged(origin, here, there).ToArray(), Merged(origin, here, there).ToArray());
    }

    [Theory]
    [InlineData("2=Article 2 d’ici", "2=Article 2 de là")]
    [InlineData("2=Article 2 d’ici", "3=Article 3 de là")] // neighbours may be one thought
    [InlineData("2-", "2=Article 2 de là")]
    [InlineData("3+Un ajout", "3+Un autre")]
    public void The_same_place_or_a_neighbouring_one_is_for_a_person(string ours, string theirs)
    {
        var refused = Refused(Body(Articles), Body(Edited(ours)), Body(Edited(theirs)));

        Assert.Equal("both sides changed the same passage, or neighbouring ones", refused.English);
    }

    [Fact]
    public void The_noise_of_saving_is_no_change()
    {
        var noisy = Docx.Body(string.Concat(Articles.Select(text =>
            $"<w:p w:rsidR=\"00AB12CD\">{Docx.R(text[..3])}<w:proofErr w:type=\"spellStart\"/>{Docx.R(text[3..])}</w:p>")));

        Assert.Equal(
            "Titre|Article 1|Article 2 récrit|Article 3|Article 4|Fait à Dijon",
            Text(Merged(Body(Articles), noisy, Body(Edited("2=Article 2 récrit")))));
    }

    [Fact]
    public void One_side_may_have_changed_its_styles_and_the_other_may_not_too()
    {
        const string Style = """<w:style w:type="paragraph" w:styleId="N"><w:name w:val="{0}"/></w:style>""";
        byte[] With(string name, string edit) => new Docx()
            .WithBody(string.Concat(Edited(edit).Select(Docx.P))).WithPart("styles", Style.Replace("{0}", name, StringComparison.Ordinal)).Build();
        var origin = With("Normal", "");

        var merged = Merged(origin, With("Corps", "1=Article premier"), With("Normal", "4=Article dernier"));
        var refused = Refused(origin, With("Corps", "1=Article premier"), With("Texte", "4=Article dernier"));

        Assert.Equal("Titre|Article premier|Article 2|Article 3|Article dernier|Fait à Dijon", Text(merged));
        Assert.Contains("styles1.xml", refused.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_that_do_not_go_together_are_refused()
    {
        var origin = Body(["{{ if a }}", "A", "{{ end }}", "B", "C", "{{ if b }}", "D", "{{ end }}"]);
        var ours = Body(["A", "{{ end }}", "B", "C", "{{ if b }}", "D", "{{ end }}"]); // their « if » is gone: broken on its own
        var theirs = Body(["{{ if a }}", "A", "{{ end }}", "B", "C", "{{ if b }}", "D2", "{{ end }}"]);

        // Ours was broken already: the merge says no more than ours did.
        Assert.IsType<MergeOutcome.Merged>(Merge(origin, ours, theirs));

        var opened = Body(["{{ if a }}", "A", "B", "C", "{{ if b }}", "D", "{{ end }}", "{{ end }}"]);
        Assert.IsType<MergeOutcome.Refused>(Merge(origin, opened, Body(["{{ if a }}", "A", "{{ end }}", "B", "C", "D"])));
    }

    [Fact]
    public void Bookmarks_that_both_sides_gave_the_same_number_get_numbers_of_their_own()
    {
        var ours = Marked(("a", 0, "un"), "deux", "trois", "cinq");
        var theirs = Marked("un", "deux", "trois", ("b", 0, "cinq"));

        var merged = Merged(Marked("un", "deux", "trois", "cinq"), ours, theirs);

        Assert.Equal(["a 0", "b 1"], Bookmarks(merged));
    }

    [Fact]
    public void Bookmarks_that_a_saving_numbered_anew_are_no_change()
    {
        var origin = Marked("un", "deux", ("a", 0, "trois"), "quatre", ("b", 1, "cinq"));
        var ours = Marked(("c", 0, "un bis"), "deux", ("a", 1, "trois"), "quatre", ("b", 2, "cinq"));
        var theirs = Marked("un", "deux", ("a", 0, "trois"), "quatre", ("b", 1, "cinq bis"));

        Assert.Equal(["c 0", "a 1", "b 2"], Bookmarks(Merged(origin, ours, theirs)));
        Assert.Equal(["c 2", "a 0", "b 1"], Bookmarks(Merged(origin, theirs, ours)));
    }

    [Fact]
    public void Where_the_cursor_was_is_no_change()
    {
        var origin = Marked("un", "deux", "trois", "quatre");
        var ours = Marked("un bis", "deux", "trois", ("_GoBack", 0, "quatre"));
        var theirs = Marked(("_GoBack", 0, "un"), "deux", "trois", "quatre bis");

        var merged = Merged(origin, ours, theirs);

        Assert.Equal("un bis|deux|trois|quatre bis", Text(merged));
        Assert.Equal([], Bookmarks(merged));
    }

    [Fact]
    public void Two_bookmarks_of_one_name_are_for_a_person()
    {
        var origin = Marked("un", "deux", "trois", "cinq");

        var refused = Refused(
            origin, Marked(("objet", 0, "un"), "deux", "trois", "cinq"),
            Marked("un", "deux", "trois", ("Objet", 7, "cinq")));

        Assert.Equal("both sides set a bookmark of the same name ('objet')", refused.English);
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_its_reason() =>
        Assert.Contains("ne se lit pas", Refused(Body(Articles), Body(Articles), [1, 2, 3]).French, StringComparison.Ordinal);

    [Fact]
    public void Many_generated_pairs_merge_like_their_texts_or_are_refused()
    {
        var random = new Random(7);
        var merged = 0;
        for (var round = 0; round < 60; round++)
        {
            string[] origin = [.. Enumerable.Range(0, 12).Select(i => $"Article {i} du règlement")];
            var (ours, theirs) = (Changed(random, origin, "ici"), Changed(random, origin, "là"));

            if (Merge(Body(origin), Body(ours), Body(theirs)) is MergeOutcome.Merged both)
            {
                merged++;
                var lines = Text(both.Docx).Split('|');
                Assert.Equal(Kept(origin, ours, theirs), lines.Where(line => !line.Contains("(ici", StringComparison.Ordinal) && !line.Contains("(là", StringComparison.Ordinal)));
                Assert.Equal(
                    ours.Concat(theirs).Where(line => line.Contains('(')).Order(), lines.Where(line => line.Contains('(')).Order());
            }
        }

        Assert.InRange(merged, 10, 60);
    }

    private static IEnumerable<string> Kept(string[] origin, string[] ours, string[] theirs) =>
        origin.Where(line => ours.Contains(line) && theirs.Contains(line));

    private static string[] Changed(Random random, string[] origin, string mark)
    {
        List<string> lines = [.. origin];
        var at = random.Next(lines.Count);
        switch (random.Next(3))
        {
            case 0:
                lines[at] += $" ({mark} {random.Next(100)})";
                break;
            case 1:
                lines.Insert(at, $"Un ajout ({mark} {random.Next(100)})");
                break;
            default:
                lines.RemoveAt(at);
                break;
        }

        return [.. lines];
    }

    /// <summary><c>2=texte</c> replaces, <c>2+texte</c> puts before, <c>2-</c> takes away.</summary>
    private static string[] Edited(string edit)
    {
        List<string> lines = [.. Articles];
        if (edit.Length == 0)
        {
            return [.. lines];
        }

        var at = edit[0] - '0';
        switch (edit[1])
        {
            case '=':
                lines[at] = edit[2..];
                break;
            case '+':
                lines.Insert(at, edit[2..]);
                break;
            default:
                lines.RemoveAt(at);
                break;
        }

        return [.. lines];
    }

    private static byte[] Body(string[] paragraphs) => Docx.Of(paragraphs);

    /// <summary>Paragraphs, each alone or in a bookmark of that name and number.</summary>
    private static byte[] Marked(params Block[] blocks) => Docx.Body(string.Concat(blocks.Select(block => block.Bookmark is not { } name
        ? Docx.P(block.Text)
        : $"""<w:p><w:bookmarkStart w:id="{block.Number}" w:name="{name}"/>{Docx.R(block.Text)}<w:bookmarkEnd w:id="{block.Number}"/></w:p>""")));

    private static IEnumerable<string> Bookmarks(ReadOnlyMemory<byte> docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx.ToArray()), isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(
            body.Descendants<BookmarkStart>().Select(start => start.Id!.Value).Order(), body.Descendants<BookmarkEnd>().Select(end => end.Id!.Value).Order());
        return [.. body.Descendants<BookmarkStart>().Select(start => $"{start.Name!.Value} {start.Id!.Value}")];
    }

    private static MergeOutcome Merge(byte[] origin, byte[] ours, byte[] theirs) => DocumentMerger.Merge(
        new DocumentSource("m.docx", origin), new DocumentSource("m.docx", ours), new DocumentSource("m.docx", theirs),
        NoFunctions, TestContext.Current.CancellationToken);

    private static ReadOnlyMemory<byte> Merged(byte[] origin, byte[] ours, byte[] theirs)
    {
        var outcome = Merge(origin, ours, theirs);
        Assert.True(outcome is MergeOutcome.Merged, outcome.ToString());
        return ((MergeOutcome.Merged)outcome).Docx;
    }

    private static MergeOutcome.Refused Refused(byte[] origin, byte[] ours, byte[] theirs) =>
        Assert.IsType<MergeOutcome.Refused>(Merge(origin, ours, theirs));

    private static string Text(ReadOnlyMemory<byte> docx) =>
        string.Join('|', TemplateText.Of(docx, new WordTemplateOptions()).Lines.Select(line => line.Text));

    private sealed record Block(string Text, string? Bookmark = null, int Number = 0)
    {
        public static implicit operator Block(string text) => new(text);

        public static implicit operator Block((string Bookmark, int Number, string Text) marked) =>
            new(marked.Text, marked.Bookmark, marked.Number);
    }
}
