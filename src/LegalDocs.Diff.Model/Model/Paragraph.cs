namespace LegalDocs.Diff;

/// <summary>A paragraph: its text in tokens, and how it looks.</summary>
internal sealed class Paragraph : Block
{
    /// <summary>Characters, one per thing; positions of atoms, tokens and formats are positions in it.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<Atom> Atoms { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>Direct properties of the paragraph, without style, list, mark and section.</summary>
    public required PropertySet Format { get; init; }

    /// <summary>Direct properties of the paragraph mark.</summary>
    public required PropertySet MarkFormat { get; init; }

    /// <summary>Name of the style, never its id: two files may give one style two ids.</summary>
    public required string Style { get; init; }

    /// <summary>Direct membership of a list; null when only the style gives one, or none.</summary>
    public required ListPlace? List { get; init; }

    /// <summary>1 to 9 for headings; null for body text.</summary>
    public required int? OutlineLevel { get; init; }

    /// <summary>The section that ends with this paragraph, or null.</summary>
    public required Section? Section { get; init; }

    /// <summary>Printed number of the list item or heading, as Word would count it; empty when there is none.</summary>
    public string Label { get; set; } = "";

    public override int Weight => Words.Count + (Section is null ? 0 : 20);

    /// <summary>The tag, when a control tag and blanks are all that the paragraph holds.</summary>
    public TemplateTag? LoneControlTag
    {
        get
        {
            var tags = Tokens.Where(token => token.Kind != TokenKind.Space).ToList();
            return tags is [{ Tag: { IsControl: true } tag }] ? tag : null;
        }
    }
}

/// <summary>Membership of a list.</summary>
/// <param name="NumId">Instance of numbering in its own file; 0 removes the numbering that the style gives.</param>
/// <param name="Level">0 to 8.</param>
internal sealed record ListPlace(int NumId, int Level);
