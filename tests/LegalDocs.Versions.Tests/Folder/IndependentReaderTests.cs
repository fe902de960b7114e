using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Folder;

/// <summary>A store made by us, read by an OCFL implementation that is not ours: <c>@ocfl/ocfl-fs</c> of npm.</summary>
/// <remarks>The folder of the package is named by <c>LEGALDOCS_OCFL</c>; <c>./legaldocs test</c> installs it. It reads and compares
/// digests, but has no validator; see <c>FORMAT.md</c>.</remarks>
public sealed class IndependentReaderTests : IDisposable
{
    private const string FolderVariable = "LEGALDOCS_OCFL";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FolderVersionStore Store => new(_folder.At("depot"), new FakeTimeProvider(Some.Date));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Another_implementation_reads_every_file_of_every_version()
    {
        await SomeStore.FillAsync(Store, 3, Token);

        var (exitCode, lines, errors) = await ReadAsync();

        Assert.True(exitCode == 0, errors);
        Assert.Equal(
            await OursAsync(),
            lines.Select(line => (line.Id, line.Version, line.Path, line.Sha512)).Order());
        Assert.All(lines, line => Assert.Equal((line.Sha512, $"v{line.Version}"), (line.Stated, line.Head)));
        Assert.All(lines, line => Assert.Equal(StorageLayout.ObjectRoot(ActeObjectId.Parse(line.Id)), line.Root));
    }

    [Fact]
    public async Task Another_implementation_finds_a_changed_inventory_as_we_do()
    {
        await SomeStore.FillAsync(Store, 1, Token);
        var inventory = _folder.At("depot", StorageLayout.ObjectRoot(SomeStore.Id(1)), "inventory.json");
        var text = await File.ReadAllTextAsync(inventory, Token);
        await File.WriteAllTextAsync(inventory, text.Replace("Greffe", "Graffe", StringComparison.Ordinal), Token);

        var (exitCode, _, errors) = await ReadAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("digest mismatch", errors, StringComparison.Ordinal);
        Assert.NotEmpty(await Store.AllFindingsAsync());
    }

    private async Task<IReadOnlyList<(string Id, int Version, string Path, string Sha512)>> OursAsync()
    {
        var files = new List<(string, int, string, string)>();
        await foreach (var id in Store.ListAsync(Token))
        {
            foreach (var version in (await Store.FindAsync(id, Token))!.Versions)
            {
                foreach (var file in version.Files)
                {
                    await using var stream = await Store.OpenAsync(id, version.Number, file.Path, Token);
                    files.Add((id.Value, version.Number, file.Path, Convert.ToHexStringLower(await SHA512.HashDataAsync(stream, Token))));
                }
            }
        }

        Assert.Equal(3 * (2 + 3 + 4), files.Count);
        return [.. files.Order()];
    }

    private async Task<(int ExitCode, IReadOnlyList<Line> Lines, string Errors)> ReadAsync()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Folder", "Scripts", "read-store.cjs"), _folder.At("depot")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[FolderVariable] = PackageFolder();
        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(Token), node.StandardError.ReadToEndAsync(Token));
        await node.WaitForExitAsync(Token);
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!);
        return (node.ExitCode, [.. lines], await errors);
    }

    private static string PackageFolder()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        return folder is not null && File.Exists(Path.Combine(folder, "package.json"))
            ? folder
            : throw new InvalidOperationException(
                $"{FolderVariable} is '{folder}', which is no package: run './legaldocs test versions', or "
                + "'npm install --prefix artifacts/tools @ocfl/ocfl-fs@0.2.2' and set it to artifacts/tools/node_modules/@ocfl/ocfl-fs");
    }

    private sealed record Line(string Id, string Root, int Version, string Head, string Path, string Stated, string Sha512);
}
