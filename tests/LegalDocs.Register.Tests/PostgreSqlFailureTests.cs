using LegalDocs.Register.Tests.Support;
using Npgsql;

namespace LegalDocs.Register.Tests;

/// <summary>What goes wrong with a server, and what a reader is told.</summary>
public sealed class PostgreSqlFailureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_does_not_answer_is_out_of_reach()
    {
        var failure = await FailureAsync("Host=127.0.0.1;Port=9;Database=x;Username=x;Password=secret-a-taire;Timeout=2");

        Assert.Equal((RegisterFailure.Unreachable, "LD6501"), (failure.Failure, failure.Code));
        Assert.Contains("127.0.0.1/x", failure.Text.French, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-a-taire", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_out_of_reach_and_named()
    {
        var failure = await FailureAsync(PostgreSqlServer.NoDatabase());

        Assert.Equal(RegisterFailure.Unreachable, failure.Failure);
        Assert.Contains("absente", failure.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_of_another_program_is_left_alone()
    {
        using var schema = new PostgreSqlSchema();
        schema.Sql("CREATE TABLE factures (id integer)");

        var failure = await FailureAsync(schema.ConnectionString);

        Assert.Equal(RegisterFailure.NotARegister, failure.Failure);
        Assert.Equal(1L, schema.Sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"));
    }

    [Fact]
    public async Task A_writer_that_holds_the_lock_for_too_long_is_said_and_may_be_tried_again()
    {
        using var schema = new PostgreSqlSchema();
        await using var register = await RegisterDatabase.OpenAsync(
            new PostgreSqlOptions { ConnectionString = schema.ConnectionString, LockTimeout = TimeSpan.FromMilliseconds(50) },
            schema.Clock,
            Token);
        await using var other = new NpgsqlConnection(schema.ConnectionString);
        await other.OpenAsync(Token);
        await using var transaction = await other.BeginTransactionAsync(Token);
        await using var hold = new NpgsqlCommand(
            "SELECT pg_advisory_xact_lock(hashtext('legaldocs ' || current_schema()))", other);
        await hold.ExecuteNonQueryAsync(Token);

        var failure = await Assert.ThrowsAsync<RegisterException>(() => register.Work.EnqueueAsync(Some.Work(1), Token));
        await transaction.RollbackAsync(Token);

        Assert.Equal((RegisterFailure.Locked, true), (failure.Failure, failure.IsTransient));
        Assert.True(await register.Work.EnqueueAsync(Some.Work(1), Token));
    }

    [Fact]
    public async Task A_claim_passes_over_work_that_another_is_claiming()
    {
        using var schema = new PostgreSqlSchema();
        await using var register = await schema.OpenAsync();
        await register.Work.EnqueueAsync(Some.Work(1), Token);
        await register.Work.EnqueueAsync(Some.Work(2), Token);
        await using var other = new NpgsqlConnection(schema.ConnectionString);
        await other.OpenAsync(Token);
        await using var transaction = await other.BeginTransactionAsync(Token);
        await using var hold = new NpgsqlCommand($"SELECT key FROM work WHERE key = '{Some.Work(1).Key}' FOR UPDATE", other);
        await hold.ExecuteNonQueryAsync(Token);

        var item = await register.Work.ClaimAsync(Some.Kinds, null, Some.Lease, Token);
        var none = await register.Work.ClaimAsync(Some.Kinds, null, Some.Lease, Token);

        Assert.Equal(Some.Work(2).Key, item!.Key);
        Assert.Null(none);
    }

    [Fact]
    public async Task Instants_are_the_server_s_when_the_clock_is_the_system_s()
    {
        using var schema = new PostgreSqlSchema();
        await using var register = await RegisterDatabase.OpenAsync(
            new PostgreSqlOptions { ConnectionString = schema.ConnectionString }, TimeProvider.System, Token);

        await register.Actes.RecordAsync(Some.Acte(1), Token);

        var age = (long)schema.Sql(
            "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) - updated_at FROM acte")!;
        Assert.InRange(age, 0, 60_000);
    }

    [Fact]
    public void Both_dialects_have_the_same_migrations_tables_and_columns()
    {
        using var folder = new RegisterFolder();
        using var schema = new PostgreSqlSchema();
        var sqlite = Migration.Load("sqlite");
        var postgres = Migration.Load("postgresql");

        Assert.Equal(sqlite.Select(migration => migration.Name), postgres.Select(migration => migration.Name));
        foreach (var (one, other) in sqlite.Zip(postgres))
        {
            folder.Sql(one.Sql);
            schema.Sql(other.Sql);
        }

        Assert.Equal(
            folder.Sql("""
                SELECT group_concat(line, '|') FROM (
                    SELECT m.name || '.' || c.name AS line FROM sqlite_master m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'catalogue_words%' ORDER BY 1)
                """),
            schema.Sql("""
                SELECT string_agg(line, '|' ORDER BY line COLLATE "C") FROM (
                    SELECT table_name || '.' || column_name AS line FROM information_schema.columns
                    WHERE table_schema = current_schema() AND table_name NOT LIKE 'catalogue_words%') AS lines
                """));
    }

    private static Task<RegisterException> FailureAsync(string connection) =>
        Assert.ThrowsAsync<RegisterException>(() => RegisterDatabase.OpenAsync(
            new PostgreSqlOptions { ConnectionString = connection }, TimeProvider.System, Token));
}
