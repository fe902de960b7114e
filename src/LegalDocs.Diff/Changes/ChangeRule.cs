using System.Collections.Frozen;

namespace LegalDocs.Diff;

/// <summary>What is fixed for a kind of change: code, name, level, severity, title.</summary>
public sealed record ChangeRule
{
    private static readonly FrozenDictionary<ChangeKind, ChangeRule> All =
        ChangeRuleTable.Rules.ToFrozenDictionary(rule => rule.Kind);

    /// <summary>Every rule, in order of codes.</summary>
    public static IReadOnlyList<ChangeRule> Rules { get; } =
        [.. ChangeRuleTable.Rules.OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>The kind.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Diagnostic code, <c>LD8nnn</c> (decision 0010); never reused.</summary>
    public required string Code { get; init; }

    /// <summary>Name in reports for machines: <c>paragraph-moved</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it touches.</summary>
    public required ChangeLevel Level { get; init; }

    /// <summary>How much it asks for attention.</summary>
    public required ChangeSeverity Severity { get; init; }

    /// <summary>Title in both languages.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The rule of a kind.</summary>
    /// <param name="kind">Which.</param>
    public static ChangeRule Of(ChangeKind kind) => All[kind];
}
