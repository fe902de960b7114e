namespace LegalDocs.Templating;

/// <summary>Which tag a position of the generated source belongs to.</summary>
internal sealed class SourceMap
{
    private readonly List<(int Start, int End, Tag Tag)> _spans = [];

    public IEnumerable<Tag> Tags => _spans.Select(span => span.Tag).Distinct();

    public void Add(int start, int end, Tag tag) => _spans.Add((start, end, tag));

    /// <summary>The tag at an offset, or the last one before it.</summary>
    public Tag? At(int offset)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : _spans[low - 1].Tag;
    }
}
