using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>Verifies what an authority signed apart from certificates: revocation lists and OCSP answers.</summary>
internal static class IssuerSignature
{
    public static bool IsValid(X509Certificate2 signer, string algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        var hash = algorithm switch
        {
            "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
            "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
            "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
            _ => default,
        };
        if (hash == default)
        {
            return false;
        }

        using var rsa = signer.GetRSAPublicKey();
        using var curve = signer.GetECDsaPublicKey();
        return rsa?.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1)
            ?? curve?.VerifyData(data, signature, hash, DSASignatureFormat.Rfc3279DerSequence)
            ?? false;
    }
}
