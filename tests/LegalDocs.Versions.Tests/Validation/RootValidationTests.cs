using System.Text;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Validation;

public sealed class RootValidationTests
{
    /// <summary>Where a folder store builds its versions: an extension of our own, which the registry does not know.</summary>
    private static readonly (string Code, string Path) Staging = ("W016", "extensions/legaldocs-staging");

    [Fact]
    public async Task A_store_of_ours_is_a_valid_root()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.Root);

        var report = await ValidateAsync(folder.Root);

        Assert.True(report.IsValid);
        Assert.Equal([Staging], report.Findings.Select(finding => (finding.Code, finding.Path)));
        Assert.Equal(3, report.Objects);
        Assert.Equal(6, report.Files);
    }

    [Fact]
    public async Task A_changed_byte_anywhere_in_a_content_is_found_and_named()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.Root);
        var content = Directory.EnumerateFiles(folder.Root, "acte.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var bytes = await File.ReadAllBytesAsync(content, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(content, bytes, TestContext.Current.CancellationToken);

        var report = await ValidateAsync(folder.Root);

        var finding = Assert.Single(report.Findings, finding => finding.IsError);
        Assert.Equal(("E092", Path.GetRelativePath(folder.Root, content)), (finding.Code, finding.Path));
    }

    [Fact]
    public async Task A_root_of_another_program_with_flat_objects_is_valid()
    {
        using var folder = new TemporaryFolder();
        await DeclareAsync(folder, "1.1");
        _ = new ForeignObject(folder.At("a"), id: "urn:example:a");
        _ = new ForeignObject(folder.At("b", "c"), "1.0", id: "urn:example:b");

        var report = await ValidateAsync(folder.Root);

        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Objects);
    }

    [Theory]
    [InlineData("E069")]
    [InlineData("E070")]
    [InlineData("E072")]
    [InlineData("E073")]
    [InlineData("E076")]
    [InlineData("E079")]
    [InlineData("E080")]
    [InlineData("E081")]
    [InlineData("E083")]
    [InlineData("E090")]
    [InlineData("E112")]
    [InlineData("W016")]
    public async Task Each_fault_of_a_root_is_found_with_its_code(string code)
    {
        using var folder = new TemporaryFolder();
        await DeclareAsync(folder, "1.1");
        _ = new ForeignObject(folder.At("a"), id: "urn:example:a");
        await BreakAsync(folder, code);

        var report = await ValidateAsync(folder.Root);

        Assert.Contains(code, report.Findings.Select(finding => finding.Code));
        Assert.Equal(code[0] == 'W', report.IsValid);
    }

    [Fact]
    public async Task An_object_away_from_the_place_of_its_layout_is_found()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.Root);
        var tuple = Directory.EnumerateDirectories(folder.Root).First(each => Path.GetFileName(each).Length == 3);
        Directory.Move(tuple, folder.At("zzz"));

        var report = await ValidateAsync(folder.Root);

        Assert.Equal(["E083"], report.Findings.Where(finding => finding.IsError).Select(finding => finding.Code).Distinct());
    }

    [Fact]
    public async Task An_absent_folder_is_said()
    {
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => ValidateAsync(folder.At("absent")));
    }

    private static async Task BreakAsync(TemporaryFolder folder, string code)
    {
        switch (code)
        {
            case "E069":
                File.Delete(folder.At("0=ocfl_1.1"));
                break;
            case "E070":
                await WriteAsync(folder.At("ocfl_layout.json"), """{ "extension": "0002-flat-direct-storage-layout" }""");
                break;
            case "E072":
                await WriteAsync(folder.At("dossier", "note.txt"), "?");
                break;
            case "E073":
                Directory.CreateDirectory(folder.At("vide"));
                break;
            case "E076":
                await WriteAsync(folder.At("0=ocfl_1.0"), "ocfl_1.0\n");
                break;
            case "E079":
                await WriteAsync(folder.At("0=ocfl_3.0"), "ocfl_3.0\n");
                break;
            case "E080":
                await WriteAsync(folder.At("0=ocfl_1.1"), "ocfl_1.0\n");
                break;
            case "E081":
                File.Delete(folder.At("0=ocfl_1.1"));
                await DeclareAsync(folder, "1.0");
                break;
            case "E083":
                _ = new ForeignObject(folder.At("b"), id: "urn:example:a");
                break;
            case "E090":
                Directory.CreateSymbolicLink(folder.At("lien"), folder.At("a"));
                break;
            case "E112":
                await WriteAsync(folder.At("extensions", "note.txt"), "?");
                break;
            case "W016":
                await WriteAsync(folder.At("extensions", "maison", "config.json"), "{}");
                break;
        }
    }

    private static async Task FillAsync(string root)
    {
        var store = new FolderVersionStore(root, new FakeTimeProvider());
        foreach (var numero in (string[])["A1", "A2", "A3"])
        {
            var id = ActeObjectId.ForActe("242100410", numero);
            foreach (var text in (string[])["premier", "second"])
            {
                var draft = new VersionDraft
                {
                    Files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                    {
                        ["acte.txt"] = Encoding.UTF8.GetBytes($"{numero} {text}"),
                    },
                    Mode = VersionMode.Replace,
                    Message = text,
                    Author = new VersionAuthor("Essai", "mailto:essai@example.org"),
                };
                await store.CommitAsync(id, draft, TestContext.Current.CancellationToken);
            }
        }
    }

    private static Task DeclareAsync(TemporaryFolder folder, string specification) =>
        WriteAsync(folder.At($"0=ocfl_{specification}"), $"ocfl_{specification}\n");

    private static Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
    }

    private static Task<OcflReport> ValidateAsync(string folder) =>
        OcflValidator.ValidateRootAsync(folder, 2, TestContext.Current.CancellationToken);
}
