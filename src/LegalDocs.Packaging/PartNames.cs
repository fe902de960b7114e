namespace LegalDocs.Packaging;

/// <summary>Names of parts, without leading slash. ECMA-376-2 §8 and §9.</summary>
internal static class PartNames
{
    /// <summary>Name of the entry that declares the types of the parts.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    /// <summary>Folder of a part, with its final slash; empty at the root.</summary>
    public static string FolderOf(string part) => part[..(part.LastIndexOf('/') + 1)];

    /// <summary>Name of the entry that holds the relationships of a part; those of the package itself for an empty name.</summary>
    public static string RelationshipsOf(string part)
    {
        var folder = FolderOf(part);
        return $"{folder}_rels/{part[folder.Length..]}.rels";
    }

    /// <summary>The part that a relationship leads to, which need not exist. ECMA-376-2 §9.3 and annex B.</summary>
    /// <remarks>
    /// The name as written comes first, since archives hold names in escaped form too; then what <c>%</c> stands for, unfolded
    /// before <c>..</c> is, so that nothing climbs. A fragment names a place within the part; some programs write <c>\</c>.
    /// </remarks>
    /// <param name="folder">Folder of the part that has the relationship.</param>
    /// <param name="target">The target as written.</param>
    /// <param name="exists">Whether the package has a part of a name.</param>
    public static string Find(string folder, string target, Func<string, bool> exists)
    {
        var path = target.Split('#')[0].Replace('\\', '/');
        var written = Resolve(folder, path);
        if (exists(written) || !path.Contains('%'))
        {
            return written;
        }

        var unescaped = Resolve(folder, Uri.UnescapeDataString(path).Replace('\\', '/'));
        return exists(unescaped) ? unescaped : written;
    }

    /// <summary>A target without its <c>.</c> and <c>..</c>; one that climbs out of the package stays at its root.</summary>
    /// <param name="folder">Folder of the part that has the relationship.</param>
    /// <param name="target">The target as written, absolute or relative to the folder.</param>
    public static string Resolve(string folder, string target)
    {
        List<string> segments = [];
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".." or ""))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
