using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Yaml;

/// <summary>Kinds of faults of a YAML text.</summary>
internal enum YamlFaultKind
{
    /// <summary>The text is not YAML; nothing after this place could be read.</summary>
    Syntax,

    /// <summary>A key stands twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>Valid YAML that this product refuses: aliases, tags, several documents, great depth.</summary>
    Unsupported,
}

/// <summary>A fault and what to do about it.</summary>
internal sealed record YamlFault(YamlFaultKind Kind, YamlPosition Position, Wording Cause, Wording Remedy)
{
    /// <summary>The line at fault with a mark under the column, or null.</summary>
    public string? Excerpt { get; init; }
}
