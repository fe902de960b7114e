using System.Diagnostics;
using System.IO.Compression;
using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.BagIt;

/// <summary>Bags judged by RFC 8493 and by <c>sha512sum</c> of the GNU core utilities.</summary>
public sealed class BagItExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryVersionStore _store = new(new FakeTimeProvider(SomeActe.Date));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sha512sum_agrees_with_both_manifests()
    {
        await WriteAsync("versement", await SomeActe.StoreAsync(_store), await SomeActe.StoreAsync(_store, "DM2018_0043"));

        var payload = await CheckAsync("manifest-sha512.txt");
        var tags = await CheckAsync("tagmanifest-sha512.txt");

        Assert.Equal((0, 0), (payload.ExitCode, tags.ExitCode));
        Assert.Equal(3, tags.Lines);
        Assert.Equal(Files("data").Count, payload.Lines);
    }

    [Fact]
    public async Task Sha512sum_refuses_a_changed_byte()
    {
        await WriteAsync("versement", await SomeActe.StoreAsync(_store));
        var file = _folder.At("versement", "data", "242100410_DM2018_0042", "v1", "acte.pdf");
        await File.AppendAllTextAsync(file, " ", Token);

        Assert.Equal(1, (await CheckAsync("manifest-sha512.txt")).ExitCode);
    }

    [Fact]
    public async Task The_bag_is_complete_and_declared_as_the_specification_says()
    {
        await WriteAsync("versement", await SomeActe.StoreAsync(_store));

        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", await TextAsync("bagit.txt"));
        // §3: every payload file is in the manifest, and every line of the manifest is a file.
        var lines = (await TextAsync("manifest-sha512.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Files("data"), lines.Select(line => line[130..]).ToHashSet());
        Assert.All(lines, line => Assert.Equal("  ", line[128..130]));
        // §2.2.1: the tag manifest names every tag file but tag manifests.
        var tags = (await TextAsync("tagmanifest-sha512.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["bag-info.txt", "bagit.txt", "manifest-sha512.txt"], tags.Select(line => line[130..]));
        // §2.2.2: octets and streams of the payload.
        var info = await TextAsync("bag-info.txt");
        var payload = Directory.GetFiles(_folder.At("versement", "data"), "*", SearchOption.AllDirectories);
        Assert.Contains($"Payload-Oxum: {payload.Sum(file => new FileInfo(file).Length)}.{payload.Length}\n", info, StringComparison.Ordinal);
        Assert.Contains("Bagging-Date: 2018-10-01\n", info, StringComparison.Ordinal);
        Assert.Contains("External-Identifier: urn:legaldocs:acte:242100410:DM2018_0042\n", info, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_cannot_begin_another_element()
    {
        await WriteAsync("versement", [await SomeActe.StoreAsync(_store)], "Dijon\nPayload-Oxum: 1.1");

        var info = await TextAsync("bag-info.txt");

        Assert.Single(info.Split('\n'), line => line.StartsWith("Payload-Oxum", StringComparison.Ordinal));
        Assert.Contains("Source-Organization: Dijon Payload-Oxum: 1.1\n", info, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_zip_the_bag_is_one_folder()
    {
        await WriteAsync("versement.zip", await SomeActe.StoreAsync(_store));

        await ZipFile.ExtractToDirectoryAsync(_folder.At("versement.zip"), _folder.Root, Token);
        var top = Directory.GetDirectories(_folder.Root).Select(Path.GetFileName);

        Assert.Equal(["versement"], top);
        Assert.Equal(0, (await CheckAsync("manifest-sha512.txt")).ExitCode);
    }

    private Task WriteAsync(string name, params ActeObjectId[] ids) => WriteAsync(name, ids, "Dijon Métropole");

    private async Task WriteAsync(string name, ActeObjectId[] ids, string organisation)
    {
        await using var package = PackageWriter.Create(_folder.At(name));
        var info = new BagItInfo { BaggingDate = new DateOnly(2018, 10, 1), SourceOrganization = organisation };
        await BagItExport.WriteAsync(package, new ActeArchive(_store), ids, info, Token);
    }

    private Task<string> TextAsync(string name) => File.ReadAllTextAsync(_folder.At("versement", name), Token);

    private HashSet<string> Files(string below) =>
        [.. Directory.GetFiles(_folder.At("versement", below), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder.At("versement"), file))];

    private async Task<(int ExitCode, int Lines)> CheckAsync(string manifest)
    {
        var start = new ProcessStartInfo("sha512sum", ["--check", "--strict", manifest])
        {
            WorkingDirectory = _folder.At("versement"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
