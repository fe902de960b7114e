using System.IO.Compression;

namespace LegalDocs.Pdf;

/// <summary>Undoes the filters of a stream (ISO 32000-1 §7.4): Flate with predictors, ASCIIHex and ASCII85.</summary>
internal static class PdfFilters
{
    /// <summary>Most bytes that one stream may give: 64 MiB, some hundred times the largest stream of an act.</summary>
    public const int DefaultLimit = 64 << 20;

    public static ReadOnlyMemory<byte> Decode(PdfStream stream, Func<PdfValue?, PdfValue?> resolve, int limit)
    {
        var filters = Each(resolve(stream.Dictionary["Filter"]), resolve);
        var parameters = Each(resolve(stream.Dictionary["DecodeParms"]), resolve);
        var bytes = stream.Raw;
        for (var index = 0; index < filters.Count; index++)
        {
            var name = (filters[index] as PdfName)?.Value ?? "";
            var options = index < parameters.Count ? parameters[index] as PdfDictionary : null;
            bytes = Apply(name, bytes, options, limit);
        }

        return bytes;
    }

    private static IReadOnlyList<PdfValue?> Each(PdfValue? value, Func<PdfValue?, PdfValue?> resolve) => value switch
    {
        null => [],
        PdfArray array => [.. array.Items.Select(resolve)],
        _ => [value],
    };

    private static ReadOnlyMemory<byte> Apply(string filter, ReadOnlyMemory<byte> bytes, PdfDictionary? options, int limit) =>
        filter switch
        {
            "FlateDecode" or "Fl" => PdfPredictor.Undo(Inflate(bytes, limit), options),
            "ASCIIHexDecode" or "AHx" => AsciiHex(bytes.Span),
            "ASCII85Decode" or "A85" => Ascii85(bytes.Span),
            _ => throw new PdfSyntaxException($"filter '{filter}' cannot be undone", 0),
        };

    private static byte[] Inflate(ReadOnlyMemory<byte> bytes, int limit)
    {
        using var output = new MemoryStream();
        using var input = new ZLibStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
        var buffer = new byte[16_384];
        try
        {
            for (int read; (read = input.Read(buffer)) > 0;)
            {
                output.Write(buffer, 0, read);
                if (output.Length > limit)
                {
                    throw new PdfSyntaxException("compressed stream larger than the limit", 0);
                }
            }
        }
        catch (InvalidDataException error)
        {
            throw new PdfSyntaxException($"damaged compressed stream: {error.Message}", 0);
        }

        return output.ToArray();
    }

    private static byte[] AsciiHex(ReadOnlySpan<byte> bytes)
    {
        byte[] delimited = [(byte)'<', .. bytes, (byte)'>'];
        return (new PdfParser(delimited).Read(false) as PdfString)?.Bytes.ToArray() ?? [];
    }

    private static byte[] Ascii85(ReadOnlySpan<byte> bytes)
    {
        var output = new List<byte>();
        Span<byte> group = stackalloc byte[5];
        var count = 0;
        foreach (var each in bytes)
        {
            if (each == (byte)'~')
            {
                break;
            }

            if (each == (byte)'z' && count == 0)
            {
                output.AddRange([0, 0, 0, 0]);
            }
            else if (!PdfParser.IsSpace(each))
            {
                group[count++] = each is >= (byte)'!' and <= (byte)'u'
                    ? (byte)(each - '!')
                    : throw new PdfSyntaxException("bad ASCII85 digit", 0);
                count = count == 5 ? Flush(group, 5, output) : count;
            }
        }

        if (count > 0)
        {
            group[count..].Fill(84);
            Flush(group, count, output);
        }

        return [.. output];
    }

    private static int Flush(ReadOnlySpan<byte> group, int count, List<byte> output)
    {
        ulong value = 0;
        foreach (var digit in group)
        {
            value = (value * 85) + digit;
        }

        for (var index = 0; index < count - 1; index++)
        {
            output.Add((byte)(value >> (24 - (8 * index))));
        }

        return 0;
    }
}
