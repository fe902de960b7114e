namespace LegalDocs.Pdf.Tests;

[Collection(Converters.Collection)]
public sealed class EarlyOutputTests
{
    [Fact]
    public async Task A_document_is_ready_before_its_batch_has_ended()
    {
        using var folder = new TemporaryFolder();
        var end = folder.File("end");
        var program = FakeSoffice.Write(folder, $"""/usr/bin/soffice "$@"; while [ ! -e '{end}' ]; do sleep 0.1; done""");
        await using var converter = new LibreOfficeConverter(
            new LibreOfficeOptions
            {
                WorkDirectory = folder.File("work"),
                Program = program,
                Slots = 1,
                GatherTime = TimeSpan.FromSeconds(1),
                CacheBytes = 0,
            },
            TimeProvider.System);

        var first = converter.ConvertedAsync(Some.Letter("Première lettre du lot."));
        var second = converter.ConvertedAsync(Some.Letter("Seconde lettre du lot."));
        Assert.Equal(1, (await first).PageCount);

        Assert.False(second.IsCompleted, "the process still runs: nobody knows whether the last document is whole");
        await File.WriteAllTextAsync(end, "", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await second).PageCount);
    }

    [Fact]
    public async Task What_stands_before_a_document_that_begins_is_tried_once_in_order()
    {
        var early = new EarlyOutputs(["/in/0001.docx", "/in/0002.docx", "/in/0003.docx", "/in/0004.docx"]);
        early.Hear("convert /in/0001.docx -> /out/0001.pdf using filter : writer_pdf_Export");
        early.Hear("Overwriting: /in/0004.docx");
        early.Hear("convert /in/0003.docx as a Writer document -> /out/0003.pdf using filter : writer_pdf_Export");
        early.Hear("convert /in/0003.docx.again -> /out/0003.pdf using filter : writer_pdf_Export");
        early.Close();
        var tried = new List<int>();

        var taken = await early.TakeAsync(
            index =>
            {
                tried.Add(index);
                return Task.FromResult(index == 1);
            },
            TestContext.Current.CancellationToken);

        Assert.Equal([0, 1], tried);
        Assert.Equal([1], taken);
    }
}
