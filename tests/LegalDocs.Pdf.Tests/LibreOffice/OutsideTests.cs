using System.Net;
using System.Net.Sockets;

namespace LegalDocs.Pdf.Tests;

/// <summary>A document must make LibreOffice fetch nothing: neither from the network nor from the disk.</summary>
[Collection(Converters.Collection)]
public sealed class OutsideTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hostile_document_reaches_nobody_even_unchecked(bool isolatesNetwork)
    {
        using var folder = new TemporaryFolder();
        using var listener = Listen(out var port);
        var visit = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask();
        await using var converter = new LibreOfficeConverter(
            new LibreOfficeOptions
            {
                WorkDirectory = folder.File("work"),
                Slots = 1,
                CacheBytes = 0,
                IsolatesNetwork = isolatesNetwork,
            },
            TimeProvider.System);

        var conversion = await converter.ConvertUncheckedAsync(
            Hostile(folder, port), ConversionTests.Expect("Article unique."), TestContext.Current.CancellationToken);

        var converted = Assert.IsType<PdfConversion.Converted>(conversion);
        Assert.False(visit.IsCompleted);
        Assert.Equal(2, (await Tool.AskAsync("pdfimages", converted.Pdf, "-list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_same_document_does_reach_out_from_an_ordinary_profile()
    {
        using var folder = new TemporaryFolder();
        using var listener = Listen(out var port);
        var visit = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask();
        var file = folder.File("hostile.docx");
        await File.WriteAllBytesAsync(file, Hostile(folder, port), TestContext.Current.CancellationToken);

        await ToolProcess.RunAsync(
            ["/usr/bin/timeout", "--signal=KILL", "1200", "/usr/bin/soffice", "--headless", $"-env:UserInstallation=file://{folder.File("ordinary")}",
                $"--infilter={ExportFilter.Input}", "--convert-to", "pdf", "--outdir", folder.Path, file],
            new Dictionary<string, string> { ["PATH"] = ProgramPaths.SystemPath, ["HOME"] = folder.Path, ["SAL_USE_VCLPLUGIN"] = "svp" },
            TimeSpan.FromMinutes(5),
            null,
            TimeProvider.System,
            TestContext.Current.CancellationToken);

        Assert.True(visit.IsCompleted, "the other test proves nothing where LibreOffice never reaches out");
        (await visit).Dispose();
    }

    private static TcpListener Listen(out int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return listener;
    }

    private static byte[] Hostile(TemporaryFolder folder, int port)
    {
        File.WriteAllBytes(folder.File("secret.png"), Some.Png(8, 8));
        var builder = new DocxBuilder().Paragraph("Article unique.");
        foreach (var (target, id) in new[] { ($"http://127.0.0.1:{port}/linked.png", 1), ($"file://{folder.File("secret.png")}", 2) })
        {
            builder.Raw($"<w:p><w:r>{DocxBuilder.Drawing(builder.Relate("image", target, isExternal: true), id, "link")}</w:r></w:p>");
        }

        builder.Relate("attachedTemplate", $"http://127.0.0.1:{port}/modele.dotx", isExternal: true);
        return builder.Raw(
            $"<w:p><w:fldSimple w:instr=\" INCLUDEPICTURE &quot;http://127.0.0.1:{port}/field.png&quot; \"><w:r><w:t> </w:t></w:r></w:fldSimple></w:p>").Build();
    }
}
