namespace LegalDocs.Diff;

/// <summary>Comparison of one or more documents, as writers present it.</summary>
/// <param name="Entries">One for each document, in ordinal order of names.</param>
public sealed record DiffReport(IReadOnlyList<DiffEntry> Entries)
{
    /// <summary>Whether anything differs: a change, a document that came or went.</summary>
    public bool HasDifferences => Entries.Any(entry => entry.HasDifferences);

    /// <summary>Whether a document could not be read. Trouble wins over difference.</summary>
    public bool HasTrouble => Entries.Any(entry => entry.Failures.Count > 0);

    /// <summary>0 the same, 1 different, 2 trouble.</summary>
    public int ExitCode => HasTrouble ? 2 : HasDifferences ? 1 : 0;

    /// <summary>All changes of all documents.</summary>
    public IEnumerable<Change> Changes => Entries.SelectMany(entry => entry.Diff?.Changes ?? []);

    /// <summary>A report of a single comparison.</summary>
    /// <param name="name">Name of the document.</param>
    /// <param name="outcome">What became of the comparison.</param>
    public static DiffReport Of(string name, DiffOutcome outcome) => new([DiffEntry.Of(name, outcome)]);
}
