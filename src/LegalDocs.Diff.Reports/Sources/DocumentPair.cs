using LegalDocs.Templating;

namespace LegalDocs.Diff;

/// <summary>The two sides of a document to compare; one of them is missing when it was added or removed.</summary>
/// <param name="Name">Name of the newer side, or of the only one, with forward slashes.</param>
/// <param name="Before">The older side.</param>
/// <param name="After">The newer side.</param>
public sealed record DocumentPair(string Name, DocumentSource? Before, DocumentSource? After)
{
    private static readonly string[] Extensions = [".docx", ".docm", ".dotx", ".dotm"];

    /// <summary>Whether a path is that of a Word document; the owner files of Word (<c>~$…</c>) are none.</summary>
    /// <param name="path">A path, in any notation.</param>
    /// <returns>True for .docx, .docm, .dotx and .dotm.</returns>
    public static bool IsWord(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);

    /// <summary>Compares the two sides: words, look, and what the template asks of its data.</summary>
    /// <param name="functions">Functions that templates may call besides those of the engine.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>The entry of a report.</returns>
    public DiffEntry Compare(IReadOnlyDictionary<string, Delegate> functions, CancellationToken cancellationToken) => (Before, After) switch
    {
        ({ } before, { } after) => Both(before, after, functions, cancellationToken),
        (null, { } added) => Alone(added, EntryStatus.Added),
        ({ } removed, null) => Alone(removed, EntryStatus.Removed),
        _ => throw new InvalidOperationException("A pair has one side at least."),
    };

    private DiffEntry Both(
        DocumentSource before, DocumentSource after, IReadOnlyDictionary<string, Delegate> functions, CancellationToken cancellationToken)
    {
        var outcome = DocumentComparer.Compare(before, after, cancellationToken);
        if (outcome is DiffOutcome.Compared { Diff: { IsEmpty: false } diff })
        {
            var options = new WordTemplateOptions { Name = Name, Functions = functions };
            outcome = new DiffOutcome.Compared(ContractChanges.AddTo(diff, before, after, options));
        }

        return DiffEntry.Of(Name, outcome) with { OldName = before.Name == Name ? null : before.Name };
    }

    /// <summary>A document that cannot be read is trouble even when it stands on one side only.</summary>
    private DiffEntry Alone(DocumentSource source, EntryStatus status) => WordDocument.Read(source) switch
    {
        DocumentReading.Unreadable unreadable => new DiffEntry
        {
            Name = Name,
            Status = EntryStatus.Unreadable,
            Failures = [unreadable.Failure],
        },
        _ => new DiffEntry { Name = Name, Status = status },
    };
}
