namespace LegalDocs.Pdf.Tests;

[Collection(Converters.Collection)]
public sealed class ConverterFailureTests
{
    [Fact]
    public async Task A_missing_LibreOffice_is_said_with_the_command_that_installs_it()
    {
        using var folder = new TemporaryFolder();
        await using var converter = FakeSoffice.Start(folder, folder.File("absent"));

        var error = await Assert.ThrowsAsync<PdfConverterException>(() => converter.ConvertAsync(Some.Letter()));

        Assert.Equal("LD5090", error.Code);
        Assert.Contains("apt-get install", error.French, StringComparison.Ordinal);
        Assert.Contains("apt-get install", error.English, StringComparison.Ordinal);
        Assert.Contains("absent", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo bonjour", "bonjour le monde", "LD5092")]
    [InlineData("exit 0", "LibreOffice 6.4.7.2 40(Build:2)", "LD5093")]
    [InlineData("exit 0", "LibreOffice 7.4.7.2 40(Build:2)", "LD5094")]
    public async Task A_program_that_is_no_working_LibreOffice_is_said(string script, string version, string code)
    {
        using var folder = new TemporaryFolder();
        await using var converter = FakeSoffice.Start(folder, FakeSoffice.Write(folder, script, version));

        var error = await Assert.ThrowsAsync<PdfConverterException>(() => converter.ConvertAsync(Some.Letter()));

        Assert.Equal(code, error.Code);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task A_program_that_cannot_be_run_is_said()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("soffice"), "no program", TestContext.Current.CancellationToken);
        await using var converter = FakeSoffice.Start(folder, folder.File("soffice"));

        var error = await Assert.ThrowsAsync<PdfConverterException>(() => converter.ConvertAsync(Some.Letter()));

        Assert.Equal("LD5091", error.Code);
    }

    [Fact]
    public async Task A_work_directory_that_cannot_be_made_is_said()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("work"), "a file in the way", TestContext.Current.CancellationToken);
        await using var converter = Converters.Start(folder);

        var error = await Assert.ThrowsAsync<PdfConverterException>(() => converter.ConvertAsync(Some.Letter()));

        Assert.Equal("LD5095", error.Code);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task A_bad_document_is_refused_even_where_LibreOffice_is_missing()
    {
        using var folder = new TemporaryFolder();
        await using var converter = FakeSoffice.Start(folder, folder.File("absent"));

        Assert.Equal("LD5001", (await converter.RefusedAsync([])).Code);
    }

    [Fact]
    public async Task The_remains_of_a_killed_converter_are_removed_by_the_next()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("work/run-1/slot-1/profile"));
        await File.WriteAllTextAsync(folder.File("work/run-1/slot-1/in.docx"), "remains", TestContext.Current.CancellationToken);
        await using var converter = Converters.Start(folder);

        await converter.ConvertedAsync(Some.Letter());

        Assert.False(File.Exists(folder.File("work/run-1/slot-1/in.docx")));
    }

    [Fact]
    public async Task Two_converters_share_a_work_directory()
    {
        using var folder = new TemporaryFolder();
        await using var first = Converters.Start(folder);
        await using var second = Converters.Start(folder);

        await Task.WhenAll(first.ConvertedAsync(Some.Letter("un")), second.ConvertedAsync(Some.Letter("deux")));

        Assert.True(Directory.Exists(folder.File("work/run-1")));
        Assert.True(Directory.Exists(folder.File("work/run-2")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public void Slots_out_of_range_are_a_mistake_of_the_caller(int slots)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LibreOfficeConverter(
            new LibreOfficeOptions { WorkDirectory = "w", Slots = slots }, TimeProvider.System));
    }
}
