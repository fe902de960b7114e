using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>Where each act stands, with its history; every change of the one appends to the other.</summary>
/// <remarks>Safe from several threads and processes. The truth about the documents is the version store; this is the
/// index.</remarks>
public sealed partial class ActeStates
{
    /// <summary>Name of the history entry that a change of the record leaves.</summary>
    public const string StateRecorded = "etat";

    private const string Upsert =
        """
        INSERT INTO acte (urn, scope, siren, numero, nature, objet, date_acte, state, transaction_id, id_acte, date_ar,
            updated_at)
        VALUES (@Urn, @Scope, @Siren, @Numero, @Nature, @Objet, @DateActe, @State, @TransactionId, @IdActe, @DateAr,
            @Now)
        ON CONFLICT (urn) DO UPDATE SET scope = excluded.scope, nature = excluded.nature, objet = excluded.objet,
            date_acte = excluded.date_acte, state = excluded.state, transaction_id = excluded.transaction_id,
            id_acte = excluded.id_acte, date_ar = excluded.date_ar, updated_at = excluded.updated_at
        """;

    private readonly RegisterSession _session;

    internal ActeStates(RegisterSession session) => _session = session;

    /// <summary>Records an act, new or changed. Recording the same again changes nothing and leaves no entry.</summary>
    /// <param name="acte">The act as it now stands; it replaces what was known.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>True when something changed.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<bool> RecordAsync(ActeRecord acte, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acte);
        return _session.WriteAsync(scope => WriteAsync(scope, acte), cancellationToken);
    }

    /// <summary>Records an act unless it is known: a later state is never set back.</summary>
    /// <param name="acte">The act.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>False when the act was known: nothing changed.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<bool> AddAsync(ActeRecord acte, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acte);
        return _session.WriteAsync(
            async scope => await FindAsync(scope, acte.Urn).ConfigureAwait(false) is null
                && await WriteAsync(scope, acte).ConfigureAwait(false),
            cancellationToken);
    }

    /// <summary>Adds an event to the history of a known act.</summary>
    /// <param name="urn">The act.</param>
    /// <param name="happening">What happened.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>A task that ends when the event is on the disk.</returns>
    /// <exception cref="InvalidOperationException">The act is unknown.</exception>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task AppendAsync(ActeUrn urn, ActeEvent happening, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urn);
        ArgumentNullException.ThrowIfNull(happening);
        return _session.WriteAsync(scope => AppendAsync(scope, urn.Value, happening), cancellationToken);
    }

    /// <summary>What is known of an act.</summary>
    /// <param name="urn">The act.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The record, or null when the act is unknown.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public Task<ActeRecord?> FindAsync(ActeUrn urn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urn);
        return _session.ReadAsync(scope => FindAsync(scope, urn), cancellationToken);
    }

    /// <summary>The acts of a campaign, in the order of their names.</summary>
    /// <param name="scope">Campaign; null: all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The records at this instant.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<IReadOnlyList<ActeRecord>> ListAsync(string? scope, CancellationToken cancellationToken)
    {
        var rows = await _session.ReadAsync(
            open => open.ListAsync<ActeRow>(
                $"SELECT {ActeRow.Columns} FROM acte WHERE (@Scope IS NULL OR scope = @Scope) ORDER BY urn",
                new { Scope = scope }),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToRecord())];
    }

    /// <summary>The history of an act, oldest first.</summary>
    /// <param name="urn">The act.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Its entries; none when the act is unknown.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<IReadOnlyList<ActeHistoryEntry>> HistoryAsync(ActeUrn urn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urn);
        var rows = await _session.ReadAsync(
            scope => scope.ListAsync<HistoryRow>(
                "SELECT at AS At, name AS Name, state AS State, detail AS Detail FROM acte_history "
                    + "WHERE urn = @Urn ORDER BY seq",
                new { Urn = urn.Value }),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToEntry())];
    }

    internal static async Task<bool> WriteAsync(RegisterScope scope, ActeRecord acte)
    {
        var known = await FindAsync(scope, acte.Urn).ConfigureAwait(false);
        if (known is not null && known with { UpdatedAt = null } == acte with { UpdatedAt = null })
        {
            return false;
        }

        await scope.ExecuteAsync(Upsert, Values(acte, scope.NowMs)).ConfigureAwait(false);
        await AppendAsync(scope, acte.Urn.Value, new ActeEvent(StateRecorded, null)).ConfigureAwait(false);
        return true;
    }

    internal static async Task<bool> AppendAsync(RegisterScope scope, string urn, ActeEvent happening)
    {
        var appended = await scope.ExecuteAsync(
            """
            INSERT INTO acte_history (urn, at, name, state, detail)
            SELECT urn, @Now, @Name, state, @Detail FROM acte WHERE urn = @Urn
            """,
            new { Now = scope.NowMs, happening.Name, happening.Detail, Urn = urn }).ConfigureAwait(false);
        return appended == 1 ? true : throw new InvalidOperationException($"The act '{urn}' is not in the register.");
    }

    private static async Task<ActeRecord?> FindAsync(RegisterScope scope, ActeUrn urn)
    {
        var row = await scope.FindAsync<ActeRow>(
            $"SELECT {ActeRow.Columns} FROM acte WHERE urn = @Urn", new { Urn = urn.Value }).ConfigureAwait(false);
        return row?.ToRecord();
    }

    private static object Values(ActeRecord acte, long now) => new
    {
        Urn = acte.Urn.Value,
        acte.Scope,
        Siren = acte.Siren.Value,
        Numero = acte.Numero.Value,
        Nature = (int)acte.Nature,
        acte.Objet,
        DateActe = Instants.ToText(acte.Date),
        State = acte.Etat.ToText(),
        acte.TransactionId,
        acte.IdActe,
        DateAr = acte.DateAR is { } date ? Instants.ToText(date) : null,
        Now = now,
    };

    private sealed class HistoryRow
    {
        public long At { get; init; }

        public string Name { get; init; } = string.Empty;

        public string State { get; init; } = string.Empty;

        public string? Detail { get; init; }

        public ActeHistoryEntry ToEntry() => new()
        {
            At = Instants.FromMs(At),
            Name = Name,
            Etat = EtatActeWire.FromText(State),
            Detail = Detail,
        };
    }
}
