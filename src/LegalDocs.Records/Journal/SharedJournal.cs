using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Records;

/// <summary>A journal for many threads: entries that come while others are being flushed go to the disk together.</summary>
/// <remarks>A call returns once its line is on the disk. Other processes may append to the same journal meanwhile.</remarks>
/// <param name="journal">The journal.</param>
public sealed class SharedJournal(ActivityJournal journal) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Lock _gate = new();
    private List<Waiting> _waiting = [];
    private HashSet<UInt128>? _known;

    /// <summary>Adds a line.</summary>
    /// <param name="entry">What was done.</param>
    /// <param name="cancellationToken">Stops waiting; the line may then be written or not.</param>
    /// <returns>A task that ends when the line is on the disk.</returns>
    /// <exception cref="RecordsException">The journal cannot be written.</exception>
    public async Task RecordAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var waiting = new Waiting(entry);
        lock (_gate)
        {
            _waiting.Add(waiting);
        }

        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await WriteAsync().ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }

        await waiting.Written.Task.ConfigureAwait(false);
    }

    /// <summary>Adds a line unless the journal has one of the same action, subject, version, digest and detail: what a killed process
    /// did may or may not have been recorded.</summary>
    /// <param name="entry">What was done.</param>
    /// <param name="cancellationToken">Stops reading or waiting.</param>
    /// <returns>Whether the line was missing.</returns>
    /// <remarks>The first call reads the whole journal; what other processes add later is not seen.</remarks>
    /// <exception cref="RecordsException">The journal cannot be read or written.</exception>
    public async Task<bool> EnsureAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _known ??= await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (_known.Contains(KeyOf(entry)))
            {
                return false;
            }
        }
        finally
        {
            _writing.Release();
        }

        await RecordAsync(entry, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Frees what waiting needs. No call may be under way.</summary>
    public void Dispose() => _writing.Dispose();

    /// <summary>Writes all that wait; those that an earlier turn wrote wait no more.</summary>
    private async Task WriteAsync()
    {
        List<Waiting> batch;
        lock (_gate)
        {
            (batch, _waiting) = (_waiting, []);
        }

        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            // Not stopped by one of them: the others wait for it.
            await journal.AppendAsync([.. batch.Select(waiting => waiting.Entry)], CancellationToken.None).ConfigureAwait(false);
            _known?.UnionWith(batch.Select(waiting => KeyOf(waiting.Entry)));
            batch.ForEach(waiting => waiting.Written.SetResult());
        }
        catch (Exception fault)
        {
            // Each of them hears of it: what was to be recorded was not.
            batch.ForEach(waiting => waiting.Written.SetException(fault));
        }
    }

    private async Task<HashSet<UInt128>> ReadAsync(CancellationToken cancellationToken)
    {
        var known = new HashSet<UInt128>();
        await foreach (var line in journal.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            known.Add(KeyOf(line.Entry));
        }

        return known;
    }

    /// <summary>Half of a digest: a journal of decades in some megabytes of memory.</summary>
    private static UInt128 KeyOf(JournalEntry entry)
    {
        var members = string.Join('\n', entry.Action, entry.Subject, entry.Version, entry.Sha512, entry.Detail);
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(members)));
    }

    private sealed record Waiting(JournalEntry Entry)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
