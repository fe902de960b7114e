using System.Text;

namespace LegalDocs.Diff;

/// <summary>Text of a document inside HTML.</summary>
internal static class HtmlText
{
    public static string Escape(string text) => Printable.Of(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    public static void Append(StringBuilder page, TextSegment segment)
    {
        var words = Escape(segment.Text);
        _ = segment.Kind switch
        {
            SegmentKind.Deleted => page.Append("<del>").Append(words).Append("</del>"),
            SegmentKind.Inserted => page.Append("<ins>").Append(words).Append("</ins>"),
            _ => page.Append(words),
        };
    }
}
