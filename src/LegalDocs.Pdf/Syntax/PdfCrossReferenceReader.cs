namespace LegalDocs.Pdf;

/// <summary>Reads cross-reference sections, classic tables and streams, from the last saving back to the first.</summary>
internal static class PdfCrossReferenceReader
{
    private const int MaxRevisions = 1_000;
    private const int MaxEntries = 8_388_607; // ISO 32000-1 annex C; also for all sections together
    private const int TailLength = 2_048;

    /// <summary>All sections, the newest first.</summary>
    public static IReadOnlyList<PdfRevision> Read(ReadOnlyMemory<byte> file)
    {
        var revisions = new List<PdfRevision>();
        var seen = new HashSet<int>();
        var total = 0;
        int? next = StartOffset(file);
        while (next is { } offset)
        {
            if (!seen.Add(offset) || revisions.Count >= MaxRevisions)
            {
                throw new PdfSyntaxException("cross-reference sections form a loop", offset);
            }

            var revision = ReadSection(file, offset);
            revisions.Add(revision);
            total += revision.Entries.Count;
            if (total > MaxEntries)
            {
                throw new PdfSyntaxException("too many cross-references", offset);
            }

            next = Offset(revision.Trailer, "Prev", file.Length);
        }

        return revisions;
    }

    /// <summary>The offset that the last <c>startxref</c> of the file gives.</summary>
    public static int StartOffset(ReadOnlyMemory<byte> file)
    {
        var tailStart = Math.Max(0, file.Length - TailLength);
        var at = file.Span[tailStart..].LastIndexOf("startxref"u8);
        if (at < 0)
        {
            throw new PdfSyntaxException("no 'startxref' at the end of the file", tailStart);
        }

        var parser = new PdfParser(file, tailStart + at);
        parser.Expect("startxref");
        return Inside(parser.ReadInteger(), file.Length);
    }

    private static PdfRevision ReadSection(ReadOnlyMemory<byte> file, int offset)
    {
        var parser = new PdfParser(file, offset);
        return parser.TryKeyword("xref") ? ReadTable(file, parser, offset) : ReadStream(file, offset);
    }

    private static PdfRevision ReadTable(ReadOnlyMemory<byte> file, PdfParser parser, int offset)
    {
        var entries = new Dictionary<int, PdfEntry>();
        while (!parser.TryKeyword("trailer"))
        {
            var first = parser.ReadInteger();
            var count = parser.ReadInteger();
            if (count > file.Length / 18 || first > MaxEntries - count)
            {
                throw parser.Fail("impossible cross-reference subsection");
            }

            for (var index = 0; index < count; index++)
            {
                ReadTableEntry(parser, first + index, entries, file.Length);
            }
        }

        var trailer = parser.ReadValue() as PdfDictionary ?? throw parser.Fail("trailer is no dictionary");
        if (Offset(trailer, "XRefStm", file.Length) is { } hybrid)
        {
            foreach (var (number, entry) in ReadStream(file, hybrid).Entries)
            {
                entries.TryAdd(number, entry);
            }
        }

        return new PdfRevision { Offset = offset, IsStream = false, Trailer = trailer, Entries = entries };
    }

    private static void ReadTableEntry(PdfParser parser, int number, Dictionary<int, PdfEntry> entries, int length)
    {
        var offset = parser.ReadInteger();
        var generation = parser.ReadInteger();
        if (parser.TryKeyword("n"))
        {
            if (!entries.TryAdd(number, new PdfEntry(Inside(offset, length), generation, 0, 0)))
            {
                throw parser.Fail($"object {number} listed twice");
            }
        }
        else if (parser.TryKeyword("f"))
        {
            entries.TryAdd(number, PdfEntry.Free);
        }
        else
        {
            throw parser.Fail("cross-reference entry is neither used nor free");
        }
    }

    private static PdfRevision ReadStream(ReadOnlyMemory<byte> file, int offset)
    {
        var (_, value, _) = PdfFile.ReadIndirect(file, offset, static _ => null);
        if (value is not PdfStream stream || stream.Dictionary.Name("Type") != "XRef")
        {
            throw new PdfSyntaxException("neither a cross-reference table nor a stream", offset);
        }

        var widths = Integers(stream.Dictionary["W"], offset);
        if (widths.Count != 3 || widths.Any(width => width is < 0 or > 8))
        {
            throw new PdfSyntaxException("bad field widths in a cross-reference stream", offset);
        }

        var entries = DecodeEntries(stream, widths, offset, file.Length);
        return new PdfRevision { Offset = offset, IsStream = true, Trailer = stream.Dictionary, Entries = entries };
    }

    private static Dictionary<int, PdfEntry> DecodeEntries(
        PdfStream stream, List<int> widths, int offset, int length)
    {
        var data = PdfFilters.Decode(stream, static value => value, PdfFilters.DefaultLimit).Span;
        var size = stream.Dictionary["Size"] is PdfNumber number && number.TryInteger(out var count)
            ? (int)Math.Min(count, MaxEntries)
            : 0;
        var index = stream.Dictionary["Index"] is { } given ? Integers(given, offset) : [0, size];
        var entries = new Dictionary<int, PdfEntry>();
        var row = widths[0] + widths[1] + widths[2];
        for (var pair = 0; pair + 1 < index.Count; pair += 2)
        {
            for (var item = 0; item < index[pair + 1]; item++)
            {
                if (data.Length < row || row == 0)
                {
                    throw new PdfSyntaxException("cross-reference stream too short", offset);
                }

                entries.TryAdd(index[pair] + item, DecodeEntry(data[..row], widths, length, offset));
                data = data[row..];
            }
        }

        return entries;
    }

    private static PdfEntry DecodeEntry(ReadOnlySpan<byte> row, List<int> widths, int length, int offset)
    {
        var kind = widths[0] == 0 ? 1 : Field(row[..widths[0]], offset);
        var second = Field(row.Slice(widths[0], widths[1]), offset);
        var third = Field(row[(widths[0] + widths[1])..], offset);
        return kind switch
        {
            0 => PdfEntry.Free,
            1 => new PdfEntry(Inside(second, length), third, 0, 0),
            2 => new PdfEntry(-1, 0, second, third),
            _ => PdfEntry.Free, // ISO 32000-1 table 18: other types are references to the null object
        };
    }

    private static int Field(ReadOnlySpan<byte> bytes, int offset)
    {
        long value = 0;
        foreach (var each in bytes)
        {
            value = (value << 8) | each;
            if (value > int.MaxValue)
            {
                throw new PdfSyntaxException("cross-reference field out of range", offset);
            }
        }

        return (int)value;
    }

    private static List<int> Integers(PdfValue? value, int offset)
    {
        var integers = new List<int>();
        foreach (var item in (value as PdfArray)?.Items ?? [])
        {
            if (item is not PdfNumber number || !number.TryInteger(out var integer) || integer is < 0 or > int.MaxValue)
            {
                throw new PdfSyntaxException("integers expected in a cross-reference stream", offset);
            }

            integers.Add((int)integer);
        }

        return integers;
    }

    private static int? Offset(PdfDictionary trailer, string key, int length) => trailer[key] switch
    {
        null => null,
        PdfNumber number when number.TryInteger(out var value) && value is >= 0 and <= int.MaxValue
            => Inside((int)value, length),
        _ => throw new PdfSyntaxException($"'{key}' is no offset", 0),
    };

    private static int Inside(int offset, int length) =>
        offset < length ? offset : throw new PdfSyntaxException("offset beyond the end of the file", offset);
}
