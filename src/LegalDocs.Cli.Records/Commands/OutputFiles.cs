using System.CommandLine;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Records;

namespace LegalDocs.Cli.Commands;

/// <summary>Files handed out of the store or of the journal: all or none, and never over another file unless that is asked for.</summary>
/// <remarks>The same bytes again change nothing. What a template makes is a product that is made anew: not these rules.</remarks>
/// <param name="context">For paths and words.</param>
/// <param name="overwrites">Whether files with other bytes are replaced.</param>
internal sealed class OutputFiles(CliContext context, bool overwrites)
{
    private readonly List<(string Path, ReadOnlyMemory<byte> Content, bool IsThere)> _files = [];
    private readonly List<string> _others = [];

    /// <summary>The option that replaces files.</summary>
    public static Option<bool> Overwriting(CliContext context) => new("--force", "--ecraser")
    {
        Description = context.Say(
            "Remplace un fichier existant dont le contenu diffère", "Replaces an existing file whose content differs"),
    };

    /// <summary>Looks at the place of a file; nothing is written yet.</summary>
    /// <param name="path">Path, relative to the folder the command was started in.</param>
    /// <param name="content">The whole file.</param>
    /// <returns>The absolute path.</returns>
    /// <exception cref="RecordsException">LD6642: the place is a folder or a device.</exception>
    public string Add(string path, ReadOnlyMemory<byte> content)
    {
        var full = context.FullPath(path);
        if (IsNoFile(full))
        {
            throw NoFile(full);
        }

        var file = new FileInfo(full);
        var isThere = file.Exists && file.Length == content.Length
            && SharedFile.ReadAllBytes(full).AsSpan().SequenceEqual(content.Span);
        if (file.Exists && !isThere && !overwrites)
        {
            _others.Add(full);
        }

        _files.Add((full, content, isThere));
        return full;
    }

    /// <summary>Refuses when something else is at one of the places.</summary>
    /// <exception cref="RecordsException">LD6642, with the first of the places and how many there are.</exception>
    public void Check()
    {
        if (_others is [var first, .. var more])
        {
            throw HasOther(first, more.Count);
        }
    }

    /// <summary>Writes the files that are not there yet, each whole or not at all.</summary>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="RecordsException">Something else is there: nothing was written.</exception>
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        Check();
        var missing = _files.Where(file => !file.IsThere).ToList();
        foreach (var (path, content, _) in missing)
        {
            await AtomicFile.WriteAsync(path, content, cancellationToken);
        }

        return missing.Count;
    }

    private static RecordsException HasOther(string path, int more) => new(
        "LD6642",
        $"« {path} » existe déjà{(more == 0 ? "" : $" (et {more} autre{(more > 1 ? "s" : "")})")} avec un autre contenu : rien n’est "
            + "écrasé. Donnez un autre nom, ou --ecraser pour remplacer.",
        $"'{path}' exists{(more == 0 ? "" : $" (and {more} more)")} with another content: nothing is overwritten. Give another name, or "
            + "--force to replace.",
        isTransient: false);

    private static RecordsException NoFile(string path) => new(
        "LD6642",
        $"« {path} » n’est pas un fichier : donnez le nom d’un fichier, ou - pour la sortie standard.",
        $"'{path}' is no file: give the name of a file, or - for standard output.",
        isTransient: false);

    /// <summary>A folder, or a device such as <c>/dev/stdout</c>, which a renamed file would take the place of.</summary>
    private static bool IsNoFile(string path) => Directory.Exists(path)
        || (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal));
}
