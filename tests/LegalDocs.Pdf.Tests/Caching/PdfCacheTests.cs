using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Pdf.Tests;

public sealed class PdfCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_stored_is_found_again_by_another_process()
    {
        Open().Store("docx"u8, "pdf"u8);

        Assert.Equal("pdf"u8.ToArray(), Open().Find("docx"u8));
        Assert.Null(Open().Find("other"u8));
    }

    [Fact]
    public void Another_engine_or_font_finds_nothing()
    {
        Open().Store("docx"u8, "pdf"u8);

        Assert.Null(Open(settings: "LibreOffice 7.5").Find("docx"u8));
    }

    [Fact]
    public void An_altered_entry_is_thrown_away()
    {
        Open().Store("docx"u8, "pdf"u8);
        var entry = Assert.Single(Entries());
        var bytes = File.ReadAllBytes(entry);
        bytes[^1] ^= 1;
        File.WriteAllBytes(entry, bytes);

        Assert.Null(Open().Find("docx"u8));
        Assert.Empty(Entries());
    }

    [Fact]
    public void The_least_recently_used_go_when_the_bound_is_reached()
    {
        var cache = Open(limit: 5 * 132);
        for (byte number = 0; number < 5; number++)
        {
            cache.Store([number], new byte[100]);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.NotNull(cache.Find([0]));
        cache.Store([5], new byte[100]);

        Assert.NotNull(cache.Find([0]));
        Assert.Null(cache.Find([1]));
        Assert.NotNull(cache.Find([5]));
        Assert.True(Entries().Sum(entry => new FileInfo(entry).Length) <= 5 * 132);
    }

    [Fact]
    public void What_is_larger_than_the_cache_is_not_kept()
    {
        Open(limit: 100).Store("docx"u8, new byte[100]);

        Assert.Empty(Entries());
    }

    [Fact]
    public async Task A_document_converted_before_starts_no_LibreOffice()
    {
        var calls = _folder.File("calls");
        var program = FakeSoffice.Write(_folder, $"echo call >> '{calls}'; exec soffice \"$@\"");
        PdfConversion.Converted first;
        await using (var converter = FakeSoffice.Start(_folder, program, cacheBytes: 1 << 20))
        {
            first = await converter.ConvertedAsync(Some.Letter());
        }

        await using var again = FakeSoffice.Start(_folder, program, cacheBytes: 1 << 20);
        var second = await again.ConvertedAsync(Some.Letter());

        Assert.Equal(first.Pdf.ToArray(), second.Pdf.ToArray());
        Assert.Equal(first.PageCount, second.PageCount);
        Assert.Single(await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken));
    }

    private PdfCache Open(long limit = 1_000, string settings = "LibreOffice 7.4") =>
        PdfCache.Open(_folder.File("cache"), limit, settings, _clock);

    private string[] Entries() => Directory.GetFiles(_folder.File("cache"), "*", SearchOption.AllDirectories);
}
