namespace LegalDocs.Register;

/// <summary>Brings a register to the schema of this program, in one transaction, once.</summary>
internal sealed class Migrator(RegisterSession session, IReadOnlyList<Migration> migrations)
{
    private const string CreateJournal =
        """
        CREATE TABLE schema_migration (
            number     BIGINT  NOT NULL PRIMARY KEY,
            name       TEXT    NOT NULL,
            hash       TEXT    NOT NULL,
            applied_at BIGINT  NOT NULL
        )
        """;

    /// <summary>Applies what is missing; nothing when nothing is.</summary>
    /// <exception cref="RegisterException">Newer schema, altered schema, or the database of another
    /// program.</exception>
    public Task<int> MigrateAsync(CancellationToken cancellationToken) =>
        session.WriteAsync(
            async scope =>
            {
                var applied = await ReadJournalAsync(scope).ConfigureAwait(false);
                if (applied is null)
                {
                    await scope.ExecuteAsync(CreateJournal, null).ConfigureAwait(false);
                    applied = [];
                }

                Check(applied);
                var missing = migrations.Where(migration => applied.All(row => row.Number != migration.Number))
                    .ToList();
                foreach (var migration in missing)
                {
                    await ApplyAsync(scope, migration).ConfigureAwait(false);
                }

                return missing.Count;
            },
            cancellationToken);

    /// <summary>Whether there is a register that this program can read; an older one counts, an empty place does not.</summary>
    /// <exception cref="RegisterException">Newer schema, altered schema, or the database of another program.</exception>
    public Task<bool> IsThereAsync(CancellationToken cancellationToken) =>
        session.ReadAsync(
            async scope =>
            {
                var applied = await ReadJournalAsync(scope).ConfigureAwait(false);
                Check(applied ?? []);
                return applied?.Count > 0;
            },
            cancellationToken);

    /// <summary>The migrations applied, or null when there is no table at all.</summary>
    private async Task<IReadOnlyList<JournalRow>?> ReadJournalAsync(RegisterScope scope)
    {
        var tables = await scope.ListAsync<string>(scope.Engine.ListTables, null)
            .ConfigureAwait(false);
        if (tables.Contains("schema_migration"))
        {
            return await scope.ListAsync<JournalRow>(
                "SELECT number AS Number, name AS Name, hash AS Hash FROM schema_migration ORDER BY number", null)
                .ConfigureAwait(false);
        }

        return tables.Count == 0 ? null : throw RegisterFailures.NotARegister(session.Place);
    }

    private void Check(IReadOnlyList<JournalRow> applied)
    {
        var known = migrations[^1].Number;
        foreach (var row in applied)
        {
            if (row.Number > known)
            {
                throw RegisterFailures.NewerSchema(session.Place, applied[^1].Number, known);
            }

            if (migrations.All(migration => migration.Number != row.Number || migration.Hash != row.Hash))
            {
                throw RegisterFailures.AlteredSchema(session.Place, row.Name);
            }
        }
    }

    private static async Task ApplyAsync(RegisterScope scope, Migration migration)
    {
        await scope.ExecuteAsync(migration.Sql, null).ConfigureAwait(false);
        await scope.ExecuteAsync(
            "INSERT INTO schema_migration (number, name, hash, applied_at) VALUES (@Number, @Name, @Hash, @Now)",
            new { migration.Number, migration.Name, migration.Hash, Now = scope.NowMs }).ConfigureAwait(false);
    }

    private sealed class JournalRow
    {
        public long Number { get; init; }

        public string Name { get; init; } = string.Empty;

        public string Hash { get; init; } = string.Empty;
    }
}
