namespace LegalDocs.Register;

/// <summary>Ranks given to the rows of a campaign, for the numbers made with <c>{{ rang }}</c>.</summary>
/// <remarks>
/// Ranks of one campaign and kind of act go 1, 2, 3… without gaps. A row keeps its rank for ever, even when it leaves
/// the
/// data and comes back; a rank is never given to another row. Safe from several threads and processes.
/// </remarks>
public sealed class NumberLedger
{
    private readonly RegisterSession _session;

    internal NumberLedger(RegisterSession session) => _session = session;

    /// <summary>The rank of a row, given at the first call.</summary>
    /// <param name="campaign">Identifier of the campaign.</param>
    /// <param name="acteType">Kind of act in the campaign.</param>
    /// <param name="rowKey">Key of the row.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then given.</param>
    /// <returns>1 and up.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public async Task<int> AllocateAsync(
        string campaign, string acteType, string rowKey, CancellationToken cancellationToken) =>
        (await AllocateAsync(new LedgerKey(campaign, acteType, rowKey), null, cancellationToken)
            .ConfigureAwait(false)).Rank;

    /// <summary>The rank and the number of a row, given at the first call and kept even if the pattern changes
    /// later.</summary>
    /// <param name="campaign">Identifier of the campaign.</param>
    /// <param name="acteType">Kind of act in the campaign.</param>
    /// <param name="rowKey">Key of the row.</param>
    /// <param name="numberOf">Makes the number from the rank; quick and pure, called with the register locked.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then given.</param>
    /// <returns>The rank and the number, and whether this call gave them.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<NumberAllocation> AllocateAsync(
        string campaign,
        string acteType,
        string rowKey,
        Func<int, string> numberOf,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(numberOf);
        return AllocateAsync(new LedgerKey(campaign, acteType, rowKey), numberOf, cancellationToken);
    }

    /// <summary>All ranks given in a campaign.</summary>
    /// <param name="campaign">Identifier of the campaign.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Kind of act, key of the row and rank, by kind then rank.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public Task<IReadOnlyList<AllocatedRank>> ListAsync(string campaign, CancellationToken cancellationToken) =>
        _session.ReadAsync(
            async scope => (IReadOnlyList<AllocatedRank>)[.. (await scope.ListAsync<AllocatedRankRow>(
                """
                SELECT acte_type AS ActeType, row_key AS RowKey, rank AS Rank FROM number_ledger
                WHERE campaign = @Campaign ORDER BY acte_type, rank
                """,
                new { Campaign = campaign }).ConfigureAwait(false)).Select(row => row.ToRank())],
            cancellationToken);

    private async Task<NumberAllocation> AllocateAsync(
        LedgerKey key, Func<int, string>? numberOf, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key.Campaign);
        ArgumentException.ThrowIfNullOrEmpty(key.ActeType);
        ArgumentNullException.ThrowIfNull(key.RowKey);

        // A second run of 35 000 acts only reads.
        var known = await _session.ReadAsync(scope => FindAsync(scope, key), cancellationToken).ConfigureAwait(false);
        if (known is not null && (numberOf is null || known.Numero is not null))
        {
            return known.ToAllocation();
        }

        return await _session.WriteAsync(scope => GiveAsync(scope, key, numberOf), cancellationToken)
            .ConfigureAwait(false);
    }

    private static Task<LedgerRow?> FindAsync(RegisterScope scope, LedgerKey key) =>
        scope.FindAsync<LedgerRow>(
            """
            SELECT rank AS Rank, numero AS Numero FROM number_ledger
            WHERE campaign = @Campaign AND acte_type = @ActeType AND row_key = @RowKey
            """,
            key);

    private static async Task<NumberAllocation> GiveAsync(
        RegisterScope scope, LedgerKey key, Func<int, string>? numberOf)
    {
        var known = await FindAsync(scope, key).ConfigureAwait(false);
        if (known is not null && (numberOf is null || known.Numero is not null))
        {
            return known.ToAllocation();
        }

        var rank = known?.Rank ?? await NextRankAsync(scope, key).ConfigureAwait(false);
        var numero = numberOf?.Invoke(checked((int)rank));
        await scope.ExecuteAsync(
            """
            INSERT INTO number_ledger (campaign, acte_type, row_key, rank, numero, allocated_at)
            VALUES (@Campaign, @ActeType, @RowKey, @Rank, @Numero, @Now)
            ON CONFLICT (campaign, acte_type, row_key) DO UPDATE SET numero = excluded.numero
            """,
            new { key.Campaign, key.ActeType, key.RowKey, Rank = rank, Numero = numero, Now = scope.NowMs })
            .ConfigureAwait(false);
        return new NumberAllocation(checked((int)rank), numero, IsNew: known is null);
    }

    private static Task<long> NextRankAsync(RegisterScope scope, LedgerKey key) =>
        scope.FindAsync<long>(
            """
            SELECT coalesce(max(rank), 0) + 1 FROM number_ledger WHERE campaign = @Campaign AND acte_type = @ActeType
            """,
            key);

    private sealed record LedgerKey(string Campaign, string ActeType, string RowKey);

    private sealed class LedgerRow
    {
        public long Rank { get; init; }

        public string? Numero { get; init; }

        public NumberAllocation ToAllocation() => new(checked((int)Rank), Numero, IsNew: false);
    }

    private sealed class AllocatedRankRow
    {
        public string ActeType { get; init; } = string.Empty;

        public string RowKey { get; init; } = string.Empty;

        public long Rank { get; init; }

        public AllocatedRank ToRank() => new(ActeType, RowKey, checked((int)Rank));
    }
}
