namespace LegalDocs.Register;

/// <summary>The words of a query, folded: letters and digits only, hence no syntax of any engine.</summary>
internal sealed class SearchWords
{
    /// <summary>Begins the one word that is an act's whole number; no text folds to it, for it is no letter.</summary>
    public const string NumberMark = "№";

    private SearchWords(IReadOnlyList<Word> all, string? number)
    {
        All = all;
        Number = number;
    }

    /// <summary>Distinct words, in the order of the query.</summary>
    public IReadOnlyList<Word> All { get; }

    /// <summary>The whole query as a number; null when it asks for beginnings.</summary>
    public string? Number { get; }

    /// <summary>Whether a folded word of a text is one of those looked for.</summary>
    public bool Has(string folded) => All.Any(word => word.IsPrefix
        ? folded.StartsWith(word.Folded, StringComparison.Ordinal)
        : folded == word.Folded);

    /// <summary>The words of a query; null when it is blank: every act will do.</summary>
    /// <exception cref="ArgumentException">More words than <see cref="SearchQuery.MaxWords"/>.</exception>
    public static SearchWords? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var words = FoldedWords.Of(text)
            .Select(word => new Word(word.Folded, IsFollowedByStar(text, word)))
            .Distinct().Take(SearchQuery.MaxWords + 1).ToList();
        if (words.Count > SearchQuery.MaxWords)
        {
            throw new ArgumentException($"A query holds {SearchQuery.MaxWords} words at most.", nameof(text));
        }

        return new SearchWords(words, words.Any(word => word.IsPrefix) ? null : FoldedWords.Joined(text));
    }

    /// <summary>The query in the words of FTS5: every word quoted, all of them wanted, or the whole as a number.</summary>
    public string ToFts5()
    {
        var words = string.Join(" AND ", All.Select(word => word.IsPrefix ? $"\"{word.Folded}\" *" : $"\"{word.Folded}\""));
        return Number is null ? words : $"({words}) OR \"{NumberMark}{Number}\"";
    }

    private static bool IsFollowedByStar(string text, FoldedWords.Word word) =>
        word.Start + word.Length < text.Length && text[word.Start + word.Length] == '*';

    /// <summary>A word looked for, or the beginning of one.</summary>
    public sealed record Word(string Folded, bool IsPrefix);
}
