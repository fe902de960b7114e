namespace LegalDocs.Pdf;

/// <summary>Compares values of two files.</summary>
internal static class PdfComparer
{
    private const int MaxDepth = 100;

    /// <summary>Share of a real number that is its rounding: less than single precision keeps, half a micrometre on an A4 page.</summary>
    private const double Rounding = 1e-6;

    /// <summary>Entries that say how a stream is stored, not what it holds.</summary>
    private static readonly string[] Storage = ["Length", "Filter", "DecodeParms"];

    /// <summary>Whether two values are written alike; references must have the same numbers.</summary>
    public static bool IsSame(PdfValue? one, PdfValue? two) => (one, two) switch
    {
        (null, null) => true,
        (PdfReference a, PdfReference b) => a.Number == b.Number && a.Generation == b.Generation,
        (PdfArray a, PdfArray b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => IsSame(pair.First, pair.Second)),
        (PdfDictionary a, PdfDictionary b) => Keys(a, b).All(key => IsSame(a[key], b[key])),
        (PdfStream a, PdfStream b) => a.Raw.Span.SequenceEqual(b.Raw.Span)
            && Keys(a.Dictionary, b.Dictionary).Where(key => key != "Length").All(key => IsSame(a.Dictionary[key], b.Dictionary[key])),
        _ => IsSameScalar(one, two),
    };

    /// <summary>Whether two values mean the same, each in its own file: references are followed, streams are decoded.</summary>
    public static bool MeansSame(PdfFile file, PdfValue? one, PdfFile other, PdfValue? two) =>
        new Deep(file, other).MeansSame(one, two, 0);

    private static bool IsSameScalar(PdfValue? one, PdfValue? two) => (one, two) switch
    {
        (PdfNull or null, PdfNull or null) => true,
        (PdfBoolean a, PdfBoolean b) => a.Value == b.Value,
        (PdfNumber a, PdfNumber b) => IsSameNumber(a, b),
        (PdfName a, PdfName b) => a.Value == b.Value,
        (PdfString a, PdfString b) => a.Bytes.Span.SequenceEqual(b.Bytes.Span),
        _ => false,
    };

    /// <summary>Programs that sign write a page anew with fewer digits than LibreOffice: 595.3039370079 for 595.303937007874.</summary>
    private static bool IsSameNumber(PdfNumber one, PdfNumber two)
    {
        if (one.TryInteger(out var whole) && two.TryInteger(out var other))
        {
            return whole == other;
        }

        var (a, b) = (one.Real, two.Real);
        return a.Equals(b) || Math.Abs(a - b) <= Rounding * Math.Max(Math.Abs(a), Math.Abs(b));
    }

    private static IEnumerable<string> Keys(PdfDictionary one, PdfDictionary two) => one.Entries.Keys.Union(two.Entries.Keys);

    private sealed class Deep(PdfFile file, PdfFile other)
    {
        private readonly HashSet<(int, int)> _compared = [];

        public bool MeansSame(PdfValue? one, PdfValue? two, int depth)
        {
            if (depth > MaxDepth)
            {
                return false;
            }

            if (one is PdfReference a && two is PdfReference b && !_compared.Add((a.Number, b.Number)))
            {
                return true; // Compared, or being compared further up.
            }

            return (file.Resolve(one), other.Resolve(two)) switch
            {
                (PdfArray x, PdfArray y) => x.Items.Count == y.Items.Count
                    && x.Items.Zip(y.Items).All(pair => MeansSame(pair.First, pair.Second, depth + 1)),
                (PdfDictionary x, PdfDictionary y) => Entries(x, y, Keys(x, y), depth),
                (PdfStream x, PdfStream y) => Entries(x.Dictionary, y.Dictionary, Keys(x.Dictionary, y.Dictionary).Except(Storage), depth)
                    && IsSameContent(x, y),
                var (x, y) => IsSameScalar(x, y),
            };
        }

        private bool Entries(PdfDictionary one, PdfDictionary two, IEnumerable<string> keys, int depth) =>
            keys.All(key => MeansSame(one[key], two[key], depth + 1));

        private bool IsSameContent(PdfStream one, PdfStream two)
        {
            try
            {
                return file.Decode(one).Span.SequenceEqual(other.Decode(two).Span);
            }
            catch (PdfSyntaxException)
            {
                // A filter of pictures (DCT, JPX): the bytes as stored decide, and so does the filter.
                return one.Raw.Span.SequenceEqual(two.Raw.Span)
                    && Storage[1..].All(key => MeansSame(one.Dictionary[key], two.Dictionary[key], MaxDepth / 2));
            }
        }
    }
}
