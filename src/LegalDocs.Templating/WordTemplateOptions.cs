using System.Collections.Frozen;

namespace LegalDocs.Templating;

/// <summary>How a template is compiled and rendered.</summary>
public sealed record WordTemplateOptions
{
    /// <summary>Name of the template in diagnostics, usually its file name.</summary>
    public string Name { get; init; } = "modèle";

    /// <summary>Functions of the caller by the name templates use, beside those of <see cref="TemplateFunctions"/>.</summary>
    /// <remarks>
    /// A delegate takes <c>object?</c> parameters (optional ones have a default; their names are those of named
    /// arguments) and receives plain values: <c>string</c>, <c>long</c>, <c>decimal</c>, <c>bool</c>, <c>null</c>,
    /// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, <c>IReadOnlyList&lt;object?&gt;</c>. It must be pure and safe
    /// from several threads. A <see cref="FormatException"/> is shown to the author of the template at the tag;
    /// its <see cref="Exception.Data"/> may hold the English text under <c>en</c>.
    /// </remarks>
    public IReadOnlyDictionary<string, Delegate> Functions { get; init; } = FrozenDictionary<string, Delegate>.Empty;

    /// <summary>What a template may use up; beyond it, a located error.</summary>
    public TemplateLimits Limits { get; init; } = new();
}
