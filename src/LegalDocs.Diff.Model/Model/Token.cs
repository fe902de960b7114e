namespace LegalDocs.Diff;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Figures with their separators: <c>1 234,56</c>.</summary>
    Number,

    /// <summary>One punctuation mark or symbol.</summary>
    Punctuation,

    /// <summary>Blanks.</summary>
    Space,

    /// <summary>A template expression, <c>{{ … }}</c>.</summary>
    Tag,

    /// <summary>A tab, a break, a note, a field, an object: one atom.</summary>
    Thing,

    /// <summary>The mark at the end of a paragraph; only in comparisons that span paragraphs.</summary>
    Mark,
}

/// <summary>A piece of text that is compared as a whole.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character in the text of the paragraph.</param>
/// <param name="Length">Number of characters, at least 1.</param>
/// <param name="Key">Equal for tokens that are the same: the text, or the normal form of a tag, or what a thing
/// is.</param>
/// <param name="LooseKey">Equal also for tokens that differ by typography only: kind of space, of apostrophe, of
/// dash.</param>
/// <param name="Tag">The parsed tag, for tags.</param>
/// <param name="Atom">The atom, for things.</param>
internal sealed record Token(
    TokenKind Kind, int Start, int Length, string Key, string LooseKey, TemplateTag? Tag = null, Atom? Atom = null)
{
    public int End => Start + Length;

    /// <summary>Whether it counts as a word when paragraphs are compared.</summary>
    public bool IsWord =>
        Kind is TokenKind.Word or TokenKind.Number or TokenKind.Tag
        || Atom is { Kind: not (AtomKind.Tab or AtomKind.LineBreak) };
}
