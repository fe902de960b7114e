namespace LegalDocs.Diff;

/// <summary>Two files, or the Word documents of two folders, paired by their relative paths.</summary>
public static class FilePairs
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>Reads both sides.</summary>
    /// <param name="before">Absolute path of a file or a folder.</param>
    /// <param name="after">The same kind of thing.</param>
    /// <param name="beforeName">What reports call the older file.</param>
    /// <param name="afterName">What reports call the newer one.</param>
    /// <returns>Pairs in ordinal order of names; in folders, identical files are left out and renamed ones joined.</returns>
    /// <exception cref="DocumentSourceException">A path is missing, or one is a file and the other a folder.</exception>
    public static IReadOnlyList<DocumentPair> Read(string before, string after, string beforeName, string afterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(before);
        ArgumentException.ThrowIfNullOrEmpty(after);
        return (IsFolder(before, beforeName), IsFolder(after, afterName)) switch
        {
            (true, true) => Folders(before, after),
            (false, false) => [new DocumentPair(Slashes(afterName), Source(before, beforeName), Source(after, afterName))],
            _ => throw new DocumentSourceException(
                $"« {beforeName} » et « {afterName} » : comparez deux fichiers, ou deux dossiers.",
                $"'{beforeName}' and '{afterName}': compare two files, or two folders."),
        };
    }

    private static IReadOnlyList<DocumentPair> Folders(string before, string after)
    {
        var (left, right) = (Names(before), Names(after));
        return RenamedDocuments.Join(
        [
            .. left.Union(right).Select(name => new DocumentPair(
                name,
                left.Contains(name) ? Source(Path.Combine(before, name), name) : null,
                right.Contains(name) ? Source(Path.Combine(after, name), name) : null))
            .Where(pair => pair.Before is null || pair.After is null || !pair.Before.Bytes.Span.SequenceEqual(pair.After.Bytes.Span)),
        ]);
    }

    private static HashSet<string> Names(string folder) => Directory.EnumerateFiles(folder, "*", Everything)
        .Where(DocumentPair.IsWord)
        .Select(path => Slashes(Path.GetRelativePath(folder, path)))
        .ToHashSet(StringComparer.Ordinal);

    private static DocumentSource Source(string path, string name) => new(Slashes(name), File.ReadAllBytes(path));

    private static string Slashes(string path) => path.Replace('\\', '/');

    private static bool IsFolder(string path, string name) =>
        Directory.Exists(path) || (File.Exists(path) ? false : throw new DocumentSourceException(
            $"« {name} » n’existe pas.", $"'{name}' does not exist."));
}
