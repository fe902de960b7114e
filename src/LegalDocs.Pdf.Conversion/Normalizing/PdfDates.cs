using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LegalDocs.Pdf;

/// <summary>Replaces every date that depends on the moment of conversion by the document's own.</summary>
internal sealed partial class PdfDates : IPdfObjectFilter
{
    private const int IccDateStart = 24; // ICC.1:2010 table 17: date and time, 12 bytes
    private const int IccDateLength = 12;

    private readonly PdfFile _file;
    private readonly DateTimeOffset _date;
    private readonly int _info;
    private readonly int _metadata;
    private readonly HashSet<int> _profiles = [];

    public PdfDates(PdfFile file, DateTimeOffset date)
    {
        _file = file;
        _date = date.ToUniversalTime();
        _info = (file.Trailer["Info"] as PdfReference)?.Number ?? 0;
        _metadata = (file.Catalog["Metadata"] as PdfReference)?.Number ?? 0;
        foreach (var intent in file.Array(file.Catalog["OutputIntents"]))
        {
            if (file.Dictionary(intent)?["DestOutputProfile"] is PdfReference profile)
            {
                _profiles.Add(profile.Number);
            }
        }
    }

    public PdfValue Change(int number, PdfValue value) => value switch
    {
        PdfDictionary info when number == _info => ChangeInfo(info),
        PdfStream metadata when number == _metadata => ChangeMetadata(metadata),
        PdfStream profile when _profiles.Contains(number) => ChangeProfile(profile),
        _ => value,
    };

    private PdfDictionary ChangeInfo(PdfDictionary info)
    {
        var text = _date.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var date = new PdfString(Encoding.ASCII.GetBytes(text), false);
        return info.With(("CreationDate", date), ("ModDate", info["ModDate"] is null ? null : date));
    }

    private PdfStream ChangeMetadata(PdfStream metadata)
    {
        var date = _date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var xmp = Encoding.UTF8.GetString(_file.Decode(metadata).Span);
        var changed = XmpDate().Replace(xmp, match => $"<xmp:{match.Groups[1].Value}>{date}</xmp:{match.Groups[1].Value}>");
        return new PdfStream(Plain(metadata.Dictionary), Encoding.UTF8.GetBytes(changed));
    }

    private PdfStream ChangeProfile(PdfStream profile)
    {
        var icc = _file.Decode(profile).ToArray();
        if (icc.Length >= IccDateStart + IccDateLength)
        {
            icc.AsSpan(IccDateStart, IccDateLength).Clear();
        }

        return new PdfStream(Plain(profile.Dictionary), icc);
    }

    /// <summary>Metadata of PDF/A must not be compressed (ISO 19005-2 §6.6.2.1); the profile is not either: see the normaliser.</summary>
    private static PdfDictionary Plain(PdfDictionary dictionary) => dictionary.With(("Filter", null), ("DecodeParms", null));

    [GeneratedRegex("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>", RegexOptions.CultureInvariant)]
    private static partial Regex XmpDate();
}
