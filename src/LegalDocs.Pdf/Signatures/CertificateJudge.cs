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
    /// <returns>Whether it is trusted, and what is known of its revocation.</returns>
    public (bool IsTrusted, RevocationState Revocation) JudgeSigner(
        X509Certificate2 certificate, X509Certificate2Collection others, DateTimeOffset at, string place, List<SignatureFinding> findings)
    {
        var signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        if (!MaySign(certificate))
        {
            findings.Add(SignatureFindings.WrongUse(place, signer));
        }

        if (ChainFault(certificate, others, trust.Authorities, at) is { } fault)
        {
            findings.Add(fault.IsTime
                ? SignatureFindings.NotValidThen(place, signer, at)
                : SignatureFindings.Untrusted(place, signer, fault.Detail));
            return (false, RevocationState.Unknown);
        }

        var state = Revocation(certificate, others, at, place, findings);
        return (state != RevocationState.Revoked, state);
    }

    /// <summary>Why a timestamping certificate is not accepted, or null.</summary>
    public string? TimestampFault(X509Certificate2 certificate, X509Certificate2Collection others, DateTimeOffset at)
    {
        var uses = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault();
        if (uses is not { Critical: true } || uses.EnhancedKeyUsages.Count != 1 || uses.EnhancedKeyUsages[0].Value != Timestamping)
        {
            return "certificate not meant for timestamps alone"; // RFC 3161 §2.3
        }

        return ChainFault(certificate, others, trust.TimestampAuthorities ?? trust.Authorities, at)?.Detail;
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
            && (uses is null || uses.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Any(use => SigningUses.Contains(use.Value)));
    }

    private static (bool IsTime, string Detail)? ChainFault(
        X509Certificate2 certificate, X509Certificate2Collection others, IReadOnlyList<X509Certificate2> authorities, DateTimeOffset at)
    {
        if (authorities.Count == 0)
        {
            return (false, "no authority is configured");
        }

        using var chain = NewChain(others, authorities, at, X509RevocationMode.NoCheck);
        if (chain.Build(certificate) || EndsAtAuthority(chain, authorities))
        {
            return null;
        }

        var faults = chain.ChainStatus.Where(status => status.Status != X509ChainStatusFlags.NoError).ToList();
        var isTime = faults.All(status => status.Status is X509ChainStatusFlags.NotTimeValid or X509ChainStatusFlags.NotTimeNested);
        return (isTime, string.Join(", ", faults.Select(status => status.Status).Distinct()));
    }

    /// <summary>Trusted lists name issuing authorities, not roots: a chain that ends at one of them is complete for us.</summary>
    private static bool EndsAtAuthority(X509Chain chain, IReadOnlyList<X509Certificate2> authorities) =>
        chain.ChainStatus.All(status => status.Status is X509ChainStatusFlags.NoError or X509ChainStatusFlags.PartialChain)
        && chain.ChainElements.Skip(1).Any(
            element => authorities.Any(authority => authority.RawDataMemory.Span.SequenceEqual(element.Certificate.RawDataMemory.Span)));

    private RevocationState Revocation(
        X509Certificate2 certificate, X509Certificate2Collection others, DateTimeOffset at, string place, List<SignatureFinding> findings)
    {
        var signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        var (state, since) = revocation.Find(certificate, [.. others, .. trust.Authorities], at);
        if (state == RevocationState.Unknown && trust.AsksOnline)
        {
            using var chain = NewChain(others, trust.Authorities, at, X509RevocationMode.Online);
            var isGood = chain.Build(certificate);
            var isRevoked = chain.ChainStatus.Any(status => status.Status == X509ChainStatusFlags.Revoked);
            (state, since) = (isRevoked ? RevocationState.Revoked : isGood ? RevocationState.Good : state, at);
        }

        if (state == RevocationState.Revoked && since <= at)
        {
            findings.Add(SignatureFindings.Revoked(place, signer, since));
            return RevocationState.Revoked;
        }

        if (state == RevocationState.Unknown)
        {
            findings.Add(SignatureFindings.RevocationUnknown(place, signer));
        }

        return state == RevocationState.Revoked ? RevocationState.Good : state; // Withdrawn later: good when it signed.
    }

    private static X509Chain NewChain(
        X509Certificate2Collection others, IReadOnlyList<X509Certificate2> authorities, DateTimeOffset at, X509RevocationMode revocationMode)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        foreach (var authority in authorities)
        {
            chain.ChainPolicy.CustomTrustStore.Add(authority);
        }

        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = revocationMode;
        chain.ChainPolicy.RevocationFlag = X509RevocationFlag.ExcludeRoot;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.DisableCertificateDownloads = revocationMode != X509RevocationMode.Online;
        return chain;
    }
}
