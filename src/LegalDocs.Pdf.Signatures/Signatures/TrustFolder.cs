using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Reads a trust list kept as a folder of certificates.</summary>
/// <remarks>
/// Files <c>.pem</c>, <c>.crt</c>, <c>.cer</c> and <c>.der</c> of the folder itself are authorities of signers; those of its
/// subfolder <c>horodatage</c> are authorities of timestamps. Without that subfolder the same authorities serve for both.
/// Other files are not looked at. A file that cannot be read is an error, never silently left out.
/// </remarks>
public static class TrustFolder
{
    /// <summary>Name of the subfolder with the authorities of timestamps.</summary>
    public const string TimestampFolder = "horodatage";

    private const int MaxBytes = 16 << 20;

    private static readonly string[] Extensions = [".pem", ".crt", ".cer", ".der"];

    /// <summary>Reads the folder.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="trust">The trust list, when nothing is wrong.</param>
    /// <returns>All that is wrong; empty when the list can be used.</returns>
    public static IReadOnlyList<SignatureFinding> Read(string folder, out SignatureTrust trust)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var findings = new List<SignatureFinding>();
        var authorities = ReadFolder(folder, findings);
        var timestamps = Path.Combine(folder, TimestampFolder);
        trust = new SignatureTrust
        {
            Authorities = authorities,
            TimestampAuthorities = Directory.Exists(timestamps) ? ReadFolder(timestamps, findings) : null,
        };
        return findings;
    }

    private static List<X509Certificate2> ReadFolder(string folder, List<SignatureFinding> findings)
    {
        var certificates = new List<X509Certificate2>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder).Where(IsCertificate).Order(StringComparer.Ordinal))
            {
                ReadFile(path, certificates, findings);
            }

            if (certificates.Count == 0 && findings.Count == 0)
            {
                findings.Add(TrustFindings.Empty(folder));
            }
        }
        catch (DirectoryNotFoundException)
        {
            findings.Add(TrustFindings.NoFolder(folder, "ce dossier n’existe pas", "this folder does not exist"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(TrustFindings.NoFolder(folder, error.Message, error.Message));
        }

        return certificates;
    }

    private static bool IsCertificate(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static void ReadFile(string path, List<X509Certificate2> certificates, List<SignatureFinding> findings)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                findings.Add(TrustFindings.BadFile(path, "larger than 16 MB"));
                return;
            }

            var found = Parse(File.ReadAllBytes(path));
            certificates.AddRange(found);
            if (found.Count == 0)
            {
                findings.Add(TrustFindings.BadFile(path, "no certificate in it"));
            }
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            findings.Add(TrustFindings.BadFile(path, error.Message));
        }
    }

    private static X509Certificate2Collection Parse(byte[] bytes)
    {
        var certificates = new X509Certificate2Collection();
        if (bytes.AsSpan().IndexOf("-----BEGIN"u8) >= 0)
        {
            certificates.ImportFromPem(Encoding.ASCII.GetString(bytes));
        }
        else
        {
            certificates.Add(X509CertificateLoader.LoadCertificate(bytes));
        }

        return certificates;
    }
}
