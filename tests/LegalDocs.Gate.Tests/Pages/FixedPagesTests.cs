using System.Globalization;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Pdf;
using LegalDocs.Templating;
using LegalDocs.Templating.Style;
using LegalDocs.Templating.Style.Tests.Support;
using LegalDocs.Templating.Tests.Support;
using UglyToad.PdfPig;

namespace LegalDocs.Gate.Tests.Pages;

/// <summary>What <c>--fix</c> mends is printed as before: each word in its place, each dot in its colour.</summary>
public sealed class FixedPagesTests : IAsyncDisposable
{
    private const int Dpi = 100;

    private readonly TempFolder _folder = new();
    private readonly LibreOfficeConverter _converter;

    public FixedPagesTests() => _converter = new LibreOfficeConverter(
        new LibreOfficeOptions { WorkDirectory = Path.Combine(_folder.Path, "lo"), CacheBytes = 0 }, TimeProvider.System);

    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(SpoiltTemplate.Folder, "*.docx", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(SpoiltTemplate.Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_shipped_template_that_was_spoilt_is_mended_without_a_dot_moved(string name)
    {
        var spoilt = SpoiltTemplate.Read(name);

        var fixes = TemplateFixer.Fix(spoilt, new WordTemplateOptions { Name = name }, new StyleSettings());

        Assert.True(fixes.Fixes.Count > 1, name);
        await AssertSamePagesAsync(spoilt, fixes.Docx!);
    }

    [Fact]
    public async Task Every_kind_of_mending_leaves_the_pages_as_they_were()
    {
        const string Centred = """<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/><w:pPr><w:spacing w:after="240"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>""";
        var body = House.P("Convention de gestion", """<w:pStyle w:val="Titre"/><w:spacing w:after="240"/><w:jc w:val="center"/>""", """<w:b/><w:sz w:val="32"/>""")
            + House.Table("Grille", false, ["Poste", "Nombre"], ["Agent d’entretien des espaces verts", "3"], ["Cadre", "1"])
            + "<w:p>" + Docx.R("Le {{ com") + """<w:proofErr w:type="spellStart"/>""" + Docx.R("mune.nom") + Docx.R(" }} adhère au service, ") + Docx.R("à la date convenue.") + "</w:p>";
        var docx = House.Document(body, House.Styles("""<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>""", Centred), title: null).Build();

        var fixes = TemplateFixer.Fix(docx, new WordTemplateOptions { Name = "t.docx" }, new StyleSettings());

        Assert.Equal(["", "LD1701", "LD1706", "LD1707", "LD1708"], fixes.Fixes.Select(fix => fix.Code).Distinct().Order(StringComparer.Ordinal));
        await AssertSamePagesAsync(docx, fixes.Docx!);
    }

    [Fact]
    public async Task A_header_row_is_repeated_where_its_table_goes_on_as_the_mending_says()
    {
        string[][] rows = [["Poste", "Nombre"], .. Enumerable.Range(1, 90).Select(i => new[] { $"Agent {i}", "1" })];
        var docx = House.Document(House.Table("Grille", false, rows)).Build();

        var fixes = TemplateFixer.Fix(docx, new WordTemplateOptions { Name = "t.docx" }, new StyleSettings());

        Assert.Contains("repeated on each page", Assert.Single(fixes.Fixes).English, StringComparison.Ordinal);
        var (before, after) = (Words(await ConvertAsync(docx)), Words(await ConvertAsync(fixes.Docx!)));
        Assert.Equal(1, before.Count(word => word.Contains(" Poste ", StringComparison.Ordinal)));
        Assert.Equal(2, after.Count(word => word.Contains(" Poste ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_comparison_sees_a_word_that_moves()
    {
        var (before, after) = (await ConvertAsync(Docx.Body(House.P("Un mot"))), await ConvertAsync(Docx.Body(House.P("Un mot", """<w:spacing w:before="20"/>"""))));

        Assert.NotEqual(Words(before), Words(after));
    }

    public async ValueTask DisposeAsync()
    {
        await _converter.DisposeAsync();
        _folder.Dispose();
    }

    private async Task AssertSamePagesAsync(byte[] before, byte[] after)
    {
        var (older, newer) = (await ConvertAsync(before), await ConvertAsync(after));
        Assert.NotEmpty(Words(older));
        Assert.Equal(Words(older), Words(newer));
        var rasterizer = new PageRasterizer("pdftoppm", Dpi);
        var (first, second) = (
            await rasterizer.DrawAsync(older, TestContext.Current.CancellationToken),
            await rasterizer.DrawAsync(newer, TestContext.Current.CancellationToken));
        Assert.Equal(first.Count, second.Count);
        Assert.All(first.Zip(second), pages => Assert.True(pages.First.Rgb.AsSpan().SequenceEqual(pages.Second.Rgb)));
    }

    private async Task<ReadOnlyMemory<byte>> ConvertAsync(byte[] docx) => Assert.IsType<PdfConversion.Converted>(
        await _converter.ConvertAsync(new PdfSource { Name = "t.docx", Docx = docx }, TestContext.Current.CancellationToken)).Pdf;

    /// <summary>Page, place in points, font, size, word.</summary>
    private static List<string> Words(ReadOnlyMemory<byte> pdf)
    {
        using var document = PdfDocument.Open(pdf.ToArray());
        return
        [
            .. document.GetPages().SelectMany(page => page.GetWords().Select(word => string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Number} {word.BoundingBox.Left:F2},{word.BoundingBox.Bottom:F2} {word.Letters[0].FontName?.Split('+')[^1]} {word.Letters[0].PointSize:F1} {word.Text} "))),
        ];
    }
}
