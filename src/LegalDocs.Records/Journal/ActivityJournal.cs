using System.Globalization;
using System.Text;

namespace LegalDocs.Records;

/// <summary>Who did what when: a file to which lines are only ever added, each sealed and holding the seal of the one before.</summary>
/// <remarks>
/// Several processes and threads may append at once: a lock file beside the journal lets one in. A line is flushed to the disk before
/// the call returns. A line cut by a kill stays where it is and is followed by a line that says so: nothing is ever removed. Beside the
/// journal, <c>.tete</c> holds the last number and seal, so that lines removed from the end are missed. Who may write the folder can
/// rewrite all of it: keep copies elsewhere, or store the head as a version.
/// </remarks>
/// <param name="path">Absolute path of the journal; made by the first line.</param>
/// <param name="timeProvider">Clock that dates the lines.</param>
public sealed class ActivityJournal(string path, TimeProvider timeProvider)
{
    private const int LockTries = 3000;
    private static readonly TimeSpan LockWait = TimeSpan.FromMilliseconds(10);

    /// <summary>Absolute path of the journal.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    private string HeadPath => FullPath + ".tete";

    /// <summary>Adds a line.</summary>
    /// <param name="entry">What was done.</param>
    /// <param name="cancellationToken">Stops waiting for other writers; a line that is begun is finished.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">A member of the entry is too long or malformed.</exception>
    /// <exception cref="RecordsException">The journal cannot be written (LD6660), is locked for long (LD6661), or its end is damaged
    /// (LD6662): nothing is added to a journal that does not hold.</exception>
    public Task<long> AppendAsync(JournalEntry entry, CancellationToken cancellationToken) => AppendAsync([entry], cancellationToken);

    /// <summary>Adds lines, in order, with one flush: what many threads do at once costs little more than what one does.</summary>
    /// <param name="entries">What was done, at least one thing. A kill may keep the first of them and lose the rest.</param>
    /// <param name="cancellationToken">Stops waiting for other writers; lines that are begun are finished.</param>
    /// <returns>The number of the last.</returns>
    /// <exception cref="ArgumentException">There is none, or a member of an entry is too long or malformed.</exception>
    /// <exception cref="RecordsException">As for one entry.</exception>
    public async Task<long> AppendAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count, nameof(entries));
        foreach (var entry in entries)
        {
            Check(entry);
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath)!);
            var gate = await LockAsync(cancellationToken).ConfigureAwait(false);
            await using (gate.ConfigureAwait(false))
            {
                return Append(entries);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw JournalFaults.NotWritten(FullPath, fault);
        }
    }

    /// <summary>Reads the journal, as <see cref="VerifyAsync"/> would accept it.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The lines whose seal fits, in the order of the file; none when there is no journal.</returns>
    /// <exception cref="RecordsException">The journal cannot be read.</exception>
    public async IAsyncEnumerable<JournalLine> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, bytes, _) in JournalReader.LinesAsync(FullPath, cancellationToken).ConfigureAwait(false))
        {
            if (JournalFormat.TryRead(bytes.Span) is { } line)
            {
                yield return line.Line;
            }
        }
    }

    /// <summary>Verifies every line, their order, and the end.</summary>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <returns>How many lines there are, and everything that is wrong.</returns>
    /// <exception cref="RecordsException">The journal cannot be read.</exception>
    public async Task<JournalVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        // The head first: lines added meanwhile only come on top.
        var head = ReadHead();
        var verifier = new JournalVerifier();
        await foreach (var (number, bytes, isWhole) in JournalReader.LinesAsync(FullPath, cancellationToken).ConfigureAwait(false))
        {
            verifier.Add(number, bytes.Span, isWhole);
        }

        return verifier.End(head);
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                // The system frees the lock of a process that dies.
                return new FileStream(FullPath + ".verrou", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (round < LockTries && File.Exists(FullPath + ".verrou"))
            {
                await Task.Delay(LockWait, timeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException fault) when (round >= LockTries)
            {
                throw JournalFaults.Locked(FullPath, fault);
            }
        }
    }

    private long Append(IReadOnlyList<JournalEntry> entries)
    {
        using var file = new FileStream(FullPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var tail = JournalReader.ReadTail(file);
        if (tail.Last is null && tail.HasLines)
        {
            throw JournalFaults.DamagedEnd(FullPath);
        }

        var (number, seal) = (tail.Last?.Line.Number ?? 0, tail.Last?.Seal);
        file.Seek(0, SeekOrigin.End);
        if (tail.Torn is { } torn)
        {
            file.WriteByte((byte)'\n');
            if (JournalFormat.TryRead(torn) is { } whole && whole.Line.Number == number + 1 && whole.Previous == seal)
            {
                // Only its line feed was missing.
                (number, seal) = (whole.Line.Number, whole.Seal);
            }
            else
            {
                entries = [RepairOf(torn), .. entries];
            }
        }

        (number, seal) = Write(file, number, entries, seal);
        file.Flush(flushToDisk: true);
        WriteHead(number, seal!);
        return number;
    }

    private (long Number, string? Seal) Write(FileStream file, long number, IReadOnlyList<JournalEntry> entries, string? seal)
    {
        using var lines = new MemoryStream();
        foreach (var entry in entries)
        {
            (var bytes, seal) = JournalFormat.Write(++number, timeProvider.GetUtcNow(), entry, seal);
            lines.Write(bytes);
            lines.WriteByte((byte)'\n');
        }

        // One call: a kill cuts a line, or leaves it out, but mixes it with no other.
        file.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
        file.Flush();
        return (number, seal);
    }

    private static JournalEntry RepairOf(byte[] torn) => new()
    {
        Action = JournalFormat.Repair,
        Who = "LegalDocs",
        Subject = Digests.Sha512(torn),
        Detail = string.Create(
            CultureInfo.InvariantCulture,
            $"La ligne précédente, de {torn.Length} octets, a été interrompue ; « objet » est son empreinte."),
    };

    private void WriteHead(long number, string seal)
    {
        var temporary = $"{HeadPath}.{Environment.ProcessId}";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} {seal}\n")));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, HeadPath, overwrite: true);
    }

    private JournalHead? ReadHead()
    {
        if (!File.Exists(HeadPath))
        {
            return null;
        }

        var parts = File.ReadAllText(HeadPath).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts is [var number, var seal] && long.TryParse(number, CultureInfo.InvariantCulture, out var last)
            ? new JournalHead(last, seal)
            : null;
    }

    private static void Check(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Who);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Action);
        var isAction = entry.Action.Length <= 40
            && entry.Action.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_');
        var isOfAFile = entry.Version is not < 1
            && (entry.Sha512 is null || (entry.Sha512.Length == 128 && entry.Sha512.All(char.IsAsciiHexDigitLower)));
        if (!isAction || !isOfAFile || entry.Who.Length > 200 || entry.Subject?.Length > 512 || entry.Detail?.Length > 2000)
        {
            throw new ArgumentException(
                "An action, a name, a subject, a version, a digest or a detail is longer or other than the journal takes.", nameof(entry));
        }
    }
}

/// <summary>The last line that was acknowledged.</summary>
internal sealed record JournalHead(long Number, string Seal);

/// <summary>What a verification of a journal found.</summary>
/// <param name="Lines">Entries whose seal fits.</param>
/// <param name="Findings">Everything that is wrong, in the order of the file.</param>
public sealed record JournalVerification(long Lines, IReadOnlyList<JournalFinding> Findings)
{
    /// <summary>Whether nothing was changed, removed or moved; a last line cut by a kill is no such thing.</summary>
    public bool IsSound => Findings.All(finding => finding.Code == "LD6654");
}
