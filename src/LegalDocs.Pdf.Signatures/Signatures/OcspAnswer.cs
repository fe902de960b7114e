using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>An answer of an OCSP responder (RFC 6960 §4.2).</summary>
internal static class OcspAnswer
{
    private const string BasicResponse = "1.3.6.1.5.5.7.48.1.1";
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag One = new(TagClass.ContextSpecific, 1);

    /// <summary>What the answer says of a certificate, or null when it is not about it, not signed by its issuer, or too old.</summary>
    public static (RevocationState State, DateTimeOffset Since)? Find(
        ReadOnlyMemory<byte> answer, X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset at)
    {
        var response = new AsnReader(answer, AsnEncodingRules.DER).ReadSequence();
        if (response.ReadEnumeratedBytes().Span is not [0])
        {
            return null;
        }

        var bytes = response.ReadSequence(Zero.AsConstructed()).ReadSequence();
        if (bytes.ReadObjectIdentifier() != BasicResponse)
        {
            return null;
        }

        var basic = new AsnReader(bytes.ReadOctetString(), AsnEncodingRules.DER).ReadSequence();
        var signedPart = basic.PeekEncodedValue();
        var data = basic.ReadSequence();
        var algorithm = basic.ReadSequence().ReadObjectIdentifier();
        var signature = basic.ReadBitString(out _);
        return Responders(basic, issuer).Any(each => IssuerSignature.IsValid(each, algorithm, signedPart.Span, signature))
            ? Single(data, certificate, issuer, at)
            : null;
    }

    /// <summary>Who may answer for an issuer: itself, or one to whom it gave a certificate for that use.</summary>
    private static List<X509Certificate2> Responders(AsnReader basic, X509Certificate2 issuer)
    {
        List<X509Certificate2> responders = [issuer];
        if (basic.HasData)
        {
            var certificates = basic.ReadSequence(Zero.AsConstructed()).ReadSequence();
            while (certificates.HasData)
            {
                var certificate = X509CertificateLoader.LoadCertificate(certificates.ReadEncodedValue().Span);
                if (IsDelegate(certificate, issuer))
                {
                    responders.Add(certificate);
                }
            }
        }

        return responders;
    }

    private static bool IsDelegate(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        var uses = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault()?.EnhancedKeyUsages;
        if (uses is null || !uses.Cast<Oid>().Any(use => use.Value == OcspSigning)
            || !certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData))
        {
            return false;
        }

        var outer = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        var signedPart = outer.ReadEncodedValue();
        var algorithm = outer.ReadSequence().ReadObjectIdentifier();
        return IssuerSignature.IsValid(issuer, algorithm, signedPart.Span, outer.ReadBitString(out _));
    }

    private static (RevocationState State, DateTimeOffset Since)? Single(
        AsnReader data, X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset at)
    {
        if (data.PeekTag().HasSameClassAndValue(Zero))
        {
            data.ReadEncodedValue();
        }

        data.ReadEncodedValue();
        data.ReadGeneralizedTime();
        for (var answers = data.ReadSequence(); answers.HasData;)
        {
            var answer = answers.ReadSequence();
            if (IsAbout(answer.ReadSequence(), certificate, issuer))
            {
                return Status(answer, at);
            }
        }

        return null;
    }

    private static (RevocationState State, DateTimeOffset Since)? Status(AsnReader answer, DateTimeOffset at)
    {
        var tag = answer.PeekTag();
        if (tag.HasSameClassAndValue(One))
        {
            return (RevocationState.Revoked, answer.ReadSequence(One.AsConstructed()).ReadGeneralizedTime());
        }

        answer.ReadEncodedValue();
        var isInTime = answer.ReadGeneralizedTime() >= at;
        isInTime |= answer.HasData
            && answer.PeekTag().HasSameClassAndValue(Zero)
            && answer.ReadSequence(Zero.AsConstructed()).ReadGeneralizedTime() >= at;
        return tag.HasSameClassAndValue(Zero) && isInTime ? (RevocationState.Good, at) : null;
    }

    private static bool IsAbout(AsnReader id, X509Certificate2 certificate, X509Certificate2 issuer)
    {
        var algorithm = id.ReadSequence().ReadObjectIdentifier();
        var name = Hash(algorithm, issuer.SubjectName.RawData);
        return name is not null
            && id.ReadOctetString().AsSpan().SequenceEqual(name)
            && id.ReadOctetString().AsSpan().SequenceEqual(Hash(algorithm, issuer.PublicKey.EncodedKeyValue.RawData))
            && id.ReadIntegerBytes().Span.SequenceEqual(certificate.SerialNumberBytes.Span);
    }

    /// <summary>SHA-1 only names the issuer here (RFC 6960 §4.1.1, the default of responders); nothing rests on it.</summary>
    private static byte[]? Hash(string algorithm, byte[] data) => algorithm switch
    {
        "1.3.14.3.2.26" => CryptographicOperations.HashData(HashAlgorithmName.SHA1, data),
        "2.16.840.1.101.3.4.2.1" => CryptographicOperations.HashData(HashAlgorithmName.SHA256, data),
        _ => null,
    };
}
