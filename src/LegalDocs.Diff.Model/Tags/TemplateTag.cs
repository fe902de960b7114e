namespace LegalDocs.Diff;

/// <summary>What a template tag does to what follows it.</summary>
internal enum TagRole
{
    /// <summary>Prints a value, assigns a variable, or only comments.</summary>
    Value,

    /// <summary>Opens a block: <c>if</c>, <c>for</c>, <c>case</c> …</summary>
    Open,

    /// <summary>Another branch of the open block: <c>else</c>, <c>else if</c>, <c>when</c>.</summary>
    Branch,

    /// <summary>Closes the innermost block: <c>end</c>.</summary>
    Close,
}

/// <summary>One expression between <c>{{</c> and <c>}}</c>.</summary>
/// <param name="Role">Effect on control flow.</param>
/// <param name="Keyword">First word when it is a keyword of control flow; empty otherwise.</param>
/// <param name="Code">Normal form of what stands between the braces: single spaces, straight quotes, no strip
/// marks.</param>
internal sealed record TemplateTag(TagRole Role, string Keyword, string Code)
{
    /// <summary>As a reader knows it, with its braces.</summary>
    public string Display => $"{{{{ {Code} }}}}";

    public bool IsControl => Role != TagRole.Value;
}
