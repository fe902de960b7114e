using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>Verifies the signatures of one file, each by itself.</summary>
internal sealed class SignatureJudge
{
    /// <summary>By how much the signer's clock may be ahead of ours.</summary>
    private static readonly TimeSpan ClockDrift = TimeSpan.FromDays(1);

    private readonly PdfFile _file;
    private readonly DateTimeOffset _now;
    private readonly List<SignatureFinding> _findings;
    private readonly EmbeddedRevocation _embedded;
    private readonly CertificateJudge _certificates;
    private readonly TimestampJudge _timestamps;

    public SignatureJudge(PdfFile file, SignatureTrust trust, DateTimeOffset now, List<SignatureFinding> findings)
    {
        _file = file;
        _now = now;
        _findings = findings;
        _embedded = EmbeddedRevocation.Read(file);
        _certificates = new CertificateJudge(trust, _embedded);
        _timestamps = new TimestampJudge(_certificates);
    }

    public PdfSignature Judge(SignatureField field)
    {
        var isTimestamp = field.Signature.Name("SubFilter") == "ETSI.RFC3161";
        var signature = new PdfSignature
        {
            FieldName = field.Name,
            Kind = isTimestamp ? SignatureKind.DocumentTimestamp : SignatureKind.Cms,
            ClaimedAt = PdfDate.Parse(field.Signature["M"] as PdfString),
            Reason = Text(field.Signature["Reason"]),
            Location = Text(field.Signature["Location"]),
        };
        if (!isTimestamp && field.Signature.Name("SubFilter") is not ("ETSI.CAdES.detached" or "adbe.pkcs7.detached"))
        {
            _findings.Add(SignatureFindings.UnknownFormat(field.Name, field.Signature.Name("SubFilter") ?? "?"));
            return signature;
        }

        var range = SignedRange.Read(_file, field, out var refusal);
        if (range is null)
        {
            _findings.Add(refusal!);
            return signature;
        }

        signature = signature with { CoveredBytes = range.End, ForbidsChanges = ForbidsChanges(field.Signature) };
        if (CmsSignature.Value((PdfString)field.Signature["Contents"]!) is not { } value)
        {
            _findings.Add(SignatureFindings.BadCms(
                field.Name, "ce n’est pas une seule valeur suivie de zéros", "not one DER value followed by zeros"));
            return signature;
        }

        try
        {
            return isTimestamp ? JudgeTimestamp(signature, value, range) : JudgeSigner(signature, value, range);
        }
        catch (Exception error) when (error is CryptographicException or AsnContentException)
        {
            // Attributes and certificates are decoded late, each by the property that first needs it.
            _findings.Add(SignatureFindings.BadCms(field.Name, "une de ses parties est mal formée", error.Message));
            return signature;
        }
    }

    private PdfSignature JudgeSigner(PdfSignature signature, byte[] value, SignedRange range)
    {
        var place = signature.FieldName;
        if (CmsSignature.Check(value, range.Content(_file), place, _findings) is not { } cms)
        {
            return signature;
        }

        var signer = cms.SignerInfos[0];
        var certificate = signer.Certificate!;
        X509Certificate2Collection others = [.. cms.Certificates, .. _embedded.Certificates];
        var isPades = CmsSignature.IsPades(signer, place, _findings);
        var timestamp = _timestamps.Time(signer, others, place, _findings);
        if (timestamp is null)
        {
            _findings.Add(SignatureFindings.NoTimestamp(place));
        }

        var time = new SignatureTime(timestamp ?? signature.ClaimedAt ?? SigningTime(signer) ?? _now, timestamp is not null);
        if (time.At > _now + ClockDrift)
        {
            _findings.Add(SignatureFindings.InTheFuture(place, time.At));
        }

        var (isTrusted, revocation) = _certificates.JudgeSigner(certificate, others, time, place, _findings);
        return Named(signature, certificate) with
        {
            Kind = isPades ? SignatureKind.Pades : SignatureKind.Cms,
            ClaimedAt = signature.ClaimedAt ?? SigningTime(signer),
            TimestampedAt = timestamp,
            IsTrusted = isTrusted,
            Revocation = revocation,
        };
    }

    private PdfSignature JudgeTimestamp(PdfSignature signature, byte[] value, SignedRange range)
    {
        var at = _timestamps.DocumentTime(value, range.Content(_file), _embedded.Certificates, signature.FieldName, _findings);
        if (at is null || !Rfc3161TimestampToken.TryDecode(value, out var token, out _))
        {
            return signature;
        }

        var authority = token.AsSignedCms().SignerInfos[0].Certificate;
        return (authority is null ? signature : Named(signature, authority)) with { TimestampedAt = at, IsTrusted = true };
    }

    private static PdfSignature Named(PdfSignature signature, X509Certificate2 certificate) => signature with
    {
        Signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
        Issuer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
        CertificateHash = Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256)),
    };

    private static DateTimeOffset? SigningTime(SignerInfo signer) => signer.SignedAttributes.Cast<CryptographicAttributeObject>()
        .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
        .OfType<Pkcs9SigningTime>()
        .Select(time => (DateTimeOffset?)new DateTimeOffset(time.SigningTime.ToUniversalTime()))
        .FirstOrDefault();

    /// <summary>Whether it certifies the document and allows nothing after it (DocMDP level 1, ISO 32000-1 §12.8.2.2).</summary>
    private bool ForbidsChanges(PdfDictionary signature) => _file.Array(signature["Reference"])
        .Select(_file.Dictionary)
        .Where(reference => reference?.Name("TransformMethod") == "DocMDP")
        .Any(reference => _file.Resolve(_file.Dictionary(reference!["TransformParams"])?["P"]) is PdfNumber { Text: "1" });

    private string Text(PdfValue? value) => _file.Resolve(value) is PdfString text ? PdfTextString.Decode(text) : "";
}
