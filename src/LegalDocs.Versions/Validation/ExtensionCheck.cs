namespace LegalDocs.Versions;

/// <summary>Looks at the folder <c>extensions</c> of an object or of a storage root.</summary>
internal static class ExtensionCheck
{
    /// <summary>Registered on https://ocfl.github.io/extensions/, 2026; <c>initial</c> is reserved by the registry.</summary>
    private static readonly HashSet<string> Registered = new(StringComparer.Ordinal)
    {
        "0001-digest-algorithms", "0002-flat-direct-storage-layout", "0003-hash-and-id-n-tuple-storage-layout",
        "0004-hashed-n-tuple-storage-layout", "0005-mutable-head", "0006-flat-omit-prefix-storage-layout",
        "0007-n-tuple-omit-prefix-storage-layout", "0008-schema-registry", "0009-digest-algorithms",
        "0010-differential-n-tuple-omit-prefix-storage-layout", "0011-direct-clean-path-layout", "initial",
    };

    public static void Run(ObjectTree tree, FindingList findings, string strayFile, string unregistered)
    {
        const string prefix = OcflNames.Extensions + "/";
        foreach (var file in tree.Files.Where(file => IsDirectlyBelow(file, prefix)))
        {
            findings.Add(strayFile, file);
        }

        var folders = tree.Folders.Where(folder => IsDirectlyBelow(folder, prefix)).Select(folder => folder[prefix.Length..]);
        Names(folders, findings, unregistered);
    }

    /// <summary>Extensions that the registry does not know.</summary>
    public static void Names(IEnumerable<string> names, FindingList findings, string unregistered)
    {
        foreach (var name in names.Where(name => !Registered.Contains(name)))
        {
            findings.Add(unregistered, $"{OcflNames.Extensions}/{name}");
        }
    }

    private static bool IsDirectlyBelow(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && path.LastIndexOf('/') == prefix.Length - 1;
}
