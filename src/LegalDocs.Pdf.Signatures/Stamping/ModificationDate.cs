using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LegalDocs.Pdf;

/// <summary>Sets the date of modification in both places that PDF/A compares: Info and XMP (ISO 19005-2 §6.6.3).</summary>
internal static partial class ModificationDate
{
    public static void Set(PdfFile file, PdfIncrement increment, DateTimeOffset at)
    {
        if (file.Trailer["Info"] is PdfReference info && file.Resolve(info) is PdfDictionary entries)
        {
            increment.Replace(info, entries.With(("ModDate", PdfDate.Write(at))));
        }

        if (file.Catalog["Metadata"] is PdfReference metadata && file.Resolve(metadata) is PdfStream stream)
        {
            var xmp = Encoding.UTF8.GetString(file.Decode(stream).Span);
            var date = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var dictionary = stream.Dictionary.With(("Filter", null), ("DecodeParms", null));
            increment.Replace(metadata, new PdfStream(dictionary, Encoding.UTF8.GetBytes(Dated(xmp, date))));
        }
    }

    private static string Dated(string xmp, string date)
    {
        if (Present().IsMatch(xmp))
        {
            return Present().Replace(xmp, $"${{1}}{date}${{2}}");
        }

        const string End = "</rdf:RDF>";
        return xmp.Replace(
            End,
            "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
                + $"<xmp:ModifyDate>{date}</xmp:ModifyDate></rdf:Description>{End}",
            StringComparison.Ordinal);
    }

    /// <summary>As an element or as an attribute: both forms are XMP.</summary>
    [GeneratedRegex("(<xmp:ModifyDate>|xmp:ModifyDate=[\"'])[^<\"']*(</xmp:ModifyDate>|[\"'])", RegexOptions.CultureInvariant)]
    private static partial Regex Present();
}
