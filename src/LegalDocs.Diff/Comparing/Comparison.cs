namespace LegalDocs.Diff;

/// <summary>What one comparison gathers while it walks: pairs of paragraphs, tags that became other tags,
/// approximations.</summary>
internal sealed class Comparison
{
    /// <summary>Every paragraph of one side with its partner, moved ones included; no delta for equal ones.</summary>
    public List<(Paragraph A, Paragraph B, ParagraphDelta? Delta)> Pairs { get; } = [];

    /// <summary>Stretches that were too large to be aligned in full, in words.</summary>
    public List<Bilingual> Approximated { get; } = [];

    public CancellationToken CancellationToken { get; init; }
}
