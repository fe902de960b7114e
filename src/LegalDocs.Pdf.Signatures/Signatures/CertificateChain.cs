using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>The way from a certificate to a configured authority, with no look at the machine's own stores or at the network.</summary>
internal static class CertificateChain
{
    /// <summary>Builds the way that was valid at a time.</summary>
    /// <param name="certificate">Where it begins.</param>
    /// <param name="others">Certificates that came along; they help to build, they are not trusted.</param>
    /// <param name="authorities">Where it must end.</param>
    /// <param name="at">The time of the signature.</param>
    /// <param name="issuer">Who issued the certificate, when the way is complete.</param>
    /// <returns>Why there is no way, or null when there is one.</returns>
    public static ChainFault? Build(
        X509Certificate2 certificate,
        X509Certificate2Collection others,
        IReadOnlyList<X509Certificate2> authorities,
        DateTimeOffset at,
        out X509Certificate2? issuer)
    {
        issuer = null;
        if (authorities.Count == 0)
        {
            return new ChainFault(false, "la liste de confiance est vide", "the trust list is empty");
        }

        using var chain = New(others, authorities, at);
        if (chain.Build(certificate) || EndsAtAuthority(chain, authorities))
        {
            var above = chain.ChainElements[Math.Min(1, chain.ChainElements.Count - 1)].Certificate;
            issuer = X509CertificateLoader.LoadCertificate(above.RawData);
            return null;
        }

        var faults = chain.ChainStatus
            .Select(status => status.Status)
            .Where(status => status != X509ChainStatusFlags.NoError)
            .Distinct().ToList();
        var isTime = faults.TrueForAll(status => status is X509ChainStatusFlags.NotTimeValid or X509ChainStatusFlags.NotTimeNested);
        return new ChainFault(isTime, French(faults), string.Join(", ", faults));
    }

    /// <summary>Trusted lists name issuing authorities, not roots: a chain that ends at one of them is complete for us.</summary>
    private static bool EndsAtAuthority(X509Chain chain, IReadOnlyList<X509Certificate2> authorities) =>
        chain.ChainStatus.All(status => status.Status is X509ChainStatusFlags.NoError or X509ChainStatusFlags.PartialChain)
        && chain.ChainElements.Skip(1).Any(
            element => authorities.Any(authority => authority.RawDataMemory.Span.SequenceEqual(element.Certificate.RawDataMemory.Span)));

    private static X509Chain New(X509Certificate2Collection others, IReadOnlyList<X509Certificate2> authorities, DateTimeOffset at)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        foreach (var authority in authorities)
        {
            chain.ChainPolicy.CustomTrustStore.Add(authority);
        }

        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain;
    }

    private static string French(List<X509ChainStatusFlags> faults) => string.Join(", ", faults.Select(fault => fault switch
    {
        X509ChainStatusFlags.NotTimeValid => "une date de validité dépassée ou à venir",
        X509ChainStatusFlags.NotSignatureValid => "un certificat altéré",
        X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain =>
            "aucune autorité de la liste de confiance ne l’a délivré",
        X509ChainStatusFlags.InvalidBasicConstraints => "délivré par un certificat qui n’est pas une autorité",
        X509ChainStatusFlags.NotValidForUsage => "un certificat fait pour un autre usage",
        _ => fault.ToString(),
    }).Distinct());
}

/// <summary>Why a certificate leads to no authority.</summary>
/// <param name="IsTime">Whether only dates are at fault.</param>
/// <param name="French">The reason, in French.</param>
/// <param name="English">The reason, in English.</param>
internal sealed record ChainFault(bool IsTime, string French, string English);
