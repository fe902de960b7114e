using System.Buffers.Binary;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Reads the tables of a TrueType font that embedding needs (OpenType 1.9: head, hhea, hmtx, maxp, loca, glyf, cmap).</summary>
/// <remarks>For fonts of our own assembly, not for hostile ones.</remarks>
internal sealed class TrueTypeFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _longMetrics;

    public TrueTypeFont(byte[] data)
    {
        _data = data;
        for (var index = 0; index < U16(4); index++)
        {
            var record = 12 + (16 * index);
            _tables[Encoding.ASCII.GetString(data, record, 4)] = ((int)U32(record + 8), (int)U32(record + 12));
        }

        _longMetrics = U16(At("hhea") + 34);
        ReadCharacters();
    }

    public int UnitsPerEm => U16(At("head") + 18);

    public int Ascent => S16(At("hhea") + 4);

    public int Descent => S16(At("hhea") + 6);

    /// <summary>Left, bottom, right, top of all glyphs, in font units.</summary>
    public IReadOnlyList<int> Box => [.. Enumerable.Range(0, 4).Select(index => (int)S16(At("head") + 36 + (2 * index)))];

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    public int Glyph(Rune character) => _glyphs.GetValueOrDefault(character.Value);

    public int AdvanceWidth(int glyph) => U16(At("hmtx") + (4 * Math.Min(glyph, _longMetrics - 1)));

    public int LeftSideBearing(int glyph) => glyph < _longMetrics
        ? S16(At("hmtx") + (4 * glyph) + 2)
        : S16(At("hmtx") + (4 * _longMetrics) + (2 * (glyph - _longMetrics)));

    /// <summary>The outline of a glyph as stored; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var isLong = S16(At("head") + 50) == 1;
        var loca = At("loca");
        var start = isLong ? (int)U32(loca + (4 * glyph)) : 2 * U16(loca + (2 * glyph));
        var end = isLong ? (int)U32(loca + (4 * glyph) + 4) : 2 * U16(loca + (2 * glyph) + 2);
        return _data.AsSpan(At("glyf") + start, end - start);
    }

    /// <summary>A table as stored; empty when the font has none.</summary>
    public ReadOnlySpan<byte> Table(string tag) =>
        _tables.TryGetValue(tag, out var place) ? _data.AsSpan(place.Offset, place.Length) : [];

    /// <summary>Characters of the basic plane, from the Windows Unicode table of format 4.</summary>
    private void ReadCharacters()
    {
        var cmap = At("cmap");
        for (var index = 0; index < U16(cmap + 2); index++)
        {
            var record = cmap + 4 + (8 * index);
            var table = cmap + (int)U32(record + 4);
            if (U16(record) == 3 && U16(record + 2) == 1 && U16(table) == 4)
            {
                ReadSegments(table);
                return;
            }
        }
    }

    private void ReadSegments(int table)
    {
        var count = U16(table + 6);
        for (var at = 0; at < count; at += 2)
        {
            var last = U16(table + 14 + at);
            var first = U16(table + 16 + count + at);
            var delta = U16(table + 16 + (2 * count) + at);
            var rangeAt = table + 16 + (3 * count) + at;
            for (var character = first; character <= last && character != 0xFFFF; character++)
            {
                var range = U16(rangeAt);
                var glyph = range == 0 ? character : U16(rangeAt + range + (2 * (character - first)));
                _glyphs[character] = range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
            }
        }
    }

    private int At(string tag) => _tables[tag].Offset;

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(offset));

    private short S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(offset));
}
