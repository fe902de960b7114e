using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>Verifies timestamps, those on a signature and those on a whole document (RFC 3161).</summary>
internal sealed class TimestampJudge(CertificateJudge certificates)
{
    private const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14"; // RFC 3161 appendix A

    private static readonly ChainFault Unreadable = new(false, "il est illisible", "it cannot be read");
    private static readonly ChainFault Mismatch = new(
        false, "il ne correspond pas à ce qu’il date", "it does not match what it dates");

    /// <summary>The verified time of a signature, or null without timestamp; a bad one is refused.</summary>
    public DateTimeOffset? Time(SignerInfo signer, X509Certificate2Collection others, string place, List<SignatureFinding> findings)
    {
        var attribute = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>()
            .FirstOrDefault(each => each.Oid.Value == SignatureTimestamp);
        if (attribute is null)
        {
            return null;
        }

        if (!Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _))
        {
            findings.Add(SignatureFindings.BadTimestamp(place, Unreadable));
            return null;
        }

        var isValid = token.VerifySignatureForSignerInfo(signer, out var authority, others);
        return Accept(token, isValid, authority, others, place, findings);
    }

    /// <summary>The verified time of a document timestamp over some content.</summary>
    public DateTimeOffset? DocumentTime(
        byte[] value, byte[] content, X509Certificate2Collection others, string place, List<SignatureFinding> findings)
    {
        if (!Rfc3161TimestampToken.TryDecode(value, out var token, out var length) || length != value.Length)
        {
            findings.Add(SignatureFindings.BadTimestamp(place, Unreadable));
            return null;
        }

        var isValid = token.VerifySignatureForData(content, out var authority, others);
        return Accept(token, isValid, authority, others, place, findings);
    }

    private DateTimeOffset? Accept(
        Rfc3161TimestampToken token,
        bool isValid,
        X509Certificate2? authority,
        X509Certificate2Collection others,
        string place,
        List<SignatureFinding> findings)
    {
        if (!isValid || authority is null)
        {
            findings.Add(SignatureFindings.BadTimestamp(place, Mismatch));
            return null;
        }

        var at = token.TokenInfo.Timestamp;
        if (certificates.TimestampFault(authority, [.. others, .. token.AsSignedCms().Certificates], at) is { } fault)
        {
            findings.Add(SignatureFindings.BadTimestamp(place, fault));
            return null;
        }

        return at;
    }
}
