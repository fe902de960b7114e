using System.Globalization;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Reads values, one after the other, from a file or from a content stream (ISO 32000-1 §7.2, §7.3).</summary>
/// <remarks>Strict: what is not PDF syntax raises <see cref="PdfSyntaxException"/>; nothing is repaired or guessed.</remarks>
internal sealed partial class PdfParser(ReadOnlyMemory<byte> data, int position = 0)
{
    private const int MaxDepth = 100;

    private readonly ReadOnlyMemory<byte> _data = data;

    public int Position { get; set; } = position;

    private ReadOnlySpan<byte> Span => _data.Span;

    /// <summary>The next value or keyword, or null at the end.</summary>
    /// <param name="withReferences">Whether <c>12 0 R</c> is a reference: true in files, false in content streams.</param>
    public PdfValue? Read(bool withReferences) => Read(withReferences, 0);

    /// <summary>The next value of a file; the end of the file or a stray keyword is an error.</summary>
    public PdfValue ReadValue() => Read(true, 0) switch
    {
        null => throw Fail("unexpected end"),
        PdfKeyword keyword => throw Fail($"unexpected keyword '{keyword.Text}'"),
        var value => value,
    };

    /// <summary>Reads a keyword that must be there.</summary>
    public void Expect(string keyword)
    {
        SkipSpace();
        var text = Encoding.ASCII.GetBytes(keyword);
        if (!Span[Position..].StartsWith(text))
        {
            throw Fail($"'{keyword}' expected");
        }

        Position += text.Length;
    }

    public int ReadInteger()
    {
        var value = Read(false, 0) as PdfNumber;
        return value is not null && value.TryInteger(out var integer) && integer is >= 0 and <= int.MaxValue
            ? (int)integer
            : throw Fail("non-negative integer expected");
    }

    public bool TryKeyword(string keyword)
    {
        SkipSpace();
        var text = Encoding.ASCII.GetBytes(keyword);
        if (!Span[Position..].StartsWith(text))
        {
            return false;
        }

        Position += text.Length;
        return true;
    }

    public void SkipSpace()
    {
        var span = Span;
        while (Position < span.Length)
        {
            if (span[Position] == (byte)'%')
            {
                SkipComment(span);
            }
            else if (IsSpace(span[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    public PdfSyntaxException Fail(string message) => new(message, Position);

    internal static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte value) =>
        value is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']'
            or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private void SkipComment(ReadOnlySpan<byte> span)
    {
        while (Position < span.Length && span[Position] is not (10 or 13))
        {
            Position++;
        }
    }

    private PdfValue? Read(bool withReferences, int depth)
    {
        SkipSpace();
        if (Position >= _data.Length)
        {
            return null;
        }

        if (depth > MaxDepth)
        {
            throw Fail("values nested too deeply");
        }

        switch (Span[Position])
        {
            case (byte)'/':
                return ReadName();
            case (byte)'(':
                return ReadLiteral();
            case (byte)'<':
                return Position + 1 < _data.Length && Span[Position + 1] == (byte)'<'
                    ? ReadDictionary(withReferences, depth)
                    : ReadHex();
            case (byte)'[':
                return ReadArray(withReferences, depth);
            case (byte)')' or (byte)'>' or (byte)']' or (byte)'{' or (byte)'}':
                throw Fail($"unexpected '{(char)Span[Position]}'");
            default:
                return ReadRegular(withReferences);
        }
    }

    private PdfValue ReadRegular(bool withReferences)
    {
        var start = Position;
        var text = RegularToken();
        if (text[0] is (>= '0' and <= '9') or '+' or '-' or '.')
        {
            return NumberOrReference(text, start, withReferences);
        }

        return text switch
        {
            "true" => new PdfBoolean(true),
            "false" => new PdfBoolean(false),
            "null" => PdfNull.Instance,
            _ => new PdfKeyword(text),
        };
    }

    private PdfValue NumberOrReference(string text, int start, bool withReferences)
    {
        if (!double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _))
        {
            Position = start;
            throw Fail($"'{text[..Math.Min(text.Length, 20)]}' is no number");
        }

        var after = Position;
        if (withReferences && IsObjectNumber(text, out var number) && TryGeneration(out var generation))
        {
            return new PdfReference(number, generation);
        }

        Position = after;
        return new PdfNumber(text);
    }

    private bool TryGeneration(out int generation)
    {
        generation = 0;
        SkipSpace();
        if (Position >= _data.Length || Span[Position] is not (>= (byte)'0' and <= (byte)'9'))
        {
            return false;
        }

        if (!IsObjectNumber(RegularToken(), out generation))
        {
            return false;
        }

        SkipSpace();
        if (Position >= _data.Length || Span[Position] != (byte)'R' || !EndsToken(Position + 1))
        {
            return false;
        }

        Position++;
        return true;
    }

    private static bool IsObjectNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private bool EndsToken(int at) => at >= _data.Length || IsSpace(Span[at]) || IsDelimiter(Span[at]);

    private string RegularToken()
    {
        var start = Position;
        while (!EndsToken(Position))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(Span[start..Position]);
    }
}
