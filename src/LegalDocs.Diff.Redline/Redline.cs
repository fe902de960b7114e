namespace LegalDocs.Diff;

/// <summary>Writes a comparison as a Word document with tracked changes.</summary>
/// <remarks>
/// Accepting all of them gives the newer document, rejecting all of them the older one; what Word cannot track (styles, lists,
/// settings, properties) is as in the newer one and told in a comment. Why the newer package is the base: decision 0060.
/// Deterministic: no clock, no culture, no chance. Safe from several threads, each with a comparison of its own.
/// </remarks>
public static class Redline
{
    /// <summary>Writes a redline.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="options">Author, date and language.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static RedlineDocument Write(DocumentDiff diff, RedlineOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Author);
        var package = new RedlinePackage(diff.After.Package);
        var marks = new RevisionMarks(options, FirstId(diff.After));
        var untracked = UntrackedChanges.Of(diff);
        if (diff.After.HadTrackedChanges)
        {
            KeepAccepted(package, diff.After);
        }

        if (!diff.IsEmpty)
        {
            var parts = new RedlineParts(diff, package, marks);
            new StoryWriter(parts).Write(diff.Stories, cancellationToken);
            parts.Notes.Renumber();
            new NoticeComment(parts, options).Add(untracked);
        }

        return new RedlineDocument(package.Save(), marks.Count, untracked);
    }

    // The comparison read the newer document with its own tracked changes accepted: they must not come back as ours.
    private static void KeepAccepted(RedlinePackage package, WordDocument document)
    {
        foreach (var story in document.Content.Stories)
        {
            _ = package.Root(story.Part);
        }
    }

    // Above every number that the newer document gives to bookmarks, comments and the like.
    private static int FirstId(WordDocument document) => document.Content.Stories
        .Select(story => story.Part).Distinct(StringComparer.OrdinalIgnoreCase)
        .SelectMany(part => document.Package.Xml(part).Descendants())
        .Select(element => StyleSheetReader.Number((string?)element.Attribute(Ooxml.W + "id")) ?? 0)
        .Where(id => id < int.MaxValue / 2)
        .DefaultIfEmpty(0).Max() + 1;
}
