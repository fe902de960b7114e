using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>The letters of a stamp as an embedded font: Liberation Sans, reduced to the glyphs used.</summary>
/// <remarks>Glyphs are numbered again in the order of their characters, so the same text always gives the same font.</remarks>
internal sealed class StampFont
{
    private const char Replacement = '?';

    private static readonly Lazy<TrueTypeFont> Source = new(Load);

    private readonly TrueTypeFont _source = Source.Value;
    private readonly List<Rune> _characters;

    private StampFont(IEnumerable<string> lines)
    {
        _characters =
        [
            .. lines.SelectMany(line => line.EnumerateRunes()).Select(Drawable).Append(new Rune(Replacement)).Distinct().Order(),
        ];
    }

    public static StampFont For(IEnumerable<string> lines) => new(lines);

    /// <summary>Width of a line for letters of size 1.</summary>
    public double Width(string line) =>
        line.EnumerateRunes().Sum(each => _source.AdvanceWidth(_source.Glyph(Drawable(each)))) / (double)_source.UnitsPerEm;

    /// <summary>A line as hexadecimal glyph numbers.</summary>
    public string Codes(string line)
    {
        var codes = new StringBuilder();
        foreach (var each in line.EnumerateRunes())
        {
            codes.Append(CultureInfo.InvariantCulture, $"{Code(Drawable(each)):X4}");
        }

        return codes.ToString();
    }

    /// <summary>Adds the font with all it needs and gives its reference.</summary>
    public PdfReference AddTo(PdfIncrement increment)
    {
        var program = TrueTypeSubset.Build(_source, [.. _characters.Select(_source.Glyph)]);
        var name = $"{Tag()}+LiberationSans";
        var file = increment.Add(new PdfStream(PdfDictionary.Empty.With(("Length1", new PdfNumber(program.Length))), program));
        var descriptor = increment.Add(Descriptor(name, file));
        var descendant = increment.Add(Dictionary(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("CIDFontType2")),
            ("BaseFont", new PdfName(name)),
            ("CIDSystemInfo", Dictionary(
                ("Registry", Ascii("Adobe")), ("Ordering", Ascii("Identity")), ("Supplement", new PdfNumber(0)))),
            ("FontDescriptor", descriptor),
            ("CIDToGIDMap", new PdfName("Identity")),
            ("W", new PdfArray([new PdfNumber(1), new PdfArray([.. _characters.Select(PdfWidth)])]))));
        return increment.Add(Dictionary(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("Type0")),
            ("BaseFont", new PdfName(name)),
            ("Encoding", new PdfName("Identity-H")),
            ("DescendantFonts", new PdfArray([descendant])),
            ("ToUnicode", increment.Add(new PdfStream(PdfDictionary.Empty, Encoding.ASCII.GetBytes(ToUnicode()))))));
    }

    private PdfDictionary Descriptor(string name, PdfReference file) => Dictionary(
        ("Type", new PdfName("FontDescriptor")),
        ("FontName", new PdfName(name)),
        ("Flags", new PdfNumber(4)),
        ("FontBBox", new PdfArray([.. _source.Box.Select(each => new PdfNumber(Scaled(each)))])),
        ("ItalicAngle", new PdfNumber(0)),
        ("Ascent", new PdfNumber(Scaled(_source.Ascent))),
        ("Descent", new PdfNumber(Scaled(_source.Descent))),
        ("CapHeight", new PdfNumber(729)),
        ("StemV", new PdfNumber(80)),
        ("FontFile2", file));

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var group in _characters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{group.Length} beginbfchar\n");
            foreach (var each in group)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(each.ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{Code(each):X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    /// <summary>Six capitals that tell this subset from others (ISO 32000-1 §9.6.4).</summary>
    private string Tag()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(_characters)));
        return string.Concat(hash.Take(6).Select(each => (char)('A' + (each % 26))));
    }

    private PdfNumber PdfWidth(Rune character) => new(Scaled(_source.AdvanceWidth(_source.Glyph(character))));

    private long Scaled(int units) => (long)Math.Round(units * 1_000.0 / _source.UnitsPerEm, MidpointRounding.AwayFromZero);

    /// <summary>Glyph 0 is the missing one, so codes begin at 1.</summary>
    private int Code(Rune character) => _characters.BinarySearch(character) + 1;

    /// <summary>A character that the font has: no-break spaces become spaces, what is unknown a question mark.</summary>
    private Rune Drawable(Rune character) =>
        Rune.IsWhiteSpace(character) ? new Rune(' ') : _source.Glyph(character) > 0 ? character : new Rune(Replacement);

    private static PdfDictionary Dictionary(params ReadOnlySpan<(string, PdfValue?)> entries) => PdfDictionary.Empty.With(entries);

    private static PdfString Ascii(string text) => new(Encoding.ASCII.GetBytes(text), false);

    private static TrueTypeFont Load()
    {
        using var stream = typeof(StampFont).Assembly.GetManifestResourceStream("LiberationSans-Regular.ttf")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new TrueTypeFont(copy.ToArray());
    }
}
