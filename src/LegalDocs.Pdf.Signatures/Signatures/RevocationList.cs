using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace LegalDocs.Pdf;

/// <summary>A certificate revocation list (RFC 5280 §5).</summary>
internal static class RevocationList
{
    private static readonly Asn1Tag Extensions = new(TagClass.ContextSpecific, 0);

    /// <summary>What the list says of a certificate, or null when it is not about its issuer, not signed by it, or too old.</summary>
    public static (RevocationState State, DateTimeOffset Since)? Find(
        ReadOnlyMemory<byte> list, X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset at)
    {
        var outer = new AsnReader(list, AsnEncodingRules.DER).ReadSequence();
        var signedPart = outer.PeekEncodedValue();
        var body = outer.ReadSequence();
        var algorithm = outer.ReadSequence().ReadObjectIdentifier();
        var signature = outer.ReadBitString(out _);
        if (body.PeekTag() == Asn1Tag.Integer)
        {
            body.ReadInteger();
        }

        body.ReadSequence();
        if (!body.ReadEncodedValue().Span.SequenceEqual(certificate.IssuerName.RawData)
            || !IssuerSignature.IsValid(issuer, algorithm, signedPart.Span, signature))
        {
            return null;
        }

        var isInTime = ReadTime(body) >= at;
        isInTime |= IsTime(body) && ReadTime(body) >= at;
        var entry = body.HasData && !body.PeekTag().HasSameClassAndValue(Extensions) ? Entry(body.ReadSequence(), certificate) : null;
        return entry is { } since ? (RevocationState.Revoked, since) : isInTime ? (RevocationState.Good, at) : null;
    }

    private static DateTimeOffset? Entry(AsnReader entries, X509Certificate2 certificate)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            if (entry.ReadIntegerBytes().Span.SequenceEqual(certificate.SerialNumberBytes.Span))
            {
                return ReadTime(entry);
            }
        }

        return null;
    }

    private static bool IsTime(AsnReader reader) => reader.HasData
        && reader.PeekTag() is var tag && (tag == Asn1Tag.UtcTime || tag == Asn1Tag.GeneralizedTime);

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
