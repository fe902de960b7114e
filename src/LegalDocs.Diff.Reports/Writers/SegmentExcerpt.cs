namespace LegalDocs.Diff;

/// <summary>Keeps what changed and a few words around it.</summary>
internal static class SegmentExcerpt
{
    private const int ContextLength = 40;
    private const int LongestEdit = 2_000;

    public static IReadOnlyList<TextSegment> Of(IReadOnlyList<TextSegment> segments)
    {
        var kept = new List<TextSegment>(segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            var text = segment.Kind == SegmentKind.Same && segments.Count > 1
                ? Context(segment.Text, i == 0, i == segments.Count - 1)
                : Cut(segment.Text);
            kept.Add(segment with { Text = text });
        }

        return kept;
    }

    private static string Cut(string text) =>
        text.Length <= LongestEdit ? text : $"{text[..Boundary(text, LongestEdit)]}…";

    private static string Context(string text, bool first, bool last)
    {
        if (text.Length <= (2 * ContextLength) + 3)
        {
            return text.Length <= ContextLength + 3 ? text : first ? Tail(text) : last ? Head(text) : text;
        }

        return first ? Tail(text) : last ? Head(text) : $"{Head(text)} {Tail(text)}";
    }

    private static string Head(string text)
    {
        var space = text.LastIndexOf(' ', ContextLength);
        return $"{text[..Boundary(text, space > ContextLength / 2 ? space : ContextLength)]}…";
    }

    private static string Tail(string text)
    {
        var from = text.Length - ContextLength;
        var space = text.IndexOf(' ', from);
        return $"…{text[Boundary(text, space >= 0 && space < from + (ContextLength / 2) ? space + 1 : from)..]}";
    }

    private static int Boundary(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
