using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Names, strings, arrays and dictionaries.</summary>
internal sealed partial class PdfParser
{
    private PdfName ReadName()
    {
        Position++;
        var raw = RegularToken();
        if (!raw.Contains('#', StringComparison.Ordinal))
        {
            return new PdfName(raw);
        }

        var name = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] == '#' && HexPair(raw, index + 1) is { } code)
            {
                name.Append((char)code);
                index += 2;
            }
            else
            {
                name.Append(raw[index]);
            }
        }

        return new PdfName(name.ToString());
    }

    private static int? HexPair(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiHexDigit(text[at]) && char.IsAsciiHexDigit(text[at + 1])
            ? (HexValue((byte)text[at]) << 4) | HexValue((byte)text[at + 1])
            : null;

    private static int HexValue(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };

    private PdfString ReadHex()
    {
        var start = Position++;
        var bytes = new List<byte>();
        var pending = -1;
        while (true)
        {
            if (Position >= _data.Length)
            {
                throw Fail("hexadecimal string never closed");
            }

            var next = Span[Position++];
            if (next == (byte)'>')
            {
                break;
            }

            pending = HexStep(next, pending, bytes);
        }

        if (pending >= 0)
        {
            bytes.Add((byte)(pending << 4));
        }

        return new PdfString(bytes.ToArray(), true, start, Position - start);
    }

    private int HexStep(byte next, int pending, List<byte> bytes)
    {
        var value = HexValue(next);
        if (value < 0)
        {
            return IsSpace(next) ? pending : throw Fail("not a hexadecimal digit");
        }

        if (pending < 0)
        {
            return value;
        }

        bytes.Add((byte)((pending << 4) | value));
        return -1;
    }

    private PdfString ReadLiteral()
    {
        var start = Position++;
        var bytes = new List<byte>();
        for (var depth = 1; ;)
        {
            if (Position >= _data.Length)
            {
                throw Fail("string never closed");
            }

            var next = Span[Position++];
            depth += next switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (depth == 0)
            {
                return new PdfString(bytes.ToArray(), false, start, Position - start);
            }

            if (next == (byte)'\\')
            {
                ReadEscape(bytes);
            }
            else if (next == 13)
            {
                SkipLineFeed();
                bytes.Add(10);
            }
            else
            {
                bytes.Add(next);
            }
        }
    }

    private void ReadEscape(List<byte> bytes)
    {
        if (Position >= _data.Length)
        {
            throw Fail("string never closed");
        }

        var next = Span[Position++];
        switch (next)
        {
            case (byte)'n': bytes.Add(10); break;
            case (byte)'r': bytes.Add(13); break;
            case (byte)'t': bytes.Add(9); break;
            case (byte)'b': bytes.Add(8); break;
            case (byte)'f': bytes.Add(12); break;
            case 13: SkipLineFeed(); break;
            case 10: break;
            case >= (byte)'0' and <= (byte)'7': bytes.Add(ReadOctal(next)); break;
            default: bytes.Add(next); break;
        }
    }

    private byte ReadOctal(byte first)
    {
        var value = first - '0';
        for (var digits = 1; digits < 3 && Position < _data.Length && Span[Position] is >= (byte)'0' and <= (byte)'7'; digits++)
        {
            value = (value * 8) + (Span[Position++] - '0');
        }

        return (byte)value;
    }

    private void SkipLineFeed()
    {
        if (Position < _data.Length && Span[Position] == 10)
        {
            Position++;
        }
    }

    private PdfArray ReadArray(bool withReferences, int depth)
    {
        Position++;
        var items = new List<PdfValue>();
        while (!TryClose((byte)']', 1))
        {
            items.Add(Element(withReferences, depth));
        }

        return new PdfArray(items);
    }

    private PdfDictionary ReadDictionary(bool withReferences, int depth)
    {
        var start = Position;
        Position += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (!TryClose((byte)'>', 2))
        {
            if (Element(withReferences, depth) is not PdfName name)
            {
                throw Fail("dictionary key is no name");
            }

            if (!entries.TryAdd(name.Value, Element(withReferences, depth)))
            {
                throw Fail($"dictionary key '{name.Value}' given twice");
            }
        }

        return new PdfDictionary(entries, start, Position - start);
    }

    private PdfValue Element(bool withReferences, int depth) => Read(withReferences, depth + 1) switch
    {
        null => throw Fail("array or dictionary never closed"),
        PdfKeyword keyword => throw Fail($"unexpected keyword '{keyword.Text}'"),
        var value => value,
    };

    private bool TryClose(byte delimiter, int count)
    {
        SkipSpace();
        if (Position + count > _data.Length || Span[Position] != delimiter || Span[Position + count - 1] != delimiter)
        {
            return false;
        }

        Position += count;
        return true;
    }
}
