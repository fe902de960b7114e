using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Adds and replaces objects behind the bytes of a file, which stay as they are (ISO 32000-1 §7.5.6).</summary>
/// <remarks>The cross-references are appended in the kind that the file has: a classic table, or a stream.</remarks>
internal sealed class PdfIncrement
{
    private readonly PdfFile _file;
    private readonly SortedDictionary<int, (int Generation, PdfValue Value)> _objects = [];
    private int _next;

    public PdfIncrement(PdfFile file)
    {
        _file = file;
        var size = file.Trailer["Size"] is PdfNumber number && number.TryInteger(out var value) ? (int)value : 0;
        _next = Math.Max(size, file.Numbers.DefaultIfEmpty().Max() + 1);
    }

    public PdfReference Add(PdfValue value)
    {
        _objects[_next] = (0, value);
        return new PdfReference(_next++, 0);
    }

    public void Replace(PdfReference reference, PdfValue value) => _objects[reference.Number] = (reference.Generation, value);

    /// <summary>The whole file with its increment.</summary>
    public byte[] Build()
    {
        using var output = new MemoryStream(_file.Bytes.Length + 4_096);
        var writer = new PdfWriter(output);
        writer.Raw(_file.Bytes.Span);
        if (_file.Bytes.Span[^1] is not (10 or 13))
        {
            writer.Raw("\n");
        }

        var offsets = new SortedDictionary<int, (long Offset, int Generation)>();
        foreach (var (number, (generation, value)) in _objects)
        {
            offsets[number] = (writer.Indirect(number, generation, value), generation);
        }

        var id = SHA256.HashData(output.GetBuffer().AsSpan(_file.Bytes.Length, (int)output.Length - _file.Bytes.Length));
        var start = writer.Position;
        if (_file.Revisions[0].IsStream)
        {
            WriteStream(writer, offsets, id);
        }
        else
        {
            WriteTable(writer, offsets, id);
        }

        writer.Raw(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        return output.ToArray();
    }

    private void WriteTable(PdfWriter writer, SortedDictionary<int, (long Offset, int Generation)> offsets, byte[] id)
    {
        var table = new StringBuilder("xref\n");
        foreach (var (first, count) in Sections(offsets.Keys))
        {
            table.Append(CultureInfo.InvariantCulture, $"{first} {count}\n");
            for (var number = first; number < first + count; number++)
            {
                table.Append(CultureInfo.InvariantCulture, $"{offsets[number].Offset:D10} {offsets[number].Generation:D5} n \n");
            }
        }

        writer.Raw(table.Append("trailer\n").ToString());
        writer.Value(Trailer(_next, id));
        writer.Raw("\n");
    }

    private void WriteStream(PdfWriter writer, SortedDictionary<int, (long Offset, int Generation)> offsets, byte[] id)
    {
        offsets[_next] = (writer.Position, 0);
        var rows = new List<byte>();
        Span<byte> row = stackalloc byte[7];
        foreach (var (offset, generation) in offsets.Values)
        {
            row[0] = 1;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)offset);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)generation);
            rows.AddRange(row);
        }

        var index = Sections(offsets.Keys).SelectMany(section => new[] { section.First, section.Count });
        var dictionary = Trailer(_next + 1, id).With(
            ("Type", new PdfName("XRef")),
            ("W", Numbers([1, 4, 2])),
            ("Index", Numbers(index)));
        writer.Indirect(_next, 0, new PdfStream(dictionary, rows.ToArray()));
    }

    private PdfDictionary Trailer(int size, byte[] id)
    {
        var own = new PdfString(id.AsMemory(0, 16), true);
        var first = _file.Array(_file.Trailer["ID"]) is [PdfString given, ..] ? given : own;
        return PdfDictionary.Empty.With(
            ("Size", new PdfNumber(size)),
            ("Root", _file.Trailer["Root"]),
            ("Info", _file.Trailer["Info"]),
            ("ID", new PdfArray([first, own])),
            ("Prev", new PdfNumber(_file.Revisions[0].Offset)));
    }

    private static PdfArray Numbers(IEnumerable<int> numbers) => new([.. numbers.Select(number => new PdfNumber(number))]);

    private static List<(int First, int Count)> Sections(IEnumerable<int> numbers)
    {
        var sections = new List<(int First, int Count)>();
        foreach (var number in numbers)
        {
            if (sections is [.., var last] && last.First + last.Count == number)
            {
                sections[^1] = (last.First, last.Count + 1);
            }
            else
            {
                sections.Add((number, 1));
            }
        }

        return sections;
    }
}
