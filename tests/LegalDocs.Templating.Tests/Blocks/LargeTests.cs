using System.Diagnostics;
using System.Text;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Blocks;

/// <summary>Many items: complete, without a limit in the way, and no more work for each of them.</summary>
public sealed class LargeTests
{
    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Rows_are_written_to_the_last_one(int count)
    {
        var docx = Body(Table(["Nom", "Âge"], ["{{ for x in xs }}{{ x.n }}", "{{ x.a }}{{ end }}"]));

        var result = Engine.Rendered(docx, Items(count));

        var xml = Encoding.UTF8.GetString(WordText.Entry(result, "word/document.xml"));
        Assert.Equal(count + 1, xml.AsSpan().Count("<w:tr>"));
        Assert.Contains($"Nom {count - 1}<", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_paragraphs_with_marks_and_lists_are_written()
    {
        var docx = Body(P("{{ for x in xs }}") + "<w:p w14:paraId=\"00000001\"><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>" + R("{{ x.n }}")
            + "<w:bookmarkEnd w:id=\"1\"/></w:p>" + P("{{ end }}"));

        var xml = Encoding.UTF8.GetString(WordText.Entry(Engine.Rendered(docx, Items(100_000)), "word/document.xml"));

        Assert.Equal(100_000, xml.AsSpan().Count("<w:bookmarkStart "));
        Assert.Contains("w:name=\"b_100000\"", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_notes_are_written()
    {
        var docx = new Docx().WithFootnotes($"<w:footnote w:id=\"1\">{P("{{ x.n }}")}</w:footnote>")
            .WithBody(P("{{ for x in xs }}") + "<w:p>" + R("{{ x.n }}") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>" + P("{{ end }}")).Build();

        var result = Engine.Rendered(docx, Items(1_000));

        FormatFacts.Check(result);
        Assert.EndsWith("Nom 999", WordText.OfPart(result, "word/footnotes1.xml"), StringComparison.Ordinal);
    }

    // Memory is counted, not time: ten times the items, at most ten times the bytes, on any machine. The buffers that are kept for
    // the next document are there already: which size of them is new depends on what ran before.
    [Fact]
    public void The_work_grows_as_the_items_do()
    {
        var template = Engine.Compiled(Body(Table(["{{ for x in xs }}{{ x.n }}", "{{ x.a }}{{ end }}"])));
        var (few, many) = (Engine.Data(Items(5_000)), Engine.Data(Items(50_000)));
        _ = Allocated(template, many);
        _ = Allocated(template, few);

        var ratio = (double)Allocated(template, many) / Allocated(template, few);

        Assert.InRange(ratio, 0, 20);
    }

    [Fact]
    public void A_template_of_many_blocks_and_marks_is_compiled()
    {
        var block = P("{{ if a }}") + "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>" + R("x") + "<w:bookmarkEnd w:id=\"1\"/></w:p>"
            + Table(["{{ for x in xs # ligne }}{{ x }}{{ end }}"]) + P("{{ end }}");
        var docx = Body(string.Concat(Enumerable.Repeat(block, 2_000)));
        var watch = Stopwatch.StartNew();

        _ = Engine.Compiled(docx);

        // Not a measure: a square would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }

    private static long Allocated(WordTemplate template, TemplateData data)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = template.Render(data, TestContext.Current.CancellationToken);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Items(int count) =>
        $$"""{"xs":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"n":"Nom {{i}}","a":{{i % 100}}}"""))}}]}""";
}
