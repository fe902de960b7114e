using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>Checks the value of a signature: one DER value, one signer, strong algorithms, untouched content.</summary>
internal static class CmsSignature
{
    private const int MinRsaBits = 2_048;
    private const int MinCurveBits = 256;

    /// <summary>ESS signing-certificate-v2 (RFC 5035 §3), which binds the certificate to the signature.</summary>
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(StringComparer.Ordinal)
    {
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    /// <summary>The DER value of <c>/Contents</c>, without the zeros that fill the place reserved for it.</summary>
    /// <returns>Null when it is no single value followed by zeros.</returns>
    public static byte[]? Value(PdfString contents)
    {
        try
        {
            AsnDecoder.ReadEncodedValue(contents.Bytes.Span, AsnEncodingRules.BER, out _, out _, out var length);
            return contents.Bytes.Span[length..].ContainsAnyExcept((byte)0) ? null : contents.Bytes[..length].ToArray();
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>Decodes a detached signature and checks it against what it covers.</summary>
    /// <returns>The signature, or null with the reasons added.</returns>
    public static SignedCms? Check(byte[] value, byte[] content, string place, List<SignatureFinding> findings)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        try
        {
            cms.Decode(value);
        }
        catch (CryptographicException error)
        {
            findings.Add(SignatureFindings.BadCms(place, "ce n’est pas une signature CMS", error.Message));
            return null;
        }

        if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0].Certificate is null)
        {
            findings.Add(SignatureFindings.SignerCount(place, cms.SignerInfos.Count));
            return null;
        }

        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            findings.Add(SignatureFindings.DigestMismatch(place));
            return null;
        }

        CheckStrength(cms.SignerInfos[0], place, findings);
        return cms;
    }

    /// <summary>Whether the signer's certificate is bound by a signed attribute; a wrong one is refused.</summary>
    public static bool IsPades(SignerInfo signer, string place, List<SignatureFinding> findings)
    {
        var attribute = signer.SignedAttributes.Cast<CryptographicAttributeObject>()
            .FirstOrDefault(each => each.Oid.Value == SigningCertificateV2);
        if (attribute is null)
        {
            findings.Add(SignatureFindings.NotPades(place));
            return false;
        }

        if (!NamesCertificate(attribute.Values[0].RawData, signer.Certificate!))
        {
            findings.Add(SignatureFindings.WrongCertificate(place));
        }

        return true;
    }

    private static void CheckStrength(SignerInfo signer, string place, List<SignatureFinding> findings)
    {
        if (!Digests.ContainsKey(signer.DigestAlgorithm.Value ?? ""))
        {
            var name = signer.DigestAlgorithm.FriendlyName ?? signer.DigestAlgorithm.Value ?? "?";
            findings.Add(SignatureFindings.WeakAlgorithm(place, name));
        }

        var certificate = signer.Certificate!;
        using var rsa = certificate.GetRSAPublicKey();
        using var curve = certificate.GetECDsaPublicKey();
        var isStrong = rsa?.KeySize >= MinRsaBits || curve?.KeySize >= MinCurveBits;
        if (!isStrong)
        {
            var name = $"{certificate.PublicKey.Oid.FriendlyName} {rsa?.KeySize ?? curve?.KeySize}";
            findings.Add(SignatureFindings.WeakAlgorithm(place, name));
        }
    }

    /// <summary><c>SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2, … }</c>; the first names the signer.</summary>
    private static bool NamesCertificate(byte[] attribute, X509Certificate2 certificate)
    {
        try
        {
            var first = new AsnReader(attribute, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
            var algorithm = HashAlgorithmName.SHA256;
            if (first.PeekTag() == Asn1Tag.Sequence)
            {
                var oid = first.ReadSequence().ReadObjectIdentifier();
                if (!Digests.TryGetValue(oid, out algorithm))
                {
                    return false;
                }
            }

            return first.ReadOctetString().AsSpan().SequenceEqual(certificate.GetCertHash(algorithm));
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
