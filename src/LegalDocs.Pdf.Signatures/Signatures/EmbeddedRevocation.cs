using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>Answers about withdrawn certificates kept in the file's document security store (ETSI EN 319 142-1 §5.4.2).</summary>
internal sealed class EmbeddedRevocation
{
    private readonly List<ReadOnlyMemory<byte>> _lists = [];
    private readonly List<ReadOnlyMemory<byte>> _answers = [];

    private EmbeddedRevocation()
    {
        Certificates = [];
    }

    /// <summary>Certificates kept beside the answers.</summary>
    public X509Certificate2Collection Certificates { get; }

    public static EmbeddedRevocation Read(PdfFile file)
    {
        var embedded = new EmbeddedRevocation();
        if (file.Dictionary(file.Catalog["DSS"]) is { } store)
        {
            embedded._lists.AddRange(Streams(file, store["CRLs"]));
            embedded._answers.AddRange(Streams(file, store["OCSPs"]));
            foreach (var certificate in Streams(file, store["Certs"]))
            {
                embedded.Add(certificate);
            }
        }

        return embedded;
    }

    /// <summary>What the kept answers say of a certificate at a time.</summary>
    /// <param name="certificate">The certificate asked about.</param>
    /// <param name="issuer">Its issuer in the verified chain: one found by name alone could be the forger's.</param>
    /// <param name="at">The time of the signature.</param>
    /// <returns>The state, and since when when revoked.</returns>
    public (RevocationState State, DateTimeOffset Since) Find(X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset at)
    {
        var found = _answers.Select(answer => Try(() => OcspAnswer.Find(answer, certificate, issuer, at)))
            .Concat(_lists.Select(list => Try(() => RevocationList.Find(list, certificate, issuer, at))))
            .OfType<(RevocationState State, DateTimeOffset Since)>()
            .ToList();
        return found.Find(each => each.State == RevocationState.Revoked) is { State: RevocationState.Revoked } revoked ? revoked
            : found.Count > 0 ? found[0]
            : (RevocationState.Unknown, at);
    }

    /// <summary>An answer that cannot be read is no answer.</summary>
    private static (RevocationState State, DateTimeOffset Since)? Try(Func<(RevocationState State, DateTimeOffset Since)?> find)
    {
        try
        {
            return find();
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Streams(PdfFile file, PdfValue? array) =>
        file.Array(array).Select(file.Resolve).OfType<PdfStream>().Select(file.Decode);

    private void Add(ReadOnlyMemory<byte> certificate)
    {
        try
        {
            Certificates.Add(X509CertificateLoader.LoadCertificate(certificate.Span));
        }
        catch (CryptographicException)
        {
            // Not a certificate: nobody will find an issuer in it.
        }
    }
}
