using System.Globalization;

namespace LegalDocs.Transmission;

/// <content>Lists by status: the only look-up there is (protocol 2.4).</content>
public sealed partial class S2lowPlateforme
{
    private const int PageSize = 100;
    private const int MaxPages = 10_000;
    private const int MaxFruitless = 20;

    /// <inheritdoc/>
    /// <remarks>
    /// The list moves while it is read. Newest first: a page that begins above the last item read hides nothing, whatever
    /// came in meanwhile; one that begins below it may hide some that moved up when others left, and is read again half a
    /// page higher. A busy account is thus read in one walk, not until it stands still.
    /// </remarks>
    public async Task<IReadOnlyList<TransactionSummary>> ListAsync(int status, CancellationToken cancellationToken)
    {
        var first = await PageAsync(status, 0, cancellationToken).ConfigureAwait(false);
        List<TransactionSummary> found = [.. first.Items];
        var (offset, isLast, fruitless) = (first.Count - 1, first.Count < PageSize || found.Count == 0, 0);
        for (var page = 1; !isLast; page++)
        {
            if (page >= MaxPages || fruitless >= MaxFruitless)
            {
                throw new TransmissionException($"{Name}: list of status {status}: it moves faster than it is read", true, null);
            }

            var next = await PageAsync(status, offset, cancellationToken).ConfigureAwait(false);
            var lowest = found[^1].Id;
            if (offset > 0 && (next.Items.Count == 0 || next.Items[0].Id < lowest))
            {
                offset = Math.Max(0, offset - (PageSize / 2));
                fruitless++;
                continue;
            }

            var before = found.Count;
            found.AddRange(next.Items.Where(item => item.Id < lowest));
            fruitless = found.Count > before ? 0 : fruitless + 1;
            isLast = next.Count < PageSize;
            offset += Math.Max(next.Count - 1, 0);
        }

        return found;
    }

    private async Task<TransactionPage> PageAsync(int status, int offset, CancellationToken cancellationToken)
    {
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"{Module}api/list_actes.php?status_id={status}&offset={offset}&limit={PageSize}");
        var answer = await ReadAsync(path, cancellationToken).ConfigureAwait(false);
        var page = TransactionList.Parse(answer.Body)
            ?? throw new TransmissionException($"{Name}: list of status {status}: {Odd(answer)}", true, null);

        // The identifier counts the submissions: "newest first" and "highest first" are the same, whatever the ties.
        return page with { Items = [.. page.Items.OrderByDescending(item => item.Id)] };
    }
}
