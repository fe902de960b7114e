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
    public void Bookmarks_that_both_sides_gave_the_same_number_are_refused()
    {
        static string Marked(string name, string text) =>
            $"""<w:p><w:bookmarkStart w:id="0" w:name="{name}"/>{Docx.R(text)}<w:bookmarkEnd w:id="0"/></w:p>""";
        var middle = string.Concat(new[] { "deux", "trois", "quatre" }.Select(Docx.P));
        var origin = Docx.Body(Docx.P("un") + middle + Docx.P("cinq"));

        var refused = Refused(origin, Docx.Body(Marked("a", "un") + middle + Docx.P("cinq")), Docx.Body(Docx.P("un") + middle + Marked("b", "cinq")));

        Assert.StartsWith("a bookmark or a comment", refused.English, StringComparison.Ordinal);
        Assert.IsType<MergeOutcome.Merged>(
            Merge(origin, Docx.Body(Marked("a", "un") + middle + Docx.P("cinq")), Docx.Body(Docx.P("un") + middle + Docx.P("cinq bis"))));
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
}
