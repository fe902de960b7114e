using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>Verifies the signatures of one file, each by itself, then what they cover together.</summary>
internal sealed class SignatureJudge
{
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

        signature = signature with { CoveredBytes = range.End };
        if (CmsSignature.Value((PdfString)field.Signature["Contents"]!) is not { } value)
        {
            _findings.Add(SignatureFindings.BadCms(field.Name, "not one DER value followed by zeros"));
            return signature;
        }

        return isTimestamp ? JudgeTimestamp(signature, value, range) : JudgeSigner(signature, value, range);
    }

    /// <summary>The last signature must reach the end of the file; what follows may only be proofs of validity.</summary>
    public void CheckCoverage(IReadOnlyList<PdfSignature> signatures, PdfFile original, bool keepsSentBytes)
    {
        foreach (var signature in signatures.Where(signature => signature.CoveredBytes > 0 && !EndsSaving(signature.CoveredBytes)))
        {
            _findings.Add(SignatureFindings.CoversNoSaving(signature.FieldName));
        }

        var last = signatures[^1];
        if (last.CoveredBytes == 0 || last.CoveredBytes == _file.Bytes.Length)
        {
            return;
        }

        if (!AddsOnlyProofs(last.CoveredBytes))
        {
            _findings.Add(SignatureFindings.BytesAfterSignature(last.FieldName));
        }
    }

    /// <summary>Whether the bytes up to an offset are a whole file, as they were when they were signed.</summary>
    private bool EndsSaving(int end)
    {
        var tail = _file.Bytes.Span[Math.Max(0, end - 16)..end].TrimEnd("\r\n "u8);
        return tail.EndsWith("%%EOF"u8);
    }

    private bool AddsOnlyProofs(int end)
    {
        try
        {
            var covered = PdfFile.Open(_file.Bytes[..end]);
            var changes = new List<SignatureFinding>();
            IncrementRules.Check(covered, _file, changes);
            return changes.Count == 0
                && SignatureField.Read(covered).Count == SignatureField.Read(_file).Count
                && PdfComparer.IsSame(covered.Catalog["AcroForm"], _file.Catalog["AcroForm"])
                && _file.Catalog["DSS"] is not null;
        }
        catch (PdfSyntaxException)
        {
            return false;
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

        var at = timestamp ?? signature.ClaimedAt ?? SigningTime(signer) ?? _now;
        var (isTrusted, revocation) = _certificates.JudgeSigner(certificate, others, at, place, _findings);
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

    private string Text(PdfValue? value) => _file.Resolve(value) is PdfString text ? PdfTextString.Decode(text) : "";
}
