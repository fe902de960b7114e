using System.Runtime.CompilerServices;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>A folder where people or a signature book put signed files; each leaves it for <c>acceptes/</c> or <c>refuses/</c>.</summary>
/// <remarks>
/// A file is moved only once the store has it, or once the reason of its refusal is written beside its new place: a kill at
/// any moment leaves it where the next pass finds it. Files still being written, links and what is no PDF are left alone.
/// </remarks>
/// <param name="path">The folder; <c>acceptes/</c> and <c>refuses/</c> are made in it.</param>
/// <param name="store">The store.</param>
/// <param name="desk">Takes the files.</param>
/// <param name="timeProvider">Says how long ago a file was last written.</param>
public sealed class DropFolder(string path, IVersionStore store, SigningDesk desk, TimeProvider timeProvider)
{
    /// <summary>Where accepted files go.</summary>
    public const string Accepted = "acceptes";

    /// <summary>Where refused files go, each with its reason.</summary>
    public const string Refused = "refuses";

    /// <summary>By how much the clock of another machine may be ahead; what is dated later still is as good as old.</summary>
    private static readonly TimeSpan ClockDrift = TimeSpan.FromHours(1);

    /// <summary>A file written less than this ago may still be being written. Default 3 s.</summary>
    public TimeSpan QuietTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Looks once at every file of the folder, in the order of their names.</summary>
    /// <param name="request">Who deposits, who must have signed.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>Each file with what became of it.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached; the file stays where it is.</exception>
    /// <exception cref="IOException">The folder cannot be read, or a file not be moved.</exception>
    public async IAsyncEnumerable<DroppedFile> PassAsync(
        SigningRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var matcher = new ActeMatcher(store);
        foreach (var file in Files())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await TakeAsync(file, matcher, request, cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(path)
        .EnumerateFiles()
        .Where(file => file.Extension.Equals(".pdf", StringComparison.OrdinalIgnoreCase) && file.LinkTarget is null)
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    private async Task<DroppedFile> TakeAsync(
        FileInfo file, ActeMatcher matcher, SigningRequest request, CancellationToken cancellationToken)
    {
        if (await ReadAsync(file, cancellationToken).ConfigureAwait(false) is not { } content)
        {
            return new DroppedFile(file.Name, null, null);
        }

        var (id, refusal) = await matcher.FindAsync(file.Name, content, cancellationToken).ConfigureAwait(false);
        var outcome = id is null
            ? new SigningOutcome.Refused([refusal!])
            : await desk.DepositAsync(id, content, request, cancellationToken).ConfigureAwait(false);
        return new DroppedFile(file.Name, Move(file, outcome), outcome);
    }

    /// <summary>The content, or null for a file that is being written: changed lately, or while it was read.</summary>
    private async Task<byte[]?> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        file.Refresh();
        var age = timeProvider.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc;
        if (age < QuietTime && age > -ClockDrift)
        {
            return null;
        }

        try
        {
            return await DepositedFile.ReadAsync(file, desk.MaxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // Held by who writes it, or gone: the next pass will see; the other files need not wait.
        }
    }

    private string Move(FileInfo file, SigningOutcome outcome)
    {
        var folder = Directory.CreateDirectory(Path.Combine(path, outcome is SigningOutcome.Refused ? Refused : Accepted)).FullName;
        var target = FreeName(folder, file.Name);
        if (outcome is SigningOutcome.Refused refused)
        {
            File.WriteAllText(target + ".txt", RefusalText.Of(file.Name, refused.Findings));
        }

        File.Move(file.FullName, target, overwrite: false);
        return target;
    }

    /// <summary>The name itself, or the name with a number: no earlier file is overwritten.</summary>
    private static string FreeName(string folder, string name)
    {
        var target = Path.Combine(folder, name);
        for (var number = 2; File.Exists(target); number++)
        {
            target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}");
        }

        return target;
    }
}
