using System.Globalization;

namespace LegalDocs.Transmission;

/// <content>Lists by status: the only look-up there is (protocol 2.4).</content>
public sealed partial class S2lowPlateforme
{
    private const int PageSize = 100;
    private const int MaxPages = 10_000;
    private const int MaxWalks = 5;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken)
    {
        for (var walk = 0; walk < MaxWalks; walk++)
        {
            if (await WalkAsync(status, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        throw new TransmissionException($"{Name}: list of status {status}: it moves faster than it is read", true, null);
    }

    /// <summary>All pages, or null when the list moved between two of them.</summary>
    /// <remarks>Each page begins with the last item of the one before: a transaction that changed status in between moves
    /// all that follow, and one could be missed.</remarks>
    private async Task<List<TransactionSummary>?> WalkAsync(int status, CancellationToken cancellationToken)
    {
        var found = await PageAsync(status, 0, cancellationToken).ConfigureAwait(false);
        var last = found.Count;
        for (var page = 1; last == PageSize && page < MaxPages; page++)
        {
            var next = await PageAsync(status, found.Count - 1, cancellationToken).ConfigureAwait(false);
            if (next.Count == 0 || next[0].Id != found[^1].Id)
            {
                return null;
            }

            found.AddRange(next.Skip(1));
            last = next.Count;
        }

        return found;
    }

    private async Task<List<TransactionSummary>> PageAsync(int status, int offset, CancellationToken cancellationToken)
    {
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"{Module}api/list_actes.php?status_id={status}&offset={offset}&limit={PageSize}");
        var answer = await ReadAsync(path, cancellationToken).ConfigureAwait(false);
        return TransactionList.Parse(answer.Body)
            ?? throw new TransmissionException($"{Name}: list of status {status}: {Odd(answer)}", true, null);
    }
}
