using System.Globalization;

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

    /// <summary>The same report for a person: documents that changed alike are told once, under the name of the first.</summary>
    /// <returns>Entries in the order in which they first came; « (+ 36) » counts the others.</returns>
    public DiffReport Grouped() => new(
    [
        .. Alike().Select(alike => alike.Count == 1
            ? alike[0]
            : alike[0] with { Name = string.Create(CultureInfo.InvariantCulture, $"{alike[0].Name} (+ {alike.Count - 1})") }),
    ]);

    /// <summary>Documents that changed alike, together, in the order in which the first of them came.</summary>
    /// <returns>Groups of one entry or more; those without any change are one group.</returns>
    public IReadOnlyList<IReadOnlyList<DiffEntry>> Alike() =>
    [
        .. Entries.GroupBy(entry => entry.Diff is { } diff
                ? $"{entry.Status} {string.Join(' ', diff.Changes.Select(change => change.Id))}"
                : entry.Status == EntryStatus.Unreadable ? entry.Name : $"{entry.Status}")
            .Select(alike => (IReadOnlyList<DiffEntry>)[.. alike]),
    ];

    /// <summary>A report of a single comparison.</summary>
    /// <param name="name">Name of the document.</param>
    /// <param name="outcome">What became of the comparison.</param>
    public static DiffReport Of(string name, DiffOutcome outcome) => new([DiffEntry.Of(name, outcome)]);
}
