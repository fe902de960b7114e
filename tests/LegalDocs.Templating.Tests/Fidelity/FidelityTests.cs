using System.Text;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Fidelity;

/// <summary>What has no tag leaves as it came.</summary>
public sealed class FidelityTests
{
    /// <summary>The templates of this project: real documents with styles, tables, headers and fields.</summary>
    public static TheoryData<string> RealTemplates =>
        [.. Directory.EnumerateFiles(RealDocuments.Folder, "*.docx").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Untouched_entries_are_copied_compressed_byte_for_byte()
    {
        var noise = new byte[10_000];
        new Random(1).NextBytes(noise);
        var docx = Zip.With(
            new Docx().WithHeader(P("sans balise")).WithFooter(P("{{ nom }}")).WithBody(P("sans balise {a}")).WithEntry("word/media/i.png", noise).Build(),
            "customXml/item1.xml",
            "<a>{{ nom }}</a>"u8.ToArray());

        var (before, after) = (RawZip.Entries(docx), RawZip.Entries(Engine.Rendered(docx, """{"nom":"x"}""")));

        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["word/footer2.xml"], before.Keys.Where(name => !before[name].AsSpan().SequenceEqual(after[name])));
    }

    [Theory]
    [MemberData(nameof(RealTemplates))]
    public void A_template_without_tags_renders_to_itself(string name)
    {
        var docx = RealDocuments.WithoutTags(name);

        var result = Engine.Rendered(docx, "{}");

        var (before, after) = (RawZip.Entries(docx), RawZip.Entries(result));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, entry => Assert.True(entry.Value.AsSpan().SequenceEqual(after[entry.Key]), entry.Key));
        Assert.Equal(WordText.OfBody(docx), WordText.OfBody(result));
        Soundness.Check(docx, result);
        FormatFacts.Check(result);
    }

    [Fact]
    public void What_lies_around_a_tag_is_kept_to_the_byte()
    {
        const string Around = "<w:p w:rsidR=\"00AB12CD\" ><w:pPr><w:jc   w:val='both'/></w:pPr><!-- c --><w:r><w:t>é&#233;&amp;</w:t></w:r><?pi?>";
        var docx = Body(Around + "<w:r><w:t xml:space=\"preserve\">{{ nom }}</w:t></w:r></w:p>");

        var text = Encoding.UTF8.GetString(WordText.Entry(Engine.Rendered(docx, """{"nom":"x"}"""), "word/document.xml"));

        Assert.Equal(Encoding.UTF8.GetString(WordText.Entry(docx, "word/document.xml")).Replace("{{ nom }}", "x", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Rendering_twice_changes_nothing_more()
    {
        var once = Engine.Rendered(Of("{{ nom }}", "fin"), """{"nom":"x"}""");

        Assert.Equal(once, Engine.Rendered(once, "{}"));
    }
}
