using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>The drafters' copies of the acts: ordinary files with telling names.</summary>
/// <remarks>
/// Each file is written aside, then renamed. A file that somebody changed by hand is kept, the new one is put beside
/// it. A file open in Word or LibreOffice is an error of its act only.
/// </remarks>
/// <param name="folder">Absolute path of the folder; made when missing.</param>
/// <param name="formats">Extensions handed out: docx, pdf.</param>
/// <param name="store">The versions, to know our own files from files changed by hand.</param>
public sealed class OutputFolder(string folder, IReadOnlyList<string> formats, IVersionStore store)
{
    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; } = folder;

    /// <summary>Makes the folder, tries to write in it before hours of work are spent for it, and removes what a killed
    /// run left half-written.</summary>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The permissions forbid it.</exception>
    public void Prepare()
    {
        Directory.CreateDirectory(Path);
        var probe = System.IO.Path.Combine(Path, $".essai.{Environment.ProcessId}.tmp");
        File.WriteAllBytes(probe, []);
        foreach (var leftover in Directory.EnumerateFiles(Path, ".*.tmp", SearchOption.AllDirectories))
        {
            File.Delete(leftover);
        }
    }

    /// <summary>Writes the copies of a new version.</summary>
    /// <param name="acte">The act.</param>
    /// <param name="files">Contents by logical path.</param>
    /// <param name="before">What the store had before, or null.</param>
    /// <param name="findings">Receives what went wrong.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(
        PlannedActe acte,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files,
        ObjectHistory? before,
        List<Finding> findings,
        CancellationToken cancellationToken)
    {
        foreach (var (path, content) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Target(acte, path) is { } target)
            {
                var known = KnownDigests(before, path);
                await PutAsync(target, content, known, findings, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Puts back copies that are missing, from the stored version.</summary>
    /// <param name="acte">The act.</param>
    /// <param name="history">What the store has.</param>
    /// <param name="findings">Receives what went wrong.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>A task.</returns>
    public async Task RestoreAsync(
        PlannedActe acte, ObjectHistory history, List<Finding> findings, CancellationToken cancellationToken)
    {
        var head = history.Versions[^1];
        foreach (var file in head.Files)
        {
            if (Target(acte, file.Path) is not { } target || IsSame(target, file.Sha512))
            {
                continue;
            }

            var content = await store.ReadAsync(acte.ObjectId, head.Number, file.Path, cancellationToken).ConfigureAwait(false);
            await PutAsync(target, content, KnownDigests(history, file.Path), findings, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Where the copy of a stored file goes, or null when it is not handed out.</summary>
    /// <param name="acte">The act.</param>
    /// <param name="path">Logical path in the store.</param>
    /// <returns>An absolute path.</returns>
    public string? Target(PlannedActe acte, string path)
    {
        var extension = System.IO.Path.GetExtension(path).TrimStart('.');
        if (!formats.Contains(extension, StringComparer.Ordinal))
        {
            return null;
        }

        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var suffix = path.StartsWith("annexes/", StringComparison.Ordinal) ? $"_annexe-{name}" : string.Empty;
        return path.StartsWith("annexes/", StringComparison.Ordinal) || name == "acte"
            ? System.IO.Path.Combine(Path, acte.Definition.Id, $"{acte.FileName}{suffix}.{extension}")
            : null;
    }

    private static HashSet<string> KnownDigests(ObjectHistory? history, string path) =>
        history is null
            ? []
            : [.. history.Versions.SelectMany(version => version.Files)
                .Where(file => file.Path == path).Select(file => file.Sha512)];

    private static bool IsSame(string target, string sha512) =>
        File.Exists(target) && ContentDigest.Sha512(SharedFile.ReadAllBytes(target)) == sha512;

    private static async Task PutAsync(
        string target,
        ReadOnlyMemory<byte> content,
        HashSet<string> known,
        List<Finding> findings,
        CancellationToken cancellationToken)
    {
        try
        {
            if (OpenElsewhere(target) is { } owner)
            {
                findings.Add(OutputFindings.OpenElsewhere(target, owner));
                return;
            }

            if (File.Exists(target))
            {
                var digest = ContentDigest.Sha512(SharedFile.ReadAllBytes(target));
                if (digest == ContentDigest.Sha512(content.Span))
                {
                    return;
                }

                if (!known.Contains(digest))
                {
                    findings.Add(OutputFindings.EditedByHand(target));
                    target = Beside(target);
                    if (IsSame(target, ContentDigest.Sha512(content.Span)))
                    {
                        return;
                    }
                }
            }

            await AtomicFile.WriteAsync(target, content, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(OutputFindings.NotWritable(target, error.Message));
        }
    }

    /// <summary>Word leaves <c>~$name</c> (two letters cut when long), LibreOffice <c>.~lock.name#</c>, while a file is
    /// open.</summary>
    private static string? OpenElsewhere(string target)
    {
        var folder = System.IO.Path.GetDirectoryName(target)!;
        var name = System.IO.Path.GetFileName(target);
        string[] marks = [$"~${name}", $"~${(name.Length > 2 ? name[2..] : name)}", $".~lock.{name}#"];
        return marks.FirstOrDefault(mark => File.Exists(System.IO.Path.Combine(folder, mark)));
    }

    private static string Beside(string target) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(target)!,
        $"{System.IO.Path.GetFileNameWithoutExtension(target)} (nouveau){System.IO.Path.GetExtension(target)}");
}
