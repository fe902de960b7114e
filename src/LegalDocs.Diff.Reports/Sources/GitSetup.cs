using System.Text;

namespace LegalDocs.Diff;

/// <summary>Makes git of one clone show Word documents as text, compare them with us, and refuse to merge them blindly.</summary>
/// <remarks>Attributes are committed with the repository; drivers are set in the clone, since git takes none from a
/// repository.</remarks>
public static class GitSetup
{
    /// <summary>Name of the drivers in attributes and configuration.</summary>
    public const string Driver = "legaldocs";

    private const string AttributesFile = ".gitattributes";

    private static readonly string[] Patterns = ["*.docx", "*.docm", "*.dotx", "*.dotm"];

    /// <summary>Sets everything up; doing it again changes nothing.</summary>
    /// <param name="directory">A folder of the repository.</param>
    /// <param name="program">Absolute path of the program that git will start.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <returns>Path of the attributes file, and whether it was changed.</returns>
    /// <exception cref="DocumentSourceException">Git is missing or the folder is in no repository.</exception>
    public static async Task<(string Attributes, bool IsChanged)> InstallAsync(
        string directory, string program, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        var git = new GitProcess(directory);
        var root = await git.TextAsync(["rev-parse", "--show-toplevel"], cancellationToken).ConfigureAwait(false);
        foreach (var (key, value) in Settings(program))
        {
            _ = await git.TextAsync(["config", "--local", key, value], cancellationToken).ConfigureAwait(false);
        }

        var path = Path.Combine(root.TrimEnd('\n'), AttributesFile);
        return (path, await AddAttributesAsync(path, cancellationToken).ConfigureAwait(false));
    }

    private static IEnumerable<(string Key, string Value)> Settings(string program)
    {
        var command = $"'{program.Replace("'", "'\\''", StringComparison.Ordinal)}' git";
        return
        [
            ($"diff.{Driver}.textconv", $"{command} textconv"),
            ($"diff.{Driver}.xfuncname", "^#+ .*$"),
            ($"difftool.{Driver}.cmd", $"{command} diff-driver \"$MERGED\" \"$LOCAL\" . . \"$REMOTE\" . ."),
            ($"merge.{Driver}.name", "LegalDocs: Word documents, merged where both sides changed different passages"),
            ($"merge.{Driver}.driver", $"{command} merge-driver %O %A %B %P"),
            ($"merge.{Driver}.recursive", "binary"),
        ];
    }

    /// <summary>Adds the lines that are missing at the end, where they win over those before.</summary>
    private static async Task<bool> AddAttributesAsync(string path, CancellationToken cancellationToken)
    {
        var text = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false) : string.Empty;
        var present = text.Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var missing = Patterns.Select(pattern => $"{pattern} diff={Driver} merge={Driver}").Where(line => !present.Contains(line)).ToList();
        if (missing.Count == 0)
        {
            return false;
        }

        var separator = text.Length == 0 || text.EndsWith('\n') ? string.Empty : "\n";
        var content = $"{text}{separator}{string.Join('\n', missing)}\n";
        var aside = $"{path}.{Environment.ProcessId}.tmp";
        await File.WriteAllTextAsync(aside, content, new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
        File.Move(aside, path, overwrite: true);
        return true;
    }
}
