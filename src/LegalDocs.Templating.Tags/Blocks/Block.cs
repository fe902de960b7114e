namespace LegalDocs.Templating;

/// <summary>A block of a template: from its opening tag to its <c>end</c>.</summary>
internal sealed class Block(Tag open, string keyword, Block? parent)
{
    public Tag Open { get; } = open;

    public string Keyword { get; } = keyword;

    public Block? Parent { get; } = parent;

    /// <summary>Tags of <c>else</c> and <c>when</c>.</summary>
    public List<Tag> Middles { get; } = [];

    public Tag? Close { get; set; }

    /// <summary>Tags that leave the block early: <c>break</c>, <c>continue</c>.</summary>
    public List<Tag> Jumps { get; } = [];

    public bool IsLoop => Keyword is "for" or "while";

    /// <summary>Whether its content becomes a text instead of a part of the document.</summary>
    public bool IsPlain => Keyword is "capture" or "func";

    public IEnumerable<Tag> Tags => Close is null ? [Open, .. Middles] : [Open, .. Middles, Close];
}
