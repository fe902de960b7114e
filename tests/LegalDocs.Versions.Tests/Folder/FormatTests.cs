using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Folder;

/// <summary>What FORMAT.md shows is what the store writes.</summary>
public sealed class FormatTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_example_tree_is_what_the_store_writes()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderVersionStore(folder.Root, new FakeTimeProvider(Some.Date));
        await store.AddAsync(Some.Id, Some.Draft(("acte.docx", "docx"), ("acte.pdf", "pdf")));
        await store.AddAsync(Some.Id, Some.Addition(("acte-signe.pdf", "signé")));
        await store.TryAppendLogAsync(Some.Id, "transmission-00001.json", Some.Bytes("{}"), Token);

        var written = Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Root, file).Replace('\\', '/'));

        Assert.Equal(await ExampleAsync(), written.Order(StringComparer.Ordinal));
    }

    /// <summary>The indented tree of the section "Example", as full paths.</summary>
    private static async Task<IReadOnlyList<string>> ExampleAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "FORMAT.md"), Token);
        var folders = new List<string>();
        var files = new List<string>();
        foreach (var line in lines.SkipWhile(line => line != "## Example").TakeWhile(line => !line.StartsWith('`'))
            .Where(line => line.StartsWith("    ", StringComparison.Ordinal)))
        {
            var name = line.Trim();
            var depth = (line.Length - line.TrimStart().Length) / 4 - 1;
            folders.RemoveRange(depth, folders.Count - depth);
            if (name.EndsWith('/'))
            {
                folders.Add(name);
            }
            else
            {
                files.Add(string.Concat(folders) + name);
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
