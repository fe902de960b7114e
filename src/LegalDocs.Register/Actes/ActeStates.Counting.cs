namespace LegalDocs.Register;

/// <content>Counts and events over a campaign.</content>
public sealed partial class ActeStates
{
    /// <summary>How many acts are in each state; states without acts are left out.</summary>
    /// <param name="scope">Campaign; null: all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The counts at this instant.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<IReadOnlyDictionary<EtatActe, int>> CountAsync(string? scope, CancellationToken cancellationToken)
    {
        var rows = await _session.ReadAsync(
            open => open.ListAsync<CountRow>(
                "SELECT state AS State, count(*) AS Count FROM acte WHERE (@Scope IS NULL OR scope = @Scope) GROUP BY state",
                new { Scope = scope }),
            cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => EtatActeWire.FromText(row.State), row => checked((int)row.Count));
    }

    /// <summary>Events of one name over all acts.</summary>
    /// <param name="name">Name of the event.</param>
    /// <param name="scope">Campaign; null: all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>URN of the act and detail of each event, oldest first.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<IReadOnlyList<(string Urn, string? Detail)>> ListEventsAsync(
        string name, string? scope, CancellationToken cancellationToken)
    {
        var rows = await _session.ReadAsync(
            open => open.ListAsync<EventRow>(
                """
                SELECT acte.urn AS Urn, acte_history.detail AS Detail FROM acte JOIN acte_history ON acte_history.urn = acte.urn
                WHERE acte_history.name = @Name AND (@Scope IS NULL OR acte.scope = @Scope)
                ORDER BY acte_history.seq
                """,
                new { Name = name, Scope = scope }),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => (row.Urn, row.Detail))];
    }

    private sealed class CountRow
    {
        public string State { get; init; } = string.Empty;

        public long Count { get; init; }
    }

    private sealed class EventRow
    {
        public string Urn { get; init; } = string.Empty;

        public string? Detail { get; init; }
    }
}
