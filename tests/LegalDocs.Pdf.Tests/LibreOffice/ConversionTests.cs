namespace LegalDocs.Pdf.Tests;

public sealed class ConversionTests
{
    [Fact]
    public async Task An_act_becomes_a_tagged_pdf_a_2b_with_all_it_shows()
    {
        using var folder = new TemporaryFolder();
        await using var converter = Converters.Start(folder);

        var converted = await converter.ConvertedAsync(Some.Acte(1));

        Assert.Equal(3, converted.PageCount);
        Assert.Empty(converted.Notices);
        var info = await Tool.AskAsync("pdfinfo", converted.Pdf);
        Assert.Matches(@"Pages:\s+3", info.Output);
        Assert.Matches(@"Tagged:\s+yes", info.Output);
        Assert.Matches(@"CreationDate:.*2018", info.Output);
        Assert.Equal(0, (await Tool.AskAsync("qpdf", converted.Pdf, "--check")).ExitCode);
    }
}
