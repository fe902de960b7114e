namespace LegalDocs.Pdf;

/// <summary>The bytes that a signature covers: the file up to the signature value, and from behind it (ISO 32000-1 §12.8.1).</summary>
/// <param name="GapStart">Offset of the first byte left out.</param>
/// <param name="GapEnd">Offset behind the last byte left out.</param>
/// <param name="End">Offset behind the last byte covered.</param>
internal sealed record SignedRange(int GapStart, int GapEnd, int End)
{
    /// <summary>Checks that nothing but the signature's own value is left out.</summary>
    /// <returns>The range, or null with the reason why it proves nothing.</returns>
    public static SignedRange? Read(PdfFile file, SignatureField field, out SignatureFinding? refusal)
    {
        refusal = null;
        if (field.Signature["ByteRange"] is not PdfArray { Items.Count: 4 } array
            || Integers(array) is not [0, var gapStart, var gapEnd, var rest])
        {
            refusal = SignatureFindings.BadByteRange(field.Name);
            return null;
        }

        if (gapStart <= 0 || gapEnd <= gapStart || rest <= 0 || gapEnd + rest > file.Bytes.Length)
        {
            refusal = SignatureFindings.BadByteRange(field.Name);
            return null;
        }

        if (field.Signature["Contents"] is not PdfString { IsHex: true } contents
            || contents.Start != gapStart
            || contents.Start + contents.Length != gapEnd
            || contents.Start < field.Signature.Start
            || contents.Start + contents.Length > field.Signature.Start + field.Signature.Length
            || !IsPlainHex(file.Bytes.Span[(int)(gapStart + 1)..(int)(gapEnd - 1)]))
        {
            refusal = SignatureFindings.GapIsNotTheSignature(field.Name);
            return null;
        }

        return new SignedRange((int)gapStart, (int)gapEnd, (int)(gapEnd + rest));
    }

    /// <summary>The covered bytes, joined.</summary>
    public byte[] Content(PdfFile file) => [.. file.Bytes.Span[..GapStart], .. file.Bytes.Span[GapEnd..End]];

    private static bool IsPlainHex(ReadOnlySpan<byte> bytes)
    {
        foreach (var each in bytes)
        {
            if (!char.IsAsciiHexDigit((char)each))
            {
                return false;
            }
        }

        return true;
    }

    private static List<long> Integers(PdfArray array)
    {
        var integers = new List<long>();
        foreach (var item in array.Items)
        {
            integers.Add(item is PdfNumber number && number.TryInteger(out var value) ? value : -1);
        }

        return integers;
    }
}
