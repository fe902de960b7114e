using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Diff;
using LegalDocs.Pdf;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Gate.Tests.Pages;

/// <summary>Documents before and after a change, made by LibreOffice and drawn by Poppler.</summary>
public sealed class ImpactPagesTests : IAsyncDisposable
{
    private const string PageBreak = """<w:p><w:r><w:br w:type="page"/></w:r></w:p>""";

    private static readonly Dictionary<string, Delegate> NoFunctions = [];

    private readonly TempFolder _folder = new();
    private readonly LibreOfficeConverter _converter;

    public ImpactPagesTests() => _converter = new LibreOfficeConverter(
        new LibreOfficeOptions { WorkDirectory = Path.Combine(_folder.Path, "lo"), CacheBytes = 0 }, TimeProvider.System);

    [Fact]
    public async Task A_changed_sentence_changes_its_page_and_a_new_page_is_one()
    {
        string[] first = ["La commune", "Le service", "La fin"];
        var report = await AddAsync(
            ("a.docx", Pages(first), Pages("La commune", "Le service commun", "La fin")),
            ("b.docx", Pages(first), Pages("La commune", "Le service", "Un ajout", "La fin")),
            ("c.docx", Pages(first), Pages("La fin")));

        var (changed, grown, shrunk) = (report.Entries[0].Pages!, report.Entries[1].Pages!, report.Entries[2].Pages!);
        var change = Assert.Single(changed.Changes);
        Assert.Equal((3, 3, 2, 2, true), (changed.Before, changed.After, change.Before, change.After, change.IsTextChanged));
        Assert.InRange(change.Share, 0.0001, 0.05);
        Assert.NotEqual(change.Older!.Value.ToArray(), change.Newer!.Value.ToArray());
        Assert.Equal((3, 4, null, 3), (grown.Before, grown.After, Assert.Single(grown.Changes).Before, grown.Changes[0].After));
        Assert.Equal([(1, null), (2, (int?)null)], shrunk.Changes.Select(each => (each.Before!.Value, each.After)));
    }

    [Fact]
    public async Task A_look_that_changes_without_a_word_is_seen()
    {
        var report = await AddAsync(("a.docx", Docx.Body(Docx.P("Le service")), Docx.Body("<w:p>" + Docx.R("Le service", "<w:b/><w:sz w:val=\"40\"/>") + "</w:p>")));

        var change = Assert.Single(report.Entries[0].Pages!.Changes);
        Assert.False(change.IsTextChanged);
        Assert.True(change.Share > 0.0002);
    }

    [Fact]
    public async Task Documents_that_changed_alike_are_drawn_once_and_the_report_is_the_same_twice()
    {
        (string, byte[], byte[])[] documents =
            [("a.docx", Pages("un"), Pages("deux")), ("b.docx", Pages("un"), Pages("deux")), ("c.docx", Pages("un"), Pages("un"))];

        var (first, second) = (await AddAsync(documents), await AddAsync(documents));

        Assert.Equal([true, false, false], first.Entries.Select(entry => entry.Pages is not null));
        var html = HtmlReport.Write(first.Grouped(), ReportLanguage.French);
        Assert.Equal(html, HtmlReport.Write(second.Grouped(), ReportLanguage.French));
        Assert.Equal(2, html.Split("src=\"data:image/png;base64,").Length - 1);
        Assert.Contains("img-src data:", html, StringComparison.Ordinal);
        Assert.Contains("page 1 modifiée (texte, ", TextReport.Write(first, ReportLanguage.French, useColor: false), StringComparison.Ordinal);
        Assert.Contains("page 1 changed (text, ", MarkdownReport.Write(first, ReportLanguage.English), StringComparison.Ordinal);
        Assert.Contains("\"pages\": {", JsonReport.Write(first, ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_converter_that_is_missing_is_said()
    {
        await using var missing = new LibreOfficeConverter(
            new LibreOfficeOptions { WorkDirectory = Path.Combine(_folder.Path, "m"), Program = "/absent/soffice" }, TimeProvider.System);
        var (report, pairs) = Compared([("a.docx", Pages("un"), Pages("deux"))]);

        var error = await Assert.ThrowsAsync<DocumentSourceException>(() =>
            new ImpactPages(missing, "pdftoppm").AddAsync(report, pairs, TestContext.Current.CancellationToken));

        Assert.Contains("LD50", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_twelve_groups_are_drawn_and_the_others_are_counted()
    {
        var documents = Enumerable.Range(10, 14).Select(i => ($"d{i}.docx", Pages("un"), Pages($"deux {i}"))).ToArray();
        var (report, pairs) = Compared(documents);

        var (drawn, leftOut) = await new ImpactPages(_converter, "pdftoppm").AddAsync(report, pairs, TestContext.Current.CancellationToken);

        Assert.Equal((12, 2), (drawn.Entries.Count(entry => entry.Pages is not null), leftOut));
    }

    public async ValueTask DisposeAsync()
    {
        await _converter.DisposeAsync();
        _folder.Dispose();
    }

    private static byte[] Pages(params string[] texts) => Docx.Body(string.Join(PageBreak, texts.Select(Docx.P)));

    private static (DiffReport Report, Dictionary<string, DocumentPair> Pairs) Compared((string Name, byte[] Before, byte[] After)[] documents)
    {
        var pairs = documents.ToDictionary(
            each => each.Name,
            each => new DocumentPair(each.Name, new DocumentSource(each.Name, each.Before), new DocumentSource(each.Name, each.After)));
        return (new DiffReport([.. pairs.Values.Select(pair => pair.Compare(NoFunctions, TestContext.Current.CancellationToken))]), pairs);
    }

    private async Task<DiffReport> AddAsync(params (string Name, byte[] Before, byte[] After)[] documents)
    {
        var (report, pairs) = Compared(documents);
        return (await new ImpactPages(_converter, "pdftoppm").AddAsync(report, pairs, TestContext.Current.CancellationToken)).Report;
    }
}
