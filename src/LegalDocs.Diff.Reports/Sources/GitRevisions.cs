using System.Text;

namespace LegalDocs.Diff;

/// <summary>The Word documents that differ between two revisions of a git repository, or between one and the work tree.</summary>
/// <remarks>Only plumbing that runs no driver, filter or hook of the repository; names are never taken for options.</remarks>
/// <param name="directory">A folder of the repository.</param>
public sealed class GitRevisions(string directory)
{
    /// <summary>Reads what differs.</summary>
    /// <param name="before">A revision: branch, tag, hash.</param>
    /// <param name="after">The newer revision; null for the work tree.</param>
    /// <param name="paths">Files or folders, relative to the directory; empty for the whole repository.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <returns>Pairs in ordinal order of names; a renamed document has two names.</returns>
    /// <exception cref="DocumentSourceException">Git is missing, the folder is in no repository, a revision is unknown.</exception>
    public async Task<IReadOnlyList<DocumentPair>> ReadAsync(
        string before, string? after, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(before);
        ArgumentNullException.ThrowIfNull(paths);
        var git = new GitProcess(directory);
        var root = (await git.TextAsync(["rev-parse", "--show-toplevel"], cancellationToken).ConfigureAwait(false)).TrimEnd('\n');
        var old = await CommitAsync(git, before, cancellationToken).ConfigureAwait(false);
        var young = after is null ? null : await CommitAsync(git, after, cancellationToken).ConfigureAwait(false);
        string[] revisions = young is null ? [old] : [old, young];
        var listing = await git.TextAsync(
            [
                "diff", "--no-ext-diff", "--no-textconv", "--name-status", "-z", "--find-renames", .. revisions, "--",
                .. paths.Select(path => $":(literal){path}"),
            ],
            cancellationToken).ConfigureAwait(false);
        var pairs = new List<DocumentPair>();
        foreach (var (was, now) in Changed(listing).Where(names => DocumentPair.IsWord(names.Now ?? names.Was!)))
        {
            var left = was is null ? null : await BlobAsync(git, old, was, cancellationToken).ConfigureAwait(false);
            var right = now is null ? null
                : young is null ? await FileAsync(root, now, cancellationToken).ConfigureAwait(false)
                : await BlobAsync(git, young, now, cancellationToken).ConfigureAwait(false);
            pairs.Add(new DocumentPair(now ?? was!, left, right));
        }

        return RenamedDocuments.Join(pairs);
    }

    /// <summary>Names before and after, from <c>git diff --name-status -z</c>: a letter, then one name, or two for a renaming.</summary>
    private static IEnumerable<(string? Was, string? Now)> Changed(string listing)
    {
        var fields = listing.Split('\0');
        for (var at = 0; at + 1 < fields.Length;)
        {
            var (status, name) = (fields[at], fields[at + 1]);
            at += 2;
            if (status.Length > 0 && status[0] is 'R' or 'C')
            {
                yield return (name, fields[at++]);
            }
            else
            {
                yield return (status == "A" ? null : name, status == "D" ? null : name);
            }
        }
    }

    private static async Task<string> CommitAsync(GitProcess git, string revision, CancellationToken cancellationToken)
    {
        var answer = await git.RunAsync(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}"], cancellationToken).ConfigureAwait(false);
        return answer.ExitCode == 0 ? Encoding.UTF8.GetString(answer.Output).TrimEnd('\n') : throw new DocumentSourceException(
            $"« {revision} » n’est pas une révision de ce dépôt. Dans un clone superficiel, lancez d’abord : git fetch --unshallow",
            $"'{revision}' is no revision of this repository. In a shallow clone, first run: git fetch --unshallow");
    }

    private static async Task<DocumentSource> FileAsync(string root, string name, CancellationToken cancellationToken) =>
        new(name, await File.ReadAllBytesAsync(Path.Combine(root, name), cancellationToken).ConfigureAwait(false));

    private static async Task<DocumentSource> BlobAsync(
        GitProcess git, string revision, string name, CancellationToken cancellationToken)
    {
        var answer = await git.RunAsync(["cat-file", "blob", $"{revision}:{name}"], cancellationToken).ConfigureAwait(false);
        return answer.ExitCode == 0 ? new DocumentSource(name, answer.Output) : throw GitProcess.Failed(answer);
    }
}
