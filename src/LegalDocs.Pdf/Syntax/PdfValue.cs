using System.Globalization;

namespace LegalDocs.Pdf;

/// <summary>A value of the PDF object model (ISO 32000-1 §7.3).</summary>
internal abstract class PdfValue;

internal sealed class PdfNull : PdfValue
{
    public static readonly PdfNull Instance = new();
}

internal sealed class PdfBoolean(bool value) : PdfValue
{
    public bool Value { get; } = value;
}

/// <summary>A number, kept as written so that writing it again changes nothing.</summary>
internal sealed class PdfNumber(string text) : PdfValue
{
    public PdfNumber(long value)
        : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    public string Text { get; } = text;

    public bool TryInteger(out long value) =>
        long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public double Real => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}

/// <summary>A name, its <c>#xx</c> escapes undone; bytes above 127 are kept as Latin-1 characters.</summary>
internal sealed class PdfName(string value) : PdfValue
{
    public string Value { get; } = value;
}

/// <summary>A string of bytes.</summary>
internal sealed class PdfString(ReadOnlyMemory<byte> bytes, bool isHex, int start, int length) : PdfValue
{
    public PdfString(ReadOnlyMemory<byte> bytes, bool isHex)
        : this(bytes, isHex, 0, 0)
    {
    }

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public bool IsHex { get; } = isHex;

    /// <summary>Offset of the opening delimiter in what was read; 0 when made in memory.</summary>
    public int Start { get; } = start;

    /// <summary>Length with both delimiters in what was read; 0 when made in memory.</summary>
    public int Length { get; } = length;
}

internal sealed class PdfArray(IReadOnlyList<PdfValue> items) : PdfValue
{
    public IReadOnlyList<PdfValue> Items { get; } = items;
}

internal sealed class PdfReference(int number, int generation) : PdfValue
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

/// <summary>An operator of a content stream or a structural keyword; never part of a file's values.</summary>
internal sealed class PdfKeyword(string text) : PdfValue
{
    public string Text { get; } = text;
}

internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw) : PdfValue
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The bytes as stored, before any filter.</summary>
    public ReadOnlyMemory<byte> Raw { get; } = raw;
}
