using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf.Tests;

/// <summary>A certification authority made for a test, which issues certificates, timestamps, lists and answers.</summary>
internal sealed class TestAuthority : IDisposable
{
    public const string Timestamping = "1.3.6.1.5.5.7.3.8";
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly Oid TstInfo = new("1.2.840.113549.1.9.16.1.4");
    private int _serial;

    public TestAuthority(string name = "Autorité d’essai")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Certificate = request.CreateSelfSigned(Start, End);
    }

    public static DateTimeOffset Start { get; } = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset End { get; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public X509Certificate2 Certificate { get; }

    public void Dispose() => Certificate.Dispose();

    /// <summary>A certificate with its private key.</summary>
    public X509Certificate2 Issue(
        string name = "Camille Martin",
        X509KeyUsageFlags usage = X509KeyUsageFlags.NonRepudiation,
        string? extendedUse = null,
        DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Issue(new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256), usage, extendedUse, until).CopyWithPrivateKey(key);
    }

    /// <summary>A certificate over an RSA key of so many bits.</summary>
    public X509Certificate2 IssueRsa(int bits)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=Camille Martin", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Issue(request, X509KeyUsageFlags.NonRepudiation, null, null).CopyWithPrivateKey(key);
    }

    /// <summary>An RFC 3161 token over a hash.</summary>
    public byte[] Timestamp(byte[] data, DateTimeOffset at, string extendedUse = Timestamping)
    {
        using var certificate = Issue("Horodatage d’essai", X509KeyUsageFlags.DigitalSignature, extendedUse);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.2.3.4.1");
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
                }

                writer.WriteOctetString(SHA256.HashData(data));
            }

            writer.WriteInteger(++_serial);
            writer.WriteGeneralizedTime(at, omitFractionalSeconds: true);
        }

        var cms = new SignedCms(new ContentInfo(TstInfo, writer.Encode()));
        cms.ComputeSignature(TestSigner.NewSigner(certificate, bindsCertificate: true));
        return cms.Encode();
    }

    /// <summary>A revocation list; the certificate given is on it since a date.</summary>
    public byte[] RevocationList(X509Certificate2? revoked, DateTimeOffset since, DateTimeOffset nextUpdate)
    {
        var builder = new CertificateRevocationListBuilder();
        if (revoked is not null)
        {
            builder.AddEntry(revoked, since);
        }

        return builder.Build(Certificate, 1, nextUpdate, HashAlgorithmName.SHA256, thisUpdate: nextUpdate.AddDays(-7));
    }

    /// <summary>A signed OCSP answer: good, or revoked since a date.</summary>
    public byte[] OcspAnswer(X509Certificate2 about, DateTimeOffset? revokedSince, DateTimeOffset at)
    {
        var data = ResponseData(about, revokedSince, at);
        using var key = Certificate.GetECDsaPrivateKey()!;
        var basic = new AsnWriter(AsnEncodingRules.DER);
        using (basic.PushSequence())
        {
            basic.WriteEncodedValue(data);
            using (basic.PushSequence())
            {
                basic.WriteObjectIdentifier("1.2.840.10045.4.3.2");
            }

            basic.WriteBitString(key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }

        var answer = new AsnWriter(AsnEncodingRules.DER);
        using (answer.PushSequence())
        {
            answer.WriteEnumeratedValue(OcspStatus.Successful);
            using (answer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (answer.PushSequence())
            {
                answer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
                answer.WriteOctetString(basic.Encode());
            }
        }

        return answer.Encode();
    }

    private byte[] ResponseData(X509Certificate2 about, DateTimeOffset? revokedSince, DateTimeOffset at)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
            {
                writer.WriteEncodedValue(Certificate.SubjectName.RawData);
            }

            writer.WriteGeneralizedTime(at, omitFractionalSeconds: true);
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                WriteId(writer, about);
                if (revokedSince is { } since)
                {
                    using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
                    {
                        writer.WriteGeneralizedTime(since, omitFractionalSeconds: true);
                    }
                }
                else
                {
                    writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, 0));
                }

                writer.WriteGeneralizedTime(at, omitFractionalSeconds: true);
            }
        }

        return writer.Encode();
    }

    private void WriteId(AsnWriter writer, X509Certificate2 about)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
            }

            writer.WriteOctetString(SHA256.HashData(Certificate.SubjectName.RawData));
            writer.WriteOctetString(SHA256.HashData(Certificate.PublicKey.EncodedKeyValue.RawData));
            writer.WriteInteger(about.SerialNumberBytes.Span);
        }
    }

    private X509Certificate2 Issue(CertificateRequest request, X509KeyUsageFlags usage, string? extendedUse, DateTimeOffset? until)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        if (extendedUse is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(extendedUse)], true));
        }

        using var key = Certificate.GetECDsaPrivateKey()!;
        var generator = X509SignatureGenerator.CreateForECDsa(key);
        return request.Create(Certificate.SubjectName, generator, Start, until ?? End, [1, 2, (byte)(++_serial >> 8), (byte)_serial]);
    }

    private enum OcspStatus
    {
        Successful = 0,
    }
}
