using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks the paths of a pipeline file: relative, with slashes, and never out of the repository.</summary>
internal sealed class PipelinePaths
{
    private static readonly string[] OwnFolders = ["depot", ".legaldocs"];

    private readonly string _folder;
    private readonly string _root;
    private readonly PipelineReport _report;

    public PipelinePaths(string folder, PipelineReport report)
    {
        _folder = folder;
        _report = report;
        _root = RootOf(folder);
    }

    /// <summary>
    /// What a campaign may read: the checkout around it; without one, the folder above <c>pipelines/</c>; else its own
    /// folder.
    /// </summary>
    public static string RootOf(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            var git = Path.Combine(above.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return above.FullName;
            }
        }

        var parent = Directory.GetParent(folder);
        return parent is { Name: "pipelines", Parent: { } root } ? root.FullName : folder;
    }

    /// <summary>Checks a path to a file that is read.</summary>
    public void Check(YamlScalar path)
    {
        if (IsMalformed(path) is { } cause)
        {
            _report.Add(PathFindings.Malformed(path.Text, cause), path.Start);
        }
        else if (!IsBelow(Path.Combine(_folder, path.Text), _root))
        {
            _report.Add(PathFindings.Outside(path.Text, _root), path.Start);
        }
    }

    /// <summary>Checks a path to a data file.</summary>
    public void CheckSource(YamlScalar path, IReadOnlyList<string> extensions)
    {
        Check(path);
        var name = Path.GetFileName(path.Text);
        if (name.StartsWith("~$", StringComparison.Ordinal))
        {
            _report.Add(PathFindings.Temporary(name), path.Start);
        }
        else if (!extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            _report.Add(PathFindings.UnknownKind(name, extensions), path.Start);
        }
    }

    /// <summary>Checks the folder of the copies: it is emptied by nobody, but nothing else should live there.</summary>
    public void CheckOutputs(YamlScalar path)
    {
        if (IsMalformed(path) is { } cause)
        {
            _report.Add(PathFindings.Malformed(path.Text, cause), path.Start);
            return;
        }

        var target = Path.GetFullPath(Path.Combine(_folder, path.Text));
        var first = Path.GetRelativePath(_folder, target).Split(Path.DirectorySeparatorChar)[0];
        if (!IsBelow(target, _folder) || first is "." || OwnFolders.Contains(first, StringComparer.OrdinalIgnoreCase))
        {
            _report.Add(PathFindings.WrongOutputs(path.Text), path.Start);
        }
    }

    private static Wording? IsMalformed(YamlScalar path) => path.Text switch
    {
        var text when text.Contains('\\', StringComparison.Ordinal) =>
            new Wording("les dossiers se séparent par « / »", "folders are separated by '/'"),
        var text when text.AsSpan().IndexOfAny('\0', '\n', '\r') >= 0 =>
            new Wording("caractère interdit", "forbidden character"),
        var text when text.StartsWith('/') || text.StartsWith('~') || (text.Length > 1 && text[1] == ':') =>
            new Wording("le chemin doit être relatif à ce dossier", "the path must be relative to this folder"),
        _ => null,
    };

    /// <summary>By name, then by the target of a link.</summary>
    private static bool IsBelow(string path, string folder)
    {
        var full = Path.GetFullPath(path);
        var file = new FileInfo(full);
        return IsInside(full, folder)
            && (file.LinkTarget is null
                || IsInside(file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full, folder));
    }

    private static bool IsInside(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
    }
}
