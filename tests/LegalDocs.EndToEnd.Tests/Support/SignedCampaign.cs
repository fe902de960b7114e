using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Pdf.Tests;

namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>A small campaign that was run once, with an authority in its trust list; each test works on a copy.</summary>
public sealed class SignedCampaign : IAsyncLifetime
{
    private readonly SmallCampaign _campaign = new();
    private readonly List<string> _copies = [];

    internal TestAuthority Authority { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var run = await CliRun.StartAsync(_campaign.Path, "run", ".");
        Assert.True(run.ExitCode == 0, run.All);
        Directory.CreateDirectory(Path.Combine(_campaign.Path, "confiance"));
        await File.WriteAllBytesAsync(
            Path.Combine(_campaign.Path, "confiance", "autorite.cer"), Authority.Certificate.RawData, TestContext.Current.CancellationToken);
    }

    /// <summary>A copy of the campaign's folder.</summary>
    internal string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("legaldocs-e2e-").FullName;
        _copies.Add(copy);
        foreach (var file in Directory.EnumerateFiles(_campaign.Path, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(_campaign.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>The PDF of an act, as it is sent for signature.</summary>
    internal static async Task<byte[]> SentAsync(string folder, string numero)
    {
        var path = Path.Combine(folder, $"{numero}-envoye.pdf");
        var run = await CliRun.StartAsync(folder, "acts", "get", numero, "--kind", "acte", "-o", path);
        Assert.True(run.ExitCode == 0, run.All);
        return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }

    /// <summary>The act signed, in a file of the folder, written a while ago.</summary>
    internal async Task<string> SignAsync(string folder, string numero, string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await WriteAsync(path, new TestSigner(Authority).Sign(await SentAsync(folder, numero)));
        return path;
    }

    internal static async Task WriteAsync(string path, byte[] content)
    {
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, TestSigner.At.UtcDateTime);
    }

    public ValueTask DisposeAsync()
    {
        Authority.Dispose();
        _campaign.Dispose();
        _copies.ForEach(copy => Directory.Delete(copy, recursive: true));
        return ValueTask.CompletedTask;
    }
}
