namespace LegalDocs.Versions;

/// <summary>Compares contents with the digests of all inventories; each file is read once, whatever the number of digests.</summary>
internal sealed class ContentCheck(
    ObjectTree tree, FindingList findings, OcflInventory root, IReadOnlyList<OcflInventory> earlier)
{
    private readonly SortedDictionary<string, List<Expectation>> _expected = new(StringComparer.Ordinal);

    public void Run(int parallelism, CancellationToken cancellationToken)
    {
        foreach (var inventory in (IEnumerable<OcflInventory>)[root, .. earlier])
        {
            Expect(inventory.Manifest, inventory.Algorithm, "E092");
            foreach (var (algorithm, digests) in inventory.Fixity)
            {
                Expect(digests, algorithm, "E093");
            }

            FindUnlisted(inventory);
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        Parallel.ForEach(_expected, options, file => Compare(file.Key, file.Value, cancellationToken));
    }

    private void Expect(Dictionary<string, string> digestByPath, string algorithm, string code)
    {
        foreach (var (path, digest) in digestByPath)
        {
            if (!_expected.TryGetValue(path, out var expectations))
            {
                _expected.Add(path, expectations = []);
            }

            var expectation = new Expectation(algorithm, digest.ToLowerInvariant(), code);
            if (!expectations.Contains(expectation))
            {
                expectations.Add(expectation);
            }
        }
    }

    /// <summary>Contents of a version and of those before it must be in its inventory.</summary>
    private void FindUnlisted(OcflInventory inventory)
    {
        foreach (var version in inventory.Versions.Values)
        {
            foreach (var file in tree.FilesBelow($"{version.Name}/{inventory.ContentDirectory}"))
            {
                findings.AddIf(!inventory.Manifest.ContainsKey(file), "E023", file, inventory.Path);
            }
        }
    }

    private void Compare(string path, List<Expectation> expectations, CancellationToken cancellationToken)
    {
        if (!tree.Files.Contains(path))
        {
            foreach (var expectation in expectations)
            {
                findings.Add(expectation.Code, path);
            }

            return;
        }

        var algorithms = expectations.Select(each => each.Algorithm).Where(FileDigests.Knows)
            .Distinct(StringComparer.Ordinal).ToList();
        var (digests, length) = FileDigests.Compute(tree.FullPath(path), algorithms, cancellationToken);
        findings.Read(length);
        foreach (var expectation in expectations.Where(each => digests.ContainsKey(each.Algorithm)))
        {
            findings.AddIf(digests[expectation.Algorithm] != expectation.Digest, expectation.Code, path, expectation.Algorithm);
        }
    }

    private sealed record Expectation(string Algorithm, string Digest, string Code);
}
