using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Pdf.Tests;

/// <summary>What LibreOffice does to bad input with exit code 0, and how it is noticed although nothing checked the document first.</summary>
[Collection(Converters.Collection)]
public sealed class EngineRefusalTests
{
    public static TheoryData<string, string> Unchecked => new()
    {
        { "truncated zip", "LD5010" },
        { "broken XML", "LD5010" },
        { "document type declaration", "LD5010" },
        { "empty file", "LD5022" },
        { "text", "LD5010" },
        { "HTML", "LD5010" },
        { "garbage picture", "LD5024" },
        { "missing picture", "LD5024" },
        { "broken footer", "LD5022" },
        { "text cut by a row height", "LD5022" },
    };

    [Theory]
    [MemberData(nameof(Unchecked))]
    public async Task What_LibreOffice_silently_spoils_is_refused(string name, string code)
    {
        using var folder = new TemporaryFolder();
        await using var converter = Converters.Start(folder);
        await converter.ConvertedAsync(Some.Letter());

        var conversion = await converter.ConvertUncheckedAsync(
            Spoilt(name), Expected(name), TestContext.Current.CancellationToken);

        var refusal = Assert.IsType<PdfConversion.Refused>(conversion).Refusal;
        // On a loaded machine LibreOffice may also give nothing at all (LD5010): refused in either case.
        Assert.Contains(refusal.Code, new[] { code, "LD5010" });
        Assert.NotEmpty(refusal.RemedyFrench);
        Assert.NotEmpty(refusal.RemedyEnglish);
    }

    [Fact]
    public async Task A_document_that_hangs_LibreOffice_is_killed_and_those_behind_it_are_converted()
    {
        using var folder = new TemporaryFolder();
        await using var converter = new LibreOfficeConverter(
            new LibreOfficeOptions
            {
                WorkDirectory = folder.File("work"),
                Slots = 1,
                CacheBytes = 0,
                DocumentTimeLimit = TimeSpan.FromSeconds(20),
            },
            TimeProvider.System);
        var nested = new DocxBuilder().Raw(HostileDocxTests.Nested(3_000)).Build();
        var before = await converter.ConvertedAsync(Some.Letter("avant"));

        var hanging = converter.ConvertUncheckedAsync(
            nested, ConversionTests.Expect("au fond"), TestContext.Current.CancellationToken);
        var behind = converter.ConvertAsync(Some.Letter("derrière"));

        // Deep nesting makes LibreOffice run for ever, or, with little stack, break down first: both are named.
        Assert.Contains(Assert.IsType<PdfConversion.Refused>(await hanging).Refusal.Code, new[] { "LD5011", "LD5012" });
        Assert.IsType<PdfConversion.Converted>(await behind);
        Assert.Equal(1, before.PageCount);
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), process => CommandLine(process).Contains(folder.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killing_reaches_the_whole_tree_of_processes()
    {
        using var folder = new TemporaryFolder();
        var pipe = folder.File("hanging");
        var clock = new FakeTimeProvider();
        var program = FakeSoffice.Write(folder, $"mkfifo '{pipe}' 2>/dev/null; sleep 3600 & echo $! > '{pipe}'; wait");
        await using var converter = FakeSoffice.Start(folder, program, clock);

        var conversion = converter.ConvertAsync(Some.Letter());
        var first = await HungChildAsync(pipe);
        clock.Advance(TimeSpan.FromSeconds(61));
        var second = await HungChildAsync(pipe);
        clock.Advance(TimeSpan.FromSeconds(61));
        var canary = await HungChildAsync(pipe);
        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("LD5094", (await Assert.ThrowsAsync<PdfConverterException>(() => conversion)).Code);
        Assert.All([first, second, canary], child => Assert.False(IsRunning(child)));
    }

    [Fact]
    public async Task A_crash_costs_the_rest_of_the_batch_a_second_start_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var calls = folder.File("calls");
        var program = FakeSoffice.Write(folder, $"""
            echo call >> '{calls}'
            if [ "$(wc -l < '{calls}')" = 1 ]; then kill -SEGV $$; fi
            exec soffice "$@"
            """);
        await using var converter = FakeSoffice.Start(folder, program);

        var conversions = await Task.WhenAll(Enumerable.Range(1, 5).Select(number => converter.ConvertAsync(Some.Letter($"Lettre {number}"))));

        Assert.All(conversions, each => Assert.IsType<PdfConversion.Converted>(each));
        Assert.InRange((await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken)).Length, 2, 4);
    }

    private static byte[] Spoilt(string name)
    {
        var builder = new DocxBuilder().Paragraph("Article unique.");
        return name switch
        {
            "truncated zip" => Some.Acte(1)[..4_000],
            "broken XML" => builder.Part("word/document.xml", $"<w:document {DocxBuilder.Namespaces}><w:body>").Build(),
            "document type declaration" => builder.Part(
                "word/document.xml",
                $"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document {DocxBuilder.Namespaces}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>").Build(),
            "empty file" => [],
            "text" => "Article unique."u8.ToArray(),
            "HTML" => "<html><body>Article unique.</body></html>"u8.ToArray(),
            "garbage picture" => builder.Picture(Encoding.ASCII.GetBytes("not a picture")).Build(),
            "missing picture" => builder.Picture(Some.Png(4, 4)).Without("word/media/image1.png").Build(),
            "broken footer" => builder.Footer("<w:p><w:r>").Build(),
            "text cut by a row height" => new DocxBuilder().Raw(
                "<w:tbl><w:tblGrid><w:gridCol w:w=\"3000\"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val=\"300\" w:hRule=\"exact\"/></w:trPr><w:tc>"
                + DocxBuilder.P("Première ligne") + DocxBuilder.P("Seconde ligne") + DocxBuilder.P("Article unique.") + "</w:tc></w:tr></w:tbl><w:p/>").Build(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
    }

    private static DocxContent Expected(string name) => name switch
    {
        "garbage picture" or "missing picture" => ConversionTests.Expect("Article unique.") with { BodyPictures = 1 },
        "broken footer" => ConversionTests.Expect("Article unique.", "texte du pied de page"),
        _ => ConversionTests.Expect("Article unique."),
    };

    /// <summary>Waits until the program says that it hangs, and gives the child that it waits for.</summary>
    private static async Task<int> HungChildAsync(string pipe)
    {
        while (!File.Exists(pipe))
        {
            await Task.Yield();
        }

        using var reader = new StreamReader(pipe);
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return int.Parse(line!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static bool IsRunning(int process)
    {
        var status = $"/proc/{process}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
    }
}
