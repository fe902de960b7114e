using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Migrations;

public sealed class MigrationTests : IDisposable
{
    private readonly RegisterFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Opening_twice_applies_each_migration_once_and_keeps_the_content()
    {
        await using (var first = await _folder.OpenAsync())
        {
            await first.Work.EnqueueAsync(Some.Work(1), Token);
        }

        await using var second = await _folder.OpenAsync();

        Assert.Single(await second.Work.ListAsync(null, Token));
        Assert.Equal((long)Migration.Load("sqlite").Count, _folder.Sql("SELECT count(*) FROM schema_migration"));
    }

    [Fact]
    public void Migrations_are_numbered_from_one_without_gaps()
    {
        var migrations = Migration.Load("sqlite");

        Assert.Equal(Enumerable.Range(1, migrations.Count), migrations.Select(migration => migration.Number));
        Assert.All(migrations, migration => Assert.Matches("^[0-9]{4}_[a-z_]+$", migration.Name));
    }

    [Fact]
    public void The_hash_of_a_migration_does_not_depend_on_line_ends() =>
        Assert.Equal(new Migration(1, "a", "x;\ny;\n").Hash, new Migration(1, "a", "x;\r\ny;\r\n").Hash);

    [Fact]
    public async Task A_later_program_adds_its_migrations_to_an_older_register()
    {
        await using (var old = await _folder.OpenAsync())
        {
            await old.Work.EnqueueAsync(Some.Work(1), Token);
        }

        await using var later = await OpenWithAsync("CREATE TABLE more (id INTEGER)");

        Assert.Single(await later.Work.ListAsync(null, Token));
        Assert.Equal(0L, _folder.Sql("SELECT count(*) FROM more"));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_register_as_it_was()
    {
        await (await _folder.OpenAsync()).DisposeAsync();

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(
            () => OpenWithAsync("CREATE TABLE more (id INTEGER); NOT SQL"));

        Assert.Equal(0L, _folder.Sql("SELECT count(*) FROM sqlite_master WHERE name = 'more'"));
        await (await _folder.OpenAsync()).DisposeAsync();
    }

    [Fact]
    public async Task A_register_of_a_newer_program_is_refused_with_both_schema_numbers()
    {
        await (await OpenWithAsync("CREATE TABLE more (id INTEGER)")).DisposeAsync();

        var failure = await Assert.ThrowsAsync<RegisterException>(_folder.OpenAsync);

        Assert.Equal((RegisterFailure.NewerSchema, false), (failure.Failure, failure.IsTransient));
        var known = Migration.Load("sqlite").Count;
        Assert.Contains($"schéma {known + 1}, cette version connaît le schéma {known}", failure.Text.French, StringComparison.Ordinal);
        Assert.Contains("Update LegalDocs", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_whose_migration_differs_is_refused()
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        _folder.Sql("UPDATE schema_migration SET hash = 'autre' WHERE number = 1");

        var failure = await Assert.ThrowsAsync<RegisterException>(_folder.OpenAsync);

        Assert.Equal(RegisterFailure.AlteredSchema, failure.Failure);
        Assert.Contains("0001_work_numbers_actes", failure.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_in_write_ahead_log_mode()
    {
        await using var register = await _folder.OpenAsync();

        Assert.Equal("wal", _folder.Sql("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_catalogue_of_schema_2_keeps_its_acts_and_they_are_to_be_read_again()
    {
        var old = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = _folder.DatabasePath }, _folder.Clock, [.. Migration.Load("sqlite").Take(2)], Token);
        await old.DisposeAsync();
        _folder.Sql("INSERT INTO catalogue_term VALUES (1, 'matiere', '5.7', '5.7'), (2, 'campagne', 'essai', 'essai')");
        _folder.Sql("INSERT INTO catalogue VALUES (1, 20180927, 1, 8, 1, 0, 0, 2, NULL, 'A1', '242100410', 'a1')");
        _folder.Sql("INSERT INTO catalogue_card VALUES (1, 8, 2, '2018-10-01', NULL, 'acte/A1', '', 'Délibération', 'Objet')");

        await using var register = await _folder.OpenAsync();
        var page = await register.Catalogue.SearchAsync(new SearchQuery(), 10, null, Token);

        Assert.Equal((1, 1), (page.Total, page.Outdated));
        var entry = Assert.Single(page.Hits).Entry;
        Assert.Equal((null, null, null), (entry.Executoire, entry.FinDefereAuPlusTard, entry.IsRehearsal));
    }

    private Task<RegisterDatabase> OpenWithAsync(string nextSql)
    {
        var migrations = Migration.Load("sqlite");
        return RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = _folder.DatabasePath },
            _folder.Clock,
            [.. migrations, new Migration(migrations.Count + 1, "9999_next", nextSql)],
            Token);
    }
}
