using System.Buffers.Binary;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>From the codes of a font to text (ISO 32000-1 §9.10.3).</summary>
internal sealed class ToUnicodeMap
{
    private const int MaxRange = 65_536;

    private readonly Dictionary<int, string> _texts = [];

    private ToUnicodeMap(int codeLength)
    {
        CodeLength = codeLength;
    }

    /// <summary>Bytes per code, 1 or 2.</summary>
    public int CodeLength { get; private set; }

    /// <summary>A font without a map: one byte per code, read as Latin-1.</summary>
    public static ToUnicodeMap Latin1(int codeLength) => new(codeLength);

    public static ToUnicodeMap Parse(ReadOnlyMemory<byte> data, int codeLength)
    {
        var map = new ToUnicodeMap(codeLength);
        var parser = new PdfParser(data);
        while (parser.Read(false) is { } value)
        {
            switch (value)
            {
                case PdfKeyword { Text: "begincodespacerange" }:
                    map.ReadCodeSpace(parser);
                    break;
                case PdfKeyword { Text: "beginbfchar" }:
                    map.ReadCharacters(parser);
                    break;
                case PdfKeyword { Text: "beginbfrange" }:
                    map.ReadRanges(parser);
                    break;
            }
        }

        return map;
    }

    public void Append(StringBuilder text, ReadOnlySpan<byte> codes)
    {
        for (var at = 0; at + CodeLength <= codes.Length; at += CodeLength)
        {
            var code = CodeLength == 1 ? codes[at] : BinaryPrimitives.ReadUInt16BigEndian(codes[at..]);
            if (_texts.TryGetValue(code, out var mapped))
            {
                text.Append(mapped);
            }
            else if (_texts.Count == 0)
            {
                text.Append((char)code);
            }
        }
    }

    private void ReadCodeSpace(PdfParser parser)
    {
        while (parser.Read(false) is PdfString low)
        {
            CodeLength = low.Bytes.Length is 1 or 2 ? low.Bytes.Length : CodeLength;
            parser.Read(false);
        }
    }

    private void ReadCharacters(PdfParser parser)
    {
        while (parser.Read(false) is PdfString code)
        {
            if (parser.Read(false) is PdfString text)
            {
                _texts[Code(code)] = Utf16(text);
            }
        }
    }

    private void ReadRanges(PdfParser parser)
    {
        while (parser.Read(false) is PdfString low)
        {
            var first = Code(low);
            var last = parser.Read(false) is PdfString high ? Code(high) : first;
            if (last - first is < 0 or >= MaxRange)
            {
                throw parser.Fail("impossible range in a character map");
            }

            AddRange(first, last, parser.Read(false));
        }
    }

    private void AddRange(int first, int last, PdfValue? target)
    {
        for (var code = first; code <= last; code++)
        {
            switch (target)
            {
                case PdfArray array when code - first < array.Items.Count && array.Items[code - first] is PdfString each:
                    _texts[code] = Utf16(each);
                    break;
                case PdfString start when Utf16(start) is { Length: > 0 } text:
                    _texts[code] = text[..^1] + (char)(text[^1] + code - first);
                    break;
            }
        }
    }

    private static int Code(PdfString value)
    {
        var code = 0;
        foreach (var each in value.Bytes.Span)
        {
            code = (code << 8) | each;
        }

        return code & 0xFFFF;
    }

    private static string Utf16(PdfString value) => Encoding.BigEndianUnicode.GetString(value.Bytes.Span);
}
