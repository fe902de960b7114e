namespace LegalDocs.Versions;

/// <summary>What OCFL asks of paths: no empty, <c>.</c> or <c>..</c> element, none the beginning of another.</summary>
internal static class PathRules
{
    public static bool HasBadElement(string path) =>
        path.Trim('/').Split('/').Any(element => element is "" or "." or "..");

    public static bool HasOuterSlash(string path) => path.StartsWith('/') || path.EndsWith('/');

    /// <summary>Paths that also serve as the folder of another path of the set.</summary>
    public static IEnumerable<string> Conflicts(IReadOnlySet<string> paths)
    {
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                if (paths.Contains(path[..slash]))
                {
                    yield return path[..slash];
                    break;
                }
            }
        }
    }
}
