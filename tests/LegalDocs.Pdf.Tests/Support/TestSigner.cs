using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LegalDocs.Pdf.Tests;

/// <summary>Signs PDF files by increment, as a signature book does; for tests only, and able to do it wrong.</summary>
internal sealed class TestSigner(TestAuthority authority)
{
    private const int ReservedBytes = 12_000;

    public static DateTimeOffset At { get; } = new(2018, 9, 28, 9, 30, 0, TimeSpan.Zero);

    public X509Certificate2? Certificate { get; init; }

    public string Format { get; init; } = "ETSI.CAdES.detached";

    public bool BindsCertificate { get; init; } = true;

    public bool IsTimestamped { get; init; } = true;

    public string TimestampUse { get; init; } = TestAuthority.Timestamping;

    public string Digest { get; init; } = "2.16.840.1.101.3.4.2.1";

    public string Rectangle { get; init; } = "[400 40 560 90]";

    /// <summary>Entries added to the signature dictionary.</summary>
    public string Extra { get; init; } = "";

    public string Field { get; init; } = "Signature1";

    /// <summary>Signed over by somebody else too, in the same value.</summary>
    public X509Certificate2? SecondSigner { get; init; }

    /// <summary>Changes more than a signature needs.</summary>
    public Func<PdfFile, PdfIncrement, PdfDictionary, PdfDictionary>? ChangesCatalogue { get; init; }

    public Func<PdfFile, PdfIncrement, PdfDictionary, PdfDictionary>? ChangesPage { get; init; }

    public byte[] Sign(byte[] pdf)
    {
        var bytes = Prepare(pdf);
        var (start, end) = Place(bytes);
        byte[] content = [.. bytes[..start], .. bytes[end..]];
        return Fill(bytes, Format == "ETSI.RFC3161" ? authority.Timestamp(content, At) : Cms(content));
    }

    /// <summary>The file with an empty place for the signature value, its byte range already right.</summary>
    public byte[] Prepare(byte[] pdf)
    {
        var file = PdfFile.Open(pdf);
        var increment = new PdfIncrement(file);
        var signature = increment.Add(Parse(
            $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/{Format}/ByteRange[0 1000000000 2000000000 3000000000]"
            + $"/Contents<{new string('0', 2 * ReservedBytes)}>/M(D:{At:yyyyMMddHHmmss}Z)/Name(Camille Martin)/Reason(Acte){Extra}>>"));
        var page = PdfPageTree.Read(file)[0];
        var widget = increment.Add(Parse(
            $"<</Type/Annot/Subtype/Widget/FT/Sig/T({Field})/V {signature.Number} 0 R/P {page.Reference!.Number} 0 R/F 132/Rect{Rectangle}>>"));
        AddToForm(file, increment, widget);
        var dictionary = page.Dictionary.With(("Annots", new PdfArray([.. file.Array(page.Dictionary["Annots"]), widget])));
        increment.Replace(page.Reference, ChangesPage?.Invoke(file, increment, dictionary) ?? dictionary);
        var bytes = increment.Build();
        SetRange(bytes);
        return bytes;
    }

    /// <summary>Puts a value into the place kept for it.</summary>
    public static byte[] Fill(byte[] prepared, byte[] value)
    {
        var (start, _) = Place(prepared);
        var filled = (byte[])prepared.Clone();
        Encoding.ASCII.GetBytes(Convert.ToHexString(value)).CopyTo(filled, start + 1);
        return filled;
    }

    /// <summary>Where the last signature value stands, brackets included.</summary>
    public static (int Start, int End) Place(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.LastIndexOf("/Contents <"u8) + 10;
        return (start, start + (2 * ReservedBytes) + 2);
    }

    public static CmsSigner NewSigner(X509Certificate2 certificate, bool bindsCertificate, string digest = "2.16.840.1.101.3.4.2.1")
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(digest),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        if (bindsCertificate)
        {
            signer.SignedAttributes.Add(new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), SigningCertificate(certificate)));
        }

        return signer;
    }

    private static byte[] SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(certificate.GetCertHash(HashAlgorithmName.SHA256));
        }

        return writer.Encode();
    }

    private byte[] Cms(byte[] content)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(NewSigner(Certificate ?? authority.Issue(), BindsCertificate, Digest));
        if (SecondSigner is not null)
        {
            cms.ComputeSignature(NewSigner(SecondSigner, BindsCertificate));
        }

        if (IsTimestamped)
        {
            var signer = cms.SignerInfos[0];
            signer.AddUnsignedAttribute(new AsnEncodedData(
                new Oid("1.2.840.113549.1.9.16.2.14"), authority.Timestamp(signer.GetSignature(), At, TimestampUse)));
        }

        return cms.Encode();
    }

    private void AddToForm(PdfFile file, PdfIncrement increment, PdfReference widget)
    {
        var root = (PdfReference)file.Trailer["Root"]!;
        var old = file.Array(file.Dictionary(file.Catalog["AcroForm"])?["Fields"]);
        var form = PdfDictionary.Empty.With(("Fields", new PdfArray([.. old, widget])), ("SigFlags", new PdfNumber(3)));
        var catalogue = file.Catalog.With(("AcroForm", form));
        increment.Replace(root, ChangesCatalogue?.Invoke(file, increment, catalogue) ?? catalogue);
    }

    private static void SetRange(byte[] bytes)
    {
        var (start, end) = Place(bytes);
        foreach (var (marker, value) in new[] { ("1000000000", start), ("2000000000", end), ("3000000000", bytes.Length - end) })
        {
            var at = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(marker));
            Encoding.ASCII.GetBytes(value.ToString("D10", CultureInfo.InvariantCulture)).CopyTo(bytes, at);
        }
    }

    private static PdfValue Parse(string pdf) => new PdfParser(Encoding.Latin1.GetBytes(pdf)).ReadValue();
}
