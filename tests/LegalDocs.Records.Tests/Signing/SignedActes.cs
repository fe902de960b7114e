using System.Security.Cryptography;
using System.Text;
using LegalDocs.Pdf;
using LegalDocs.Pdf.Tests;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Signing;

/// <summary>A store with acts that were sent for signature, and an authority whose signers are trusted.</summary>
internal sealed class SignedActes : IDisposable
{
    public static readonly VersionAuthor Author = new("Greffe", null);

    private SignedActes(IVersionStore store) => Store = store;

    public IVersionStore Store { get; }

    public TestAuthority Authority { get; } = new();

    public FakeTimeProvider Clock { get; } = new(TestSigner.At.AddYears(1));

    public SigningRequest Request { get; } = new() { Author = Author };

    public SigningDesk Desk => new(Store, new SignatureTrust { Authorities = [Authority.Certificate] }, Clock);

    public static ActeObjectId Id(string numero) => ActeObjectId.ForActe("242100410", numero);

    public static async Task<SignedActes> InMemoryAsync(params string[] numeros)
    {
        var actes = new SignedActes(new MemoryVersionStore(new FakeTimeProvider(TestSigner.At)));
        foreach (var numero in numeros)
        {
            await actes.AddAsync(numero, SentPdf.Acte($"Acte {numero}"));
        }

        return actes;
    }

    /// <summary>A new version of an act, as the generation writes it: nothing of the old one is kept.</summary>
    public async Task AddAsync(string numero, byte[] pdf) => await Store.CommitAsync(
        Id(numero),
        new VersionDraft
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>
            {
                ["acte.json"] = Encoding.UTF8.GetBytes($$"""{"numero":"{{numero}}"}"""),
                ["acte.pdf"] = pdf,
            },
            Mode = VersionMode.Replace,
            Message = "générée",
            Author = Author,
        },
        TestContext.Current.CancellationToken);

    public byte[] Sign(string numero, string? text = null) =>
        new TestSigner(Authority).Sign(SentPdf.Acte(text ?? $"Acte {numero}"));

    public Task<SigningOutcome> DepositAsync(string numero, byte[] pdf, SigningRequest? request = null) =>
        Desk.DepositAsync(Id(numero), pdf, request ?? Request, TestContext.Current.CancellationToken);

    public async Task<byte[]> ReadAsync(string numero, int version, string path)
    {
        await using var stream = await Store.OpenAsync(Id(numero), version, path, TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    public async Task<int> HeadAsync(string numero) =>
        (await Store.FindAsync(Id(numero), TestContext.Current.CancellationToken))!.Head;

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Dispose() => Authority.Dispose();
}
