namespace LegalDocs.Versions;

/// <summary>Judges OCFL objects and storage roots on disk, made by anyone, against OCFL 1.0 and 1.1.</summary>
/// <remarks>
/// Changes nothing and follows no link. Each content is read once, whatever the number of its digests. Findings do not
/// depend on the number of threads. Algorithms that are not known are passed over, as the specification asks (E028).
/// </remarks>
public static class OcflValidator
{
    /// <summary>Validates one object.</summary>
    /// <param name="folder">Its root folder.</param>
    /// <param name="parallelism">Files read at the same time, 1 or more.</param>
    /// <param name="cancellationToken">Stops the validation.</param>
    /// <returns>What was read and found.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static Task<OcflReport> ValidateObjectAsync(string folder, int parallelism, CancellationToken cancellationToken)
    {
        Check(folder, parallelism);
        return Task.Run(
            () =>
            {
                var findings = new FindingList("");
                new ObjectCheck(folder, findings).Run(parallelism, cancellationToken);
                return new OcflReport(1, findings.Files, findings.Bytes, findings.InOrder());
            },
            cancellationToken);
    }

    /// <summary>Validates a storage root with all its objects.</summary>
    /// <param name="folder">The root.</param>
    /// <param name="parallelism">Objects validated at the same time, 1 or more.</param>
    /// <param name="cancellationToken">Stops the validation.</param>
    /// <returns>What was read and found.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static Task<OcflReport> ValidateRootAsync(string folder, int parallelism, CancellationToken cancellationToken)
    {
        Check(folder, parallelism);
        return Task.Run(() => ValidateRoot(folder, parallelism, cancellationToken), cancellationToken);
    }

    private static OcflReport ValidateRoot(string folder, int parallelism, CancellationToken cancellationToken)
    {
        var rootFindings = new FindingList("");
        var root = new RootCheck(folder, rootFindings);
        var paths = root.Run();
        var lists = paths.Select(path => new FindingList(path)).ToArray();
        var objects = new OcflObject[paths.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        Parallel.For(0, paths.Count, options, index =>
            objects[index] = new ObjectCheck(Path.Combine(folder, paths[index]), lists[index]).Run(1, cancellationToken));
        for (var index = 0; index < paths.Count; index++)
        {
            root.Place(paths[index], objects[index]);
        }

        return new OcflReport(
            paths.Count,
            lists.Sum(list => list.Files),
            lists.Sum(list => list.Bytes),
            [.. rootFindings.InOrder(), .. lists.SelectMany(list => list.InOrder())]);
    }

    private static void Check(string folder, int parallelism)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(folder);
        }
    }
}
