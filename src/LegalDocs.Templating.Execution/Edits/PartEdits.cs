namespace LegalDocs.Templating;

/// <summary>The changes that turn the XML of a part into pieces: cuts, insertions, code.</summary>
internal sealed class PartEdits(string text)
{
    private readonly List<(int Start, int End)> _cuts = [];
    private readonly Dictionary<Tag, EditPoint> _points = [];
    private readonly List<(int Position, long Order, Piece Piece)> _insertions = [];

    public void Cut(int start, int end) => _cuts.Add((start, end));

    /// <summary>Inserts XML. Inside a cut it is lost with it; at its borders it stays.</summary>
    public void Insert(int position, long order, string xml) =>
        _insertions.Add((position, order, new Piece.Literal(xml, 0, xml.Length)));

    /// <summary>Inserts the code of a tag; it is never lost.</summary>
    public void Insert(int position, long order, Tag tag)
    {
        _points[tag] = new EditPoint(position, order);
        _insertions.Add((position, order, new Piece.Code(tag)));
    }

    public void Insert(int position, long order, Guard guard) => _insertions.Add((position, order, new Piece.Check(guard)));

    public void Insert(int position, long order, UniqueId id) => _insertions.Add((position, order, new Piece.Id(id)));

    public void Insert(EditPoint point, Piece piece) => _insertions.Add((point.Position, point.Order, piece));

    public void Insert(int position, long order, RenderStep step) => _insertions.Add((position, order, new Piece.Step(step)));

    /// <summary>Where the code of a tag was inserted.</summary>
    public int PositionOf(Tag tag) => _points[tag].Position;

    /// <summary>Where the code of a tag was inserted, and its order there.</summary>
    public EditPoint PointOf(Tag tag) => _points[tag];

    /// <summary>The pieces in order.</summary>
    public List<Piece> ToPieces()
    {
        var cuts = Union();
        List<Piece> pieces = [];
        var (position, cutIndex) = (0, 0);
        foreach (var (at, _, piece) in _insertions.OrderBy(item => item.Position).ThenBy(item => item.Order))
        {
            Copy(at);
            if (piece is Piece.Code || !IsInside(cuts, at))
            {
                pieces.Add(piece);
            }
        }

        Copy(text.Length);
        return pieces;

        void Copy(int to)
        {
            while (position < to)
            {
                while (cutIndex < cuts.Count && cuts[cutIndex].End <= position)
                {
                    cutIndex++;
                }

                var cut = cutIndex < cuts.Count ? cuts[cutIndex] : (Start: int.MaxValue, End: int.MaxValue);
                var end = Math.Min(to, cut.Start);
                if (end > position)
                {
                    pieces.Add(new Piece.Literal(text, position, end));
                }

                position = Math.Max(position, Math.Min(to, cut.End));
            }
        }
    }

    private static bool IsInside(List<(int Start, int End)> cuts, int position)
    {
        var (low, high) = (0, cuts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cuts[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low < cuts.Count && cuts[low].Start < position;
    }

    private List<(int Start, int End)> Union()
    {
        List<(int Start, int End)> union = [];
        foreach (var cut in _cuts.Order())
        {
            if (union.Count > 0 && cut.Start < union[^1].End)
            {
                union[^1] = (union[^1].Start, Math.Max(union[^1].End, cut.End));
            }
            else
            {
                union.Add(cut);
            }
        }

        return union;
    }
}
