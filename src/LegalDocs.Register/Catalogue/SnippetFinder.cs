using System.Text;

namespace LegalDocs.Register;

/// <summary>Finds the passage of a text that holds most of the words looked for.</summary>
internal static class SnippetFinder
{
    private const int Width = 150;
    private const int Lead = 40;
    private const string More = "…";

    /// <summary>The best passage, the first among equals; null when the text holds none of the words.</summary>
    public static SearchSnippet? Find(string text, SearchWords words)
    {
        var found = FoldedWords.Of(text).Where(word => words.Has(word.Folded)).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var best = 0;
        var most = 0;
        var end = 0;
        for (var start = 0; start < found.Count; start++)
        {
            while (end < found.Count && found[end].Start + found[end].Length <= found[start].Start + Width - Lead)
            {
                end++;
            }

            var distinct = found[start..Math.Max(end, start + 1)].Select(word => word.Folded).Distinct().Count();
            if (distinct > most)
            {
                (best, most) = (start, distinct);
            }
        }

        return Cut(text, found, found[best].Start);
    }

    private static SearchSnippet Cut(string text, List<FoldedWords.Word> found, int first)
    {
        var from = Boundary(text, Math.Max(0, first - Lead), first);
        var to = Boundary(text, Math.Min(text.Length, from + Width), text.Length);
        var snippet = new StringBuilder(from > 0 ? More : string.Empty);
        var ranges = new List<Range>();
        var position = from;
        foreach (var word in found.Where(word => word.Start >= from && word.Start + word.Length <= to))
        {
            AppendOnOneLine(snippet, text, position, word.Start);
            var start = snippet.Length;
            snippet.Append(text, word.Start, word.Length);
            ranges.Add(new Range(start, snippet.Length));
            position = word.Start + word.Length;
        }

        AppendOnOneLine(snippet, text, position, to);
        return new SearchSnippet(snippet.Append(to < text.Length ? More : string.Empty).ToString(), ranges);
    }

    /// <summary>The next beginning of a word, so that none is cut; the limit when there is none before it.</summary>
    private static int Boundary(string text, int position, int limit)
    {
        while (position > 0 && position < limit && !char.IsWhiteSpace(text[position - 1]))
        {
            position++;
        }

        return position;
    }

    private static void AppendOnOneLine(StringBuilder snippet, string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || text[i] is '\u00a0' or '\u202f')
            {
                snippet.Append(text[i]);
            }
            else if (snippet.Length > 0 && snippet[^1] != ' ')
            {
                snippet.Append(' ');
            }
        }
    }
}
