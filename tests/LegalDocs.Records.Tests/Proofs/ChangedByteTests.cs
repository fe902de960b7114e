using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Proofs;

/// <summary>Bytes of every file of an object changed in turn: each change is found, and its file is named.</summary>
public sealed class ChangedByteTests : IDisposable
{
    private const int ChangesPerFile = 30;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_byte_anywhere_is_found_and_named()
    {
        var store = new FolderVersionStore(_folder.At("depot"), new FakeTimeProvider(SomeActe.Date));
        var id = await SomeActe.StoreAsync(store);
        byte[] signed = [.. SomeActe.Pdf("DM2018_0042"), .. SomeActe.Bytes("signature")];
        await SomeActe.AddAsync(store, id, "Signé", ("acte-signe.pdf", signed));
        await SomeLetter.StoreAsync(store, id);
        await SomeLetter.AnswerAsync(store, id);
        var raw = SomeActe.Bytes("octets qui ne sont pas un courrier");
        await store.TryAppendLogAsync(id, $"courrier-illisible-1208-{Digests.Sha512(raw)[..16]}.bin", raw, Token);
        var prover = new ActeProver(new ActeArchive(store));
        Assert.True((await prover.ProveAsync(id, Token)).IsSound);
        var root = Directory.GetDirectories(_folder.At("depot"), "urn*", SearchOption.AllDirectories).Single();
        var changes = 0;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(IsProtected))
        {
            changes += await ChangeInTurnAsync(prover, id, file);
        }

        TestContext.Current.SendDiagnosticMessage($"{changes} changes, all found");
        Assert.True(changes > 1000, $"only {changes} changes");
    }

    /// <summary>The last entry of a chain of sendings is sealed by nothing yet: see the next test.</summary>
    private static bool IsProtected(string file) => !file.EndsWith("-issue.json", StringComparison.Ordinal);

    [Fact]
    public async Task The_last_log_entry_is_found_when_its_form_or_its_link_breaks()
    {
        var store = new FolderVersionStore(_folder.At("depot"), new FakeTimeProvider(SomeActe.Date));
        var id = await SomeActe.StoreAsync(store);
        var log = Directory.GetFiles(_folder.At("depot"), "transmission-*-issue.json", SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(log, Token);
        var prover = new ActeProver(new ActeArchive(store));

        await File.WriteAllBytesAsync(log, bytes[..^1], Token);
        var cut = await prover.ProveAsync(id, Token);
        bytes[^5] ^= 1;
        await File.WriteAllBytesAsync(log, bytes, Token);
        var changed = await prover.ProveAsync(id, Token);

        Assert.Contains(cut.Steps, step => step is { Code: "LD6625", Outcome: ProofOutcome.Failed });
        Assert.Contains(changed.Steps, step => step is { Code: "LD6625", Outcome: ProofOutcome.Failed });
    }

    private static async Task<int> ChangeInTurnAsync(ActeProver prover, ActeObjectId id, string file)
    {
        var original = await File.ReadAllBytesAsync(file, Token);
        var changes = 0;
        var stride = Math.Max(1, original.Length / ChangesPerFile);
        for (var at = 0; at < original.Length; at += stride, changes++)
        {
            var changed = original.ToArray();
            changed[at] ^= 1;
            await File.WriteAllBytesAsync(file, changed, Token);

            var proof = await prover.ProveAsync(id, Token);

            var named = Path.GetFileName(file).Replace(".sha512", string.Empty, StringComparison.Ordinal);
            Assert.False(proof.IsSound, $"{file}, byte {at}");
            Assert.True(
                proof.Steps.Any(step => step.Outcome == ProofOutcome.Failed
                    && $"{step.Path} {step.Text.French}".Contains(named, StringComparison.Ordinal)),
                $"{file}, byte {at}: not named");
        }

        await File.WriteAllBytesAsync(file, original, Token);
        return changes;
    }
}
