using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using LegalDocs.Pdf;
using LegalDocs.Pdf.Tests;
using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Signing;

/// <summary>kill -9 while a signed file is taken back: the store is at the old version or at the new one, the file is never lost.</summary>
public sealed class KilledSigningTests : IDisposable
{
    private const int Kills = 20;
    private const string File = SigningChild.FileName;

    private readonly TemporaryFolder _folder = new();
    private readonly TestAuthority _authority = new();
    private readonly FakeTimeProvider _clock = new(TestSigner.At.AddYears(1));
    private readonly byte[] _signed;

    public KilledSigningTests()
    {
        _signed = new TestSigner(_authority).Sign(SentPdf.Acte("Acte DM_1"));
        Directory.CreateDirectory(_folder.At("."));
        System.IO.File.WriteAllBytes(Certificate, _authority.Certificate.Export(X509ContentType.Cert));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Certificate => _folder.At("autorite.cer");

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_signature_taken_back_is_stored_whole_or_not_at_all()
    {
        var file = _folder.At(File);
        await System.IO.File.WriteAllBytesAsync(file, _signed, Token);

        var (before, after) = await KillAsync("sign", _ => Task.FromResult(file), async (store, _) =>
        {
            Assert.Equal(_signed, await System.IO.File.ReadAllBytesAsync(file, Token));
            var outcome = await Desk(store).DepositFileAsync(SignedActes.Id("DM_1"), file, Request, Token);
            Assert.IsNotType<SigningOutcome.Refused>(outcome);
        });

        TestContext.Current.SendDiagnosticMessage($"acts sign: {Kills} kills, {before} at the old version, {after} at the new one");
        Assert.Equal(Kills, before + after);
    }

    [Fact]
    public async Task A_dropped_file_is_never_lost()
    {
        var (before, after) = await KillAsync("drop", DropAsync, async (store, folder) =>
        {
            var waiting = System.IO.File.Exists(Path.Combine(folder, File));
            var accepted = System.IO.File.Exists(Path.Combine(folder, DropFolder.Accepted, File));
            Assert.True(waiting != accepted, $"waiting: {waiting}, accepted: {accepted}");
            Assert.True(waiting || await HeadAsync(store) == 2, "moved before it was stored");
            await foreach (var dropped in new DropFolder(folder, store, Desk(store), _clock).PassAsync(Request, Token))
            {
                Assert.IsNotType<SigningOutcome.Refused>(dropped.Outcome);
            }

            Assert.Equal(_signed, await System.IO.File.ReadAllBytesAsync(Path.Combine(folder, DropFolder.Accepted, File), Token));
            Assert.Equal([DropFolder.Accepted], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        });

        TestContext.Current.SendDiagnosticMessage($"drop folder: {Kills} kills, {before} at the old version, {after} at the new one");
        Assert.Equal(Kills, before + after);
    }

    /// <summary>Kills a child again and again, each time a little later in its work; the last ones find it done.</summary>
    /// <returns>How often the store was at the old version, and at the new one.</returns>
    private async Task<(int Before, int After)> KillAsync(
        string work, Func<string, Task<string>> prepareAsync, Func<FolderVersionStore, string, Task> resumeAsync)
    {
        var heads = new List<int>();
        var whole = TimeSpan.Zero;
        for (var kill = 0; kill <= Kills; kill++)
        {
            var root = _folder.At($"{work}-{kill}");
            var path = await prepareAsync(root + "-depot");
            var store = new FolderVersionStore(root, _clock);
            await SigningChild.AddAsync(store, Token);
            if (kill == 0)
            {
                whole = await MeasureAsync(work, root, path);
                continue;
            }

            await KillAsync(work, root, path, whole * 1.2 * (kill - 1) / Kills);

            heads.Add(await CheckAsync(store));
            await resumeAsync(store, path);
            Assert.Equal(2, await CheckAsync(store));
            await AssertSoundAsync(store);
        }

        return (heads.Count(head => head == 1), heads.Count(head => head == 2));
    }

    private async Task<TimeSpan> MeasureAsync(string work, string root, string path)
    {
        using var child = SigningChild.Start(work, root, path, Certificate);
        Assert.Equal(SigningChild.Ready, await child.StandardOutput.ReadLineAsync(Token));
        var begun = Stopwatch.GetTimestamp();
        Assert.Equal(SigningChild.Done, await child.StandardOutput.ReadLineAsync(Token));
        var elapsed = Stopwatch.GetElapsedTime(begun);
        child.Kill();
        await child.WaitForExitAsync(Token);
        return elapsed;
    }

    private async Task KillAsync(string work, string root, string path, TimeSpan after)
    {
        using var child = SigningChild.Start(work, root, path, Certificate);
        Assert.Equal(SigningChild.Ready, await child.StandardOutput.ReadLineAsync(Token));
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < after)
        {
            Thread.SpinWait(100); // Instants of microseconds: no timer is that fine.
        }

        child.Kill();
        await child.WaitForExitAsync(Token);
        Assert.Equal(128 + 9, child.ExitCode);
    }

    /// <summary>The version that is there is whole; its number.</summary>
    private async Task<int> CheckAsync(FolderVersionStore store)
    {
        var history = (await store.FindAsync(SignedActes.Id("DM_1"), Token))!;
        Assert.InRange(history.Head, 1, 2);
        var isSigned = history.Newest.Files.Any(file => file.Path == ActeFiles.SignedPdf);
        Assert.Equal(history.Head == 2, isSigned);
        Assert.Equal(isSigned, history.Newest.Files.Any(file => file.Path == ActeFiles.Verdict));
        if (isSigned)
        {
            await using var stream = await store.OpenAsync(history.Id, 2, ActeFiles.SignedPdf, Token);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, Token);
            Assert.Equal(_signed, bytes.ToArray());
        }

        return history.Head;
    }

    private static async Task AssertSoundAsync(FolderVersionStore store)
    {
        await store.RepairAsync(SignedActes.Id("DM_1"), Token);
        await foreach (var finding in store.VerifyAllAsync(Token))
        {
            Assert.Fail(finding.ToString());
        }
    }

    private async Task<string> DropAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, File);
        await System.IO.File.WriteAllBytesAsync(file, _signed, Token);
        System.IO.File.SetLastWriteTimeUtc(file, TestSigner.At.UtcDateTime);
        return folder;
    }

    private static async Task<int> HeadAsync(FolderVersionStore store) => (await store.FindAsync(SignedActes.Id("DM_1"), Token))!.Head;

    private static SigningRequest Request => new() { Author = SignedActes.Author };

    private SigningDesk Desk(FolderVersionStore store) =>
        new(store, new SignatureTrust { Authorities = [_authority.Certificate] }, _clock);
}
