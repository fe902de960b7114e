using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Bundles;

public sealed partial class ActeBundleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(SomeActe.Date);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_bundle_holds_each_content_once_and_lists_every_file()
    {
        var store = new MemoryVersionStore(_clock);
        var id = await SomeActe.StoreAsync(store);

        await WriteAsync(store, "d.zip", id);

        using var zip = ZipFile.OpenRead(_folder.At("d.zip"));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("actes/242100410_DM2018_0042/v1/annexes/01-plan.pdf", names);
        Assert.Contains("actes/242100410_DM2018_0042/v2/ar.xml", names);
        Assert.Contains("actes/242100410_DM2018_0042/journaux/transmission-00001-issue.json", names);
        Assert.Single(names, name => name.EndsWith("acte.pdf", StringComparison.Ordinal));
        foreach (var (list, hash) in new (string, Func<byte[], byte[]>)[] { ("sha256.txt", SHA256.HashData), ("sha512.txt", SHA512.HashData) })
        {
            var lines = Text(zip, list).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ", 2)).ToList();
            Assert.Equal(names.Except(["sha256.txt", "sha512.txt"]).Order(StringComparer.Ordinal), lines.Select(line => line[1]));
            Assert.All(lines, line => Assert.Equal(Convert.ToHexStringLower(hash(Bytes(zip, line[1]))), line[0]));
        }
    }

    [Fact]
    public async Task The_manifest_leads_from_each_version_to_its_files()
    {
        var store = new MemoryVersionStore(_clock);
        var id = await SomeActe.StoreAsync(store);

        await WriteAsync(store, "d.zip", id);

        using var zip = ZipFile.OpenRead(_folder.At("d.zip"));
        var acte = JsonNode.Parse(Text(zip, "manifeste.json"))!["actes"]![0]!;
        Assert.Equal((id.Value, "2018-09-27", 1), ((string?)acte["urn"], (string?)acte["date"], (int?)acte["nature"]));
        var versions = acte["versions"]!.AsArray();
        Assert.Equal([6, 7], versions.Select(version => version!["fichiers"]!.AsArray().Count));
        var pdf = versions[1]!["fichiers"]!.AsArray().Single(file => (string?)file!["nom"] == "acte.pdf")!;
        Assert.Equal("actes/242100410_DM2018_0042/v1/acte.pdf", (string?)pdf["chemin"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(SomeActe.Pdf("DM2018_0042"))), (string?)pdf["sha256"]);
        Assert.True((bool)acte["preuve"]!["sans_defaut"]!);
    }

    [Fact]
    public async Task The_same_acts_give_the_same_bytes_whatever_the_hour()
    {
        var store = new MemoryVersionStore(_clock);
        var id = await SomeActe.StoreAsync(store);

        await WriteAsync(store, "a.zip", id);
        _clock.Advance(TimeSpan.FromDays(500));
        await WriteAsync(store, "b.zip", id);

        Assert.Equal(await File.ReadAllBytesAsync(_folder.At("a.zip"), Token), await File.ReadAllBytesAsync(_folder.At("b.zip"), Token));
    }

    [Fact]
    public async Task The_page_is_self_contained_and_every_link_leads_somewhere()
    {
        var store = new MemoryVersionStore(_clock);
        var ids = new[] { await SomeActe.StoreAsync(store), await SomeActe.StoreAsync(store, "DM2018_0043") };

        await WriteAsync(store, "d.zip", ids);

        using var zip = ZipFile.OpenRead(_folder.At("d.zip"));
        var page = Text(zip, "index.html");
        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page.Replace("http-equiv", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        var links = Link().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.True(links.Count > 16, $"only {links.Count} links");
        foreach (var link in links)
        {
            Assert.True(
                link[0] == '#' ? page.Contains($"id=\"{link[1..]}\"", StringComparison.Ordinal) : zip.GetEntry(Uri.UnescapeDataString(link)) is not null,
                $"{link} leads nowhere");
        }

        Assert.Equal(1, Regex.Count(page, "<h1>"));
        Assert.Equal(Regex.Count(page, "<table>"), Regex.Count(page, "<caption"));
        Assert.DoesNotContain("<th>", page, StringComparison.Ordinal);
        Assert.Contains("reçu le 28\u00A0septembre\u00A02018".Replace('\u00A0', ' '), page.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_act_says_is_escaped()
    {
        var store = new MemoryVersionStore(_clock);
        var id = await SomeActe.StoreAsync(store, objet: "<script>alert(1)</script> & \"guillemets\" <img src=x>");
        await SomeActe.AddAsync(store, id, "<b>motif</b>", ("annexes/\"onclick=\"x.pdf", [1]));

        await WriteAsync(store, "d.zip", id);

        using var zip = ZipFile.OpenRead(_folder.At("d.zip"));
        var page = Text(zip, "index.html");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"onclick=\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_whose_proof_has_a_fault_is_handed_over_with_the_fault()
    {
        var store = new MemoryVersionStore(_clock);
        var id = await SomeActe.StoreAsync(store, receipt: SomeActe.Receipt("DM2018_0099"));

        var proofs = await WriteAsync(store, "d.zip", id);

        Assert.False(Assert.Single(proofs).IsSound);
        using var zip = ZipFile.OpenRead(_folder.At("d.zip"));
        Assert.Contains("<strong class=\"defaut\">✗ défaut</strong>", Text(zip, "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_content_leaves_nothing_behind()
    {
        var store = new FolderVersionStore(_folder.At("depot"), _clock);
        var id = await SomeActe.StoreAsync(store);
        var file = Directory.GetFiles(_folder.At("depot"), "acte.pdf", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "autre", Token);

        var fault = await Assert.ThrowsAsync<VersionStoreException>(() => WriteAsync(store, "d.zip", id));

        Assert.Equal("LD6004", fault.Code);
        Assert.Equal(["depot"], Directory.GetFileSystemEntries(_folder.Root).Select(Path.GetFileName));
    }

    private async Task<IReadOnlyList<ActeProof>> WriteAsync(IVersionStore store, string name, params ActeObjectId[] ids)
    {
        await using var package = PackageWriter.Create(_folder.At(name));
        return await ActeBundle.WriteAsync(package, new ActeArchive(store), ids, Token);
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(ZipArchive zip, string name) => System.Text.Encoding.UTF8.GetString(Bytes(zip, name));

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
