using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>Whether a certificate leads to an accepted authority, was valid at the time, and is meant for its use.</summary>
internal sealed class CertificateJudge(SignatureTrust trust, EmbeddedRevocation revocation)
{
    private const string Timestamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>Uses with which a certificate may sign documents: any, e-mail, documents (RFC 9336), Microsoft's and Adobe's.</summary>
    private static readonly string[] SigningUses =
        ["2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12", "1.2.840.113583.1.1.5"];

    /// <summary>Judges a signer's certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="others">Certificates that came along.</param>
    /// <param name="time">When it signed, and whether that is proven.</param>
    /// <param name="place">Name of the signature.</param>
    /// <param name="findings">Where refusals and remarks go.</param>
    /// <returns>Whether it is trusted, and what is known of its revocation.</returns>
    public (bool IsTrusted, RevocationState Revocation) JudgeSigner(
        X509Certificate2 certificate, X509Certificate2Collection others, SignatureTime time, string place, List<SignatureFinding> findings)
    {
        var signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        if (!MaySign(certificate))
        {
            findings.Add(SignatureFindings.WrongUse(place, signer));
        }

        if (CertificateChain.Build(certificate, others, trust.Authorities, time.At, out var issuer) is { } fault)
        {
            findings.Add(fault.IsTime
                ? SignatureFindings.NotValidThen(place, signer, time.At)
                : SignatureFindings.Untrusted(place, signer, fault));
            return (false, RevocationState.Unknown);
        }

        var state = Revocation(certificate, issuer!, time, place, findings);
        return (state != RevocationState.Revoked, state);
    }

    /// <summary>Why a timestamping certificate is not accepted, or null.</summary>
    public ChainFault? TimestampFault(X509Certificate2 certificate, X509Certificate2Collection others, DateTimeOffset at)
    {
        var uses = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault();
        if (uses is not { Critical: true } || uses.EnhancedKeyUsages.Count != 1 || uses.EnhancedKeyUsages[0].Value != Timestamping)
        {
            return new ChainFault( // RFC 3161 §2.3
                false, "son certificat n’est pas réservé à l’horodatage", "its certificate is not meant for timestamps alone");
        }

        return CertificateChain.Build(certificate, others, trust.TimestampAuthorities ?? trust.Authorities, at, out var issuer)
            ?? TimestampRevocation(certificate, issuer!, at);
    }

    private static bool MaySign(X509Certificate2 certificate)
    {
        var keyUsage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
        if (keyUsage?.HasFlag(X509KeyUsageFlags.NonRepudiation) == true)
        {
            return true;
        }

        var uses = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault();
        return (keyUsage is null || keyUsage.Value.HasFlag(X509KeyUsageFlags.DigitalSignature))
            && (uses is null || uses.EnhancedKeyUsages.Cast<Oid>().Any(use => SigningUses.Contains(use.Value)));
    }

    private ChainFault? TimestampRevocation(X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset at)
    {
        var (state, since) = revocation.Find(certificate, issuer, at);
        return state == RevocationState.Revoked && since <= at
            ? new ChainFault(false, "son certificat était révoqué", "its certificate was revoked")
            : null;
    }

    private RevocationState Revocation(
        X509Certificate2 certificate, X509Certificate2 issuer, SignatureTime time, string place, List<SignatureFinding> findings)
    {
        var signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        var (state, since) = revocation.Find(certificate, issuer, time.At);
        switch (state)
        {
            // Without timestamp nothing proves that it signed before it was withdrawn.
            case RevocationState.Revoked when since <= time.At || !time.IsProven:
                findings.Add(SignatureFindings.Revoked(place, signer, since));
                return RevocationState.Revoked;
            case RevocationState.Unknown:
                findings.Add(SignatureFindings.RevocationUnknown(place, signer));
                return RevocationState.Unknown;
            default:
                return RevocationState.Good;
        }
    }
}

/// <summary>When something was signed.</summary>
/// <param name="At">The time.</param>
/// <param name="IsProven">Whether a timestamp proves it; else the signer claims it.</param>
internal sealed record SignatureTime(DateTimeOffset At, bool IsProven);
