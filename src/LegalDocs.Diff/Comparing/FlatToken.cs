namespace LegalDocs.Diff;

/// <summary>A token of a group of paragraphs laid end to end, their marks between them.</summary>
/// <param name="Token">The token.</param>
/// <param name="Paragraph">Index of its paragraph in the group.</param>
internal sealed record FlatToken(Token Token, int Paragraph)
{
    /// <summary>Tokens of all paragraphs, with a mark after each but the last.</summary>
    public static IReadOnlyList<FlatToken> Of(IReadOnlyList<Paragraph> paragraphs)
    {
        var flat = new List<FlatToken>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            flat.AddRange(paragraphs[p].Tokens.Select(token => new FlatToken(token, p)));
            if (p < paragraphs.Count - 1)
            {
                flat.Add(new FlatToken(Mark(paragraphs[p]), p));
            }
        }

        return flat;
    }

    private static Token Mark(Paragraph paragraph)
    {
        var key = paragraph.Section is null ? "¶" : "§";
        return new Token(TokenKind.Mark, paragraph.Text.Length, 0, key, key);
    }
}
