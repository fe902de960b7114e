namespace LegalDocs.Pdf.Tests;

[Collection(Converters.Collection)]
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
        Assert.Matches(@"Title:\s+Délibération", info.Output);
        Assert.Matches(@"CreationDate:.*2018", info.Output);
        Assert.Equal((0, ""), await Complaints("qpdf", converted.Pdf, "--check", "--no-warn"));
        var fonts = await Tool.AskAsync("pdffonts", converted.Pdf);
        Assert.Equal(2, fonts.Output.Split('\n').Count(line => line.Contains(" yes yes yes ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Neither_order_nor_slots_nor_time_change_the_bytes()
    {
        using var folder = new TemporaryFolder();
        var actes = Enumerable.Range(1, 8).Select(Some.Acte).ToList();
        IReadOnlyList<PdfConversion> straight;
        await using (var one = Converters.Start(folder, slots: 1))
        {
            straight = await Task.WhenAll(actes.Select(one.ConvertAsync));
        }

        await using var two = Converters.Start(folder, slots: 2);
        var reversed = await Task.WhenAll(Enumerable.Reverse(actes).Select(two.ConvertAsync));

        Assert.Equal(Bytes(straight), Bytes(Enumerable.Reverse(reversed)));
        Assert.Equal(actes.Count, Bytes(straight).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_campaign_of_200_with_3_bad_documents_gives_197_pdf_and_3_reasons()
    {
        using var folder = new TemporaryFolder();
        await using var converter = Converters.Start(folder, slots: 2);
        var letters = Enumerable.Range(1, 200).Select(number => number is 40 or 100 or 160
            ? (Docx: Some.Letter()[..300], Expected: Expect("introuvable"))
            : (Docx: Some.Letter($"Lettre {number}"), Expected: Expect($"Lettre {number}"))).ToList();

        var conversions = await Task.WhenAll(letters.Select(letter => converter.ConvertUncheckedAsync(
            letter.Docx, letter.Expected, TestContext.Current.CancellationToken)));

        Assert.Equal(197, conversions.Count(each => each is PdfConversion.Converted));
        Assert.All([40, 100, 160], number => Assert.Equal(
            "LD5010", Assert.IsType<PdfConversion.Refused>(conversions[number - 1]).Refusal.Code));
    }

    [Fact]
    public async Task The_same_request_given_up_by_one_caller_still_serves_the_others()
    {
        using var folder = new TemporaryFolder();
        await using var converter = Converters.Start(folder);
        using var giving = new CancellationTokenSource();

        var kept = converter.ConvertAsync(Some.Letter("gardée"));
        var left = converter.ConvertAsync(new PdfSource { Name = "abandonnée", Docx = Some.Letter("abandonnée") }, giving.Token);
        await giving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.IsType<PdfConversion.Converted>(await kept);
    }

    [Fact]
    public async Task The_converter_says_which_LibreOffice_it_is()
    {
        using var folder = new TemporaryFolder();
        await using var converter = Converters.Start(folder);

        Assert.Matches(@"^LibreOffice \d+\.\d+", await converter.DescribeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_converter_that_is_closed_leaves_no_work_files_and_no_readers_of_them()
    {
        using var folder = new TemporaryFolder();
        var converter = Converters.Start(folder);
        await converter.ConvertedAsync(Some.Letter());
        var run = folder.File("work/run-1");
        var mode = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(run);

        await converter.DisposeAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
        Assert.False(Directory.Exists(run));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => converter.ConvertAsync(Some.Letter()));
    }

    internal static DocxContent Expect(params string[] paragraphs) => new()
    {
        Body = [.. paragraphs.Select(text => new DocxPassage("corps", [text], PageRule.Once))],
        Margins = [],
        BodyPictures = 0,
        MarginPictures = [],
        Fonts = new HashSet<string> { "Calibri" },
        Modified = null,
    };

    private static async Task<(int ExitCode, string Warnings)> Complaints(string program, ReadOnlyMemory<byte> pdf, params string[] options)
    {
        var (exitCode, output) = await Tool.AskAsync(program, pdf, options);
        return (exitCode, string.Join('\n', output.Split('\n').Where(line => line.Contains("WARNING", StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Bytes(IEnumerable<PdfConversion> conversions) => conversions.Select(
        each => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Assert.IsType<PdfConversion.Converted>(each).Pdf.Span)));
}
