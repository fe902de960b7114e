using System.Buffers.Binary;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Makes a font with a few glyphs of another, numbered again from 1 in the order asked for.</summary>
/// <remarks>Parts of composite glyphs (é is e and an accent) follow behind the glyphs asked for.</remarks>
internal sealed class TrueTypeSubset
{
    private const int WordArguments = 0x0001; // OpenType, glyf: ARG_1_AND_2_ARE_WORDS and those below
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    private static readonly string[] CopiedTables = ["cvt ", "fpgm", "prep"];

    private readonly TrueTypeFont _source;
    private readonly List<int> _glyphs = [0];
    private readonly Dictionary<int, int> _parts = [];

    private TrueTypeSubset(TrueTypeFont source, IReadOnlyList<int> glyphs)
    {
        _source = source;
        _glyphs.AddRange(glyphs);
    }

    /// <param name="source">The whole font.</param>
    /// <param name="glyphs">Glyphs of the source; they become 1, 2, 3…</param>
    public static byte[] Build(TrueTypeFont source, IReadOnlyList<int> glyphs) => new TrueTypeSubset(source, glyphs).Build();

    private byte[] Build()
    {
        var outlines = Outlines();
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["head"] = Changed("head", (50, 1)),
            ["hhea"] = Changed("hhea", (34, _glyphs.Count)),
            ["maxp"] = Changed("maxp", (4, _glyphs.Count)),
            ["hmtx"] = Metrics(),
            ["loca"] = Locations(outlines),
            ["glyf"] = [.. outlines.SelectMany(outline => outline)],
        };
        BinaryPrimitives.WriteUInt32BigEndian(tables["head"].AsSpan(8), 0);
        foreach (var tag in CopiedTables.Where(tag => !_source.Table(tag).IsEmpty))
        {
            tables[tag] = _source.Table(tag).ToArray();
        }

        return Assemble(tables);
    }

    /// <summary>Outlines in order; the list of glyphs grows while composites are followed.</summary>
    private List<byte[]> Outlines()
    {
        var outlines = new List<byte[]>();
        for (var index = 0; index < _glyphs.Count; index++)
        {
            var outline = _source.Outline(_glyphs[index]).ToArray();
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
            {
                NumberParts(outline);
            }

            outlines.Add([.. outline, .. new byte[(4 - (outline.Length % 4)) % 4]]);
        }

        return outlines;
    }

    private void NumberParts(byte[] outline)
    {
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)Part(part));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
    }

    private int Part(int glyph)
    {
        if (!_parts.TryGetValue(glyph, out var number))
        {
            number = _glyphs.Count;
            _glyphs.Add(glyph);
            _parts[glyph] = number;
        }

        return number;
    }

    private byte[] Metrics()
    {
        var metrics = new byte[4 * _glyphs.Count];
        for (var index = 0; index < _glyphs.Count; index++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * index), (ushort)_source.AdvanceWidth(_glyphs[index]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * index) + 2), (short)_source.LeftSideBearing(_glyphs[index]));
        }

        return metrics;
    }

    private static byte[] Locations(List<byte[]> outlines)
    {
        var locations = new byte[4 * (outlines.Count + 1)];
        uint offset = 0;
        for (var index = 0; index < outlines.Count; index++)
        {
            offset += (uint)outlines[index].Length;
            BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(4 * (index + 1)), offset);
        }

        return locations;
    }

    private byte[] Changed(string tag, (int Offset, int Value) change)
    {
        var table = _source.Table(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(change.Offset), (ushort)change.Value);
        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var header = 12 + (16 * tables.Count);
        var power = (int)Math.Log2(tables.Count);
        var font = new List<byte>();
        font.AddRange([0, 1, 0, 0, .. U16(tables.Count), .. U16(16 << power), .. U16(power), .. U16((16 * tables.Count) - (16 << power))]);
        var offset = header;
        foreach (var (tag, table) in tables)
        {
            font.AddRange([.. Encoding.ASCII.GetBytes(tag), .. U32(Checksum(table)), .. U32((uint)offset), .. U32((uint)table.Length)]);
            offset += Padded(table.Length);
        }

        var headAt = header;
        foreach (var (tag, table) in tables)
        {
            headAt = tag == "head" ? font.Count : headAt;
            font.AddRange([.. table, .. new byte[Padded(table.Length) - table.Length]]);
        }

        byte[] bytes = [.. font];
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(headAt + 8), 0xB1B0AFBA - Checksum(bytes)); // OpenType, head: checksumAdjustment
        return bytes;
    }

    private static uint Checksum(byte[] table)
    {
        uint sum = 0;
        for (var at = 0; at < table.Length; at += 4)
        {
            for (var index = 0; index < 4; index++)
            {
                sum += at + index < table.Length ? (uint)table[at + index] << (24 - (8 * index)) : 0;
            }
        }

        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] U32(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
