namespace LegalDocs.Gate;

/// <summary>A person’s decision to live with a finding for a while; every report quotes it.</summary>
public sealed record TemplateWaiver
{
    /// <summary>Code of the rule: <c>LD1705</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Absolute path of the template.</summary>
    public required string Template { get; init; }

    /// <summary>The passage, as <c>template check</c> names it.</summary>
    public required string Passage { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string Author { get; init; }

    /// <summary>Day of the decision.</summary>
    public required DateOnly Decided { get; init; }

    /// <summary>Last day on which it holds.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Line in the file, from 1.</summary>
    public required int Line { get; init; }
}
