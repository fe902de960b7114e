namespace LegalDocs.Versions;

/// <summary>The sum of a copy.</summary>
public sealed record CopyReport
{
    /// <summary>Objects of the source that have a version.</summary>
    public required int Objects { get; init; }

    /// <summary>Objects that received versions.</summary>
    public required int Copied { get; init; }

    /// <summary>Objects that the destination had already.</summary>
    public required int AlreadyThere { get; init; }

    /// <summary>Versions written.</summary>
    public required int Versions { get; init; }

    /// <summary>Contents written.</summary>
    public required int Files { get; init; }

    /// <summary>Bytes of the contents written.</summary>
    public required long Bytes { get; init; }

    /// <summary>Objects that could not be copied, in the order of their paths.</summary>
    public required IReadOnlyList<CopyOutcome.Failed> Failures { get; init; }

    internal static CopyReport Of(IReadOnlyCollection<CopyOutcome> outcomes)
    {
        var copied = outcomes.OfType<CopyOutcome.Copied>().ToList();
        return new CopyReport
        {
            Objects = outcomes.Count,
            Copied = copied.Count,
            AlreadyThere = outcomes.OfType<CopyOutcome.AlreadyThere>().Count(),
            Versions = copied.Sum(each => each.Versions),
            Files = copied.Sum(each => each.Files),
            Bytes = copied.Sum(each => each.Bytes),
            Failures = [.. outcomes.OfType<CopyOutcome.Failed>().OrderBy(each => each.Path, StringComparer.Ordinal)],
        };
    }
}
