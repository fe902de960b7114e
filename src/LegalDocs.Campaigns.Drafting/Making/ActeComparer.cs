using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>Says whether the stored version of an act differs from what was just merged.</summary>
/// <remarks>
/// The words decide, not the data: an act whose documents and card are the same is unchanged, whatever cell moved
/// that no template prints (decision 0001).
/// </remarks>
public static class ActeComparer
{
    /// <summary>Compares.</summary>
    /// <param name="acte">The act, merged.</param>
    /// <param name="history">What the store has, or null.</param>
    /// <returns>New, modified or unchanged.</returns>
    public static ActeChange Compare(RenderedActe acte, ObjectHistory? history)
    {
        if (history is null)
        {
            return ActeChange.New;
        }

        var stored = history.Versions[^1].Files.ToDictionary(
            file => file.Path, file => file.Sha512, StringComparer.Ordinal);
        var same = IsStored(ActeFiles.Card, acte.Card)
            && acte.Documents.All(document => IsStored(document.Path, document.Docx));
        var wordFiles = stored.Keys.Count(path => path.EndsWith(".docx", StringComparison.Ordinal)
            && !path.StartsWith(ActeFiles.CourriersFolder, StringComparison.Ordinal));
        return same && wordFiles == acte.Documents.Count ? ActeChange.Unchanged : ActeChange.Modified;

        bool IsStored(string path, ReadOnlyMemory<byte> content) =>
            stored.TryGetValue(path, out var digest) && digest == ContentDigest.Sha512(content.Span);
    }
}
