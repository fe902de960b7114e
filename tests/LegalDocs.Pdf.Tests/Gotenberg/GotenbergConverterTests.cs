namespace LegalDocs.Pdf.Tests;

public sealed class GotenbergConverterTests
{
    private static readonly byte[] Good = PdfBuilder.PdfA("(Article unique.) Tj").Build();

    [Fact]
    public async Task A_document_goes_through_the_server_and_is_judged_and_normalised()
    {
        await using var server = new GotenbergServer((200, Good));
        await using var converter = Start(server);

        var converted = await converter.ConvertedAsync(Some.Letter("Article unique."));

        Assert.Equal(1, converted.PageCount);
        Assert.Equal(PdfNormalizer.Normalize(Good, new DateTimeOffset(2018, 9, 27, 10, 0, 0, TimeSpan.Zero)), converted.Pdf.ToArray());
        var request = Assert.Single(server.Requests);
        Assert.Equal("/forms/libreoffice/convert", request.Route);
        Assert.Contains("name=files; filename=acte.docx", request.Body, StringComparison.Ordinal);
        foreach (var field in new[] { "pdfa\r\n\r\nPDF/A-2b", "pdfua\r\n\r\ntrue", "losslessImageCompression\r\n\r\ntrue", "reduceImageResolution\r\n\r\nfalse" })
        {
            Assert.Contains($"name={field}\r\n", request.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_server_lost_is_noticed()
    {
        await using var server = new GotenbergServer((200, Good));
        await using var converter = Start(server);

        Assert.Equal("LD5022", (await converter.RefusedAsync(Some.Letter("Article perdu."))).Code);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_busy_or_slow_server_is_asked_again(int status)
    {
        await using var server = new GotenbergServer(GotenbergServer.Answer(status, "busy"), GotenbergServer.Answer(status, "busy"), (200, Good));
        await using var converter = Start(server);

        Assert.IsType<PdfConversion.Converted>(await converter.ConvertAsync(Some.Letter("Article unique.")));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_too_slow_refuses_the_document()
    {
        await using var server = new GotenbergServer(GotenbergServer.Answer(503, "time-out"));
        await using var converter = Start(server);

        Assert.Equal("LD5102", (await converter.RefusedAsync(Some.Letter())).Code);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_document_that_the_server_refuses_is_not_sent_again()
    {
        await using var server = new GotenbergServer(GotenbergServer.Answer(400, "LibreOffice failed to process a document"));
        await using var converter = Start(server);

        var refusal = await converter.RefusedAsync(Some.Letter());

        Assert.Equal("LD5101", refusal.Code);
        Assert.Contains("failed to process", refusal.CauseFrench, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(401, false)]
    [InlineData(404, false)]
    [InlineData(429, true)]
    [InlineData(500, false)]
    [InlineData(302, false)]
    public async Task Any_other_answer_is_a_failure_of_the_server(int status, bool isTransient)
    {
        await using var server = new GotenbergServer(GotenbergServer.Answer(status, "?"));
        await using var converter = Start(server);

        var error = await Assert.ThrowsAsync<PdfConverterException>(() => converter.ConvertAsync(Some.Letter()));

        Assert.Equal("LD5104", error.Code);
        Assert.Equal(isTransient, error.IsTransient);
        Assert.Contains($"{status}", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said()
    {
        Uri address;
        await using (var gone = new GotenbergServer((200, Good)))
        {
            address = gone.Address;
        }

        await using var converter = new GotenbergConverter(new GotenbergOptions { BaseAddress = address }, TimeProvider.System);

        var error = await Assert.ThrowsAsync<PdfConverterException>(() => converter.ConvertAsync(Some.Letter()));
        Assert.Equal("LD5103", error.Code);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task No_more_requests_at_once_than_there_are_instances()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new GotenbergServer((200, Good)) { Gate = gate.Task };
        await using var converter = Start(server, instances: 2);

        var conversions = Enumerable.Range(0, 6).Select(_ => converter.ConvertAsync(Some.Letter("Article unique."))).ToList();
        gate.SetResult();
        await Task.WhenAll(conversions);

        Assert.InRange(server.MostAtOnce, 1, 2);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task The_version_and_the_password_are_asked_and_given_as_documented()
    {
        await using var server = new GotenbergServer((200, Good));
        await using var converter = new GotenbergConverter(
            new GotenbergOptions { BaseAddress = new Uri(server.Address, "sous/chemin/"), UserName = "greffe", Password = "é" }, TimeProvider.System);

        Assert.Equal("Gotenberg 8.21.0", await converter.DescribeAsync(TestContext.Current.CancellationToken));
        Assert.Equal("/sous/chemin/version", server.Requests[0].Route);
        Assert.Equal($"Basic {Convert.ToBase64String("greffe:é"u8)}", server.Requests[0].Authorization);
    }

    [Fact]
    public async Task A_hostile_document_never_reaches_the_server()
    {
        await using var server = new GotenbergServer((200, Good));
        await using var converter = Start(server);

        Assert.Equal("LD5001", (await converter.RefusedAsync("<html>"u8.ToArray())).Code);
        Assert.Empty(server.Requests);
    }

    private static GotenbergConverter Start(GotenbergServer server, int instances = 1) => new(
        new GotenbergOptions { BaseAddress = server.Address, Instances = instances, Retries = 2, RetryDelay = TimeSpan.Zero },
        TimeProvider.System);
}
