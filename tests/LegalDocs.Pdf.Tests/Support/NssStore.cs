using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf.Tests;

/// <summary>A certificate database of Mozilla's NSS, in which <c>pdfsig</c> looks for authorities and for keys to sign with.</summary>
internal sealed class NssStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public static async Task<NssStore> CreateAsync(X509Certificate2? trusted)
    {
        var store = new NssStore();
        await RunAsync("certutil", "-N", "-d", store.Database, "--empty-password");
        if (trusted is not null)
        {
            await File.WriteAllBytesAsync(store._folder.File("ca.der"), trusted.RawData, TestContext.Current.CancellationToken);
            await RunAsync("certutil", "-A", "-d", store.Database, "-n", "autorite", "-t", "C,C,C", "-i", store._folder.File("ca.der"));
        }

        return store;
    }

    public string Database => $"sql:{_folder.Path}";

    /// <summary>Adds a certificate with its private key.</summary>
    public async Task AddKeyAsync(X509Certificate2 certificate)
    {
        var file = _folder.File("key.p12");
        await File.WriteAllBytesAsync(file, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, "p"), TestContext.Current.CancellationToken);
        await RunAsync("pk12util", "-i", file, "-d", Database, "-W", "p", "-K", "");
    }

    /// <summary>The file as poppler signs it.</summary>
    public async Task<byte[]> SignAsync(byte[] pdf, params string[] options)
    {
        var (from, to) = (_folder.File("unsigned.pdf"), _folder.File("signed.pdf"));
        await File.WriteAllBytesAsync(from, pdf, TestContext.Current.CancellationToken);
        await RunAsync("pdfsig", [from, to, "-nssdir", Database, "-no-ocsp", .. options]);
        return await File.ReadAllBytesAsync(to, TestContext.Current.CancellationToken);
    }

    /// <summary>Whether NSS finds a way from a certificate to an authority that may vouch for signers.</summary>
    public async Task<bool> TrustsAsync(X509Certificate2 certificate)
    {
        var file = _folder.File("leaf.der");
        await File.WriteAllBytesAsync(file, certificate.RawData, TestContext.Current.CancellationToken);
        await RunAsync("certutil", "-A", "-d", Database, "-n", "signataire", "-t", ",,", "-i", file);
        return (await Tool.RunAsync("certutil", "-V", "-d", Database, "-n", "signataire", "-u", "S")).ExitCode == 0;
    }

    /// <summary>What poppler says of a signed file.</summary>
    public async Task<string> JudgeAsync(byte[] pdf) =>
        (await Tool.AskAsync("pdfsig", pdf, "-nssdir", Database, "-no-ocsp")).Output;

    public void Dispose() => _folder.Dispose();

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var (code, output) = await Tool.RunAsync(program, arguments);
        Assert.True(code == 0, $"{program}: {output}");
    }
}
