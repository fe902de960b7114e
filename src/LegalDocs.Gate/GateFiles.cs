namespace LegalDocs.Gate;

/// <summary>The files that say what a house asks of its templates; they stand beside them or above.</summary>
public static class GateFiles
{
    /// <summary>The rules of style.</summary>
    public const string Style = "style.yaml";

    /// <summary>The findings that somebody decided to live with.</summary>
    public const string Waivers = "derogations.yaml";

    /// <summary>Looks for a file in the folder of a template and above it, up to the root of the git repository.</summary>
    /// <param name="template">Absolute path of the template.</param>
    /// <param name="name">Name of the file.</param>
    /// <returns>The nearest one, or null.</returns>
    public static string? Find(string template, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(template);
        for (var folder = Path.GetDirectoryName(template); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, name) is var path && File.Exists(path))
            {
                return path;
            }

            // A worktree has a file of that name.
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
