using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Pdf;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Writes <c>signature.json</c> from a report: members in a fixed order, no clock, no path of this machine.</summary>
internal static class VerdictWriter
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static SignatureVerdict Write(
        SignedPdfReport report, ReadOnlySpan<byte> signed, SentFile sent, SignatureTrust trust, SigningRequest request)
    {
        var json = new JsonObject
        {
            ["format"] = SignatureVerdict.Format,
            ["fichier"] = ActeFiles.SignedPdf,
            ["octets"] = signed.Length,
            ["sha256"] = Digests.Sha256(signed),
            ["sha512"] = Digests.Sha512(signed),
            ["pages"] = report.PageCount,
            ["niveau"] = SignatureWords.Word(report.Level),
            ["envoye"] = new JsonObject
            {
                ["fichier"] = ActeFiles.Pdf,
                ["version"] = sent.Version,
                ["sha512"] = sent.Sha512,
            },
            ["signatures"] = new JsonArray([.. report.Signatures.Select(Signature)]),
        };
        if (report.Level == SignatureLevel.Scan && request.Signataires.Count > 0)
        {
            json["signataires_declares"] = new JsonArray([.. request.Signataires.Select(name => JsonValue.Create(name))]);
        }

        json["remarques"] = new JsonArray([.. report.Findings.Select(Remark)]);
        json["liste_de_confiance"] = new JsonArray([.. trust.Authorities
            .Concat(trust.TimestampAuthorities ?? [])
            .Select(authority => Convert.ToHexStringLower(authority.GetCertHash(HashAlgorithmName.SHA256)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(hash => JsonValue.Create(hash))]);
        return new SignatureVerdict { Json = json };
    }

    public static byte[] Bytes(SignatureVerdict verdict) => JsonSerializer.SerializeToUtf8Bytes(verdict.Json, Readable);

    private static JsonObject Signature(PdfSignature signature) => new()
    {
        ["champ"] = signature.FieldName,
        ["genre"] = SignatureWords.Word(signature.Kind),
        ["signataire"] = signature.Kind == SignatureKind.DocumentTimestamp ? null : signature.Signer,
        ["delivre_par"] = signature.Issuer,
        ["certificat_sha256"] = signature.CertificateHash,
        ["date_declaree"] = Date(signature.ClaimedAt),
        ["date_horodatee"] = Date(signature.TimestampedAt),
        ["autorite_reconnue"] = signature.IsTrusted,
        ["revocation"] = SignatureWords.Word(signature.Revocation),
        ["octets_couverts"] = signature.CoveredBytes,
        ["motif"] = signature.Reason,
        ["lieu"] = signature.Location,
    };

    private static JsonObject Remark(SignatureFinding finding) => new()
    {
        ["code"] = finding.Code,
        ["place"] = finding.Place,
        ["message"] = finding.French,
        ["message_en"] = finding.English,
    };

    private static string? Date(DateTimeOffset? at) =>
        at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
