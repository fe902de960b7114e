using LegalDocs.Register.Tests.Support;
using Microsoft.Data.Sqlite;

namespace LegalDocs.Register.Tests;

public sealed class RegisterFailureTests : IDisposable
{
    private readonly RegisterFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        var path = Path.Combine(_folder.Root, "a", "b", "registre.db");

        await using var register = await _folder.OpenAsync(new RegisterOptions { Path = path });

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_path_under_a_file_cannot_be_written()
    {
        var file = Path.Combine(_folder.Root, "fichier");
        await File.WriteAllTextAsync(file, "texte", Token);

        var failure = await FailureAsync(Path.Combine(file, "registre.db"));

        Assert.Equal((RegisterFailure.Unreachable, "LD6501"), (failure.Failure, failure.Code));
        Assert.False(failure.IsTransient);
        Assert.Contains("ne peut pas être ouvert en écriture", failure.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_cannot_be_opened()
    {
        Directory.CreateDirectory(_folder.DatabasePath);

        var failure = await FailureAsync(_folder.DatabasePath);

        Assert.Equal(RegisterFailure.Unreachable, failure.Failure);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported_and_left_untouched()
    {
        var content = string.Concat(Enumerable.Repeat("ceci n’est pas une base de données\n", 100));
        await File.WriteAllTextAsync(_folder.DatabasePath, content, Token);

        var failure = await FailureAsync(_folder.DatabasePath);

        Assert.Equal((RegisterFailure.Corrupt, "LD6502"), (failure.Failure, failure.Code));
        Assert.Equal(content, await File.ReadAllTextAsync(_folder.DatabasePath, Token));
    }

    [Fact]
    public async Task A_file_cut_short_is_reported_as_damaged()
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        await using (var file = File.OpenWrite(_folder.DatabasePath))
        {
            file.SetLength(file.Length / 2);
        }

        var failure = await Assert.ThrowsAsync<RegisterException>(async () =>
        {
            await using var register = await _folder.OpenAsync();
            await register.Work.EnqueueAsync(Some.Work(1), Token);
            await register.Actes.RecordAsync(Some.Acte(1), Token);
        });

        Assert.Equal(RegisterFailure.Corrupt, failure.Failure);
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_untouched()
    {
        _folder.Sql("CREATE TABLE factures (id INTEGER)");
        var before = await File.ReadAllBytesAsync(_folder.DatabasePath, Token);

        var failure = await FailureAsync(_folder.DatabasePath);

        Assert.Equal((RegisterFailure.NotARegister, "LD6503"), (failure.Failure, failure.Code));
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.DatabasePath, Token));
    }

    [Fact]
    public async Task A_lock_held_by_another_program_is_transient()
    {
        var options = new RegisterOptions
        {
            Path = _folder.DatabasePath,
            LockTimeout = TimeSpan.FromMilliseconds(50),
        };
        await using var register = await _folder.OpenAsync(options);
        await using var other = new SqliteConnection($"Data Source={_folder.DatabasePath};Pooling=False");
        await other.OpenAsync(Token);
        await using var transaction = other.BeginTransaction(deferred: false);

        var failure = await Assert.ThrowsAsync<RegisterException>(
            () => register.Work.EnqueueAsync(Some.Work(1), Token));
        await transaction.RollbackAsync(Token);
        var afterwards = await register.Work.EnqueueAsync(Some.Work(1), Token);

        Assert.Equal((RegisterFailure.Locked, "LD6506", true), (failure.Failure, failure.Code, failure.IsTransient));
        Assert.True(afterwards);
    }

    [Fact]
    public async Task Reading_does_not_wait_for_a_writer()
    {
        await using var register = await _folder.OpenAsync();
        await register.Work.EnqueueAsync(Some.Work(1), Token);
        await using var other = new SqliteConnection($"Data Source={_folder.DatabasePath};Pooling=False");
        await other.OpenAsync(Token);
        await using var transaction = other.BeginTransaction(deferred: false);

        Assert.Single(await register.Work.ListAsync(null, Token));
    }

    [Fact]
    public async Task A_full_disk_is_reported_and_the_register_works_again_once_there_is_room()
    {
        await using var register = await _folder.OpenAsync();
        var pages = _folder.Sql("PRAGMA page_count");
        var failure = Record.Exception(() => _folder.Sql($"PRAGMA max_page_count = {pages}; "
            + "CREATE TABLE large (content BLOB); INSERT INTO large VALUES (zeroblob(10000000))"));

        var translated = RegisterFailures.Translate(Assert.IsType<SqliteException>(failure), _folder.DatabasePath);

        Assert.Equal((RegisterFailure.DiskFull, "LD6507"), (translated!.Failure, translated.Code));
        Assert.True(await register.Work.EnqueueAsync(Some.Work(1), Token));
    }

    [Fact]
    public async Task A_mistake_in_our_own_sql_is_not_disguised_as_a_failure_of_the_disk()
    {
        await using var register = await _folder.OpenAsync();

        var mistake = Record.Exception(() => _folder.Sql("SELECT nothing FROM nowhere"));

        Assert.Null(RegisterFailures.Translate(Assert.IsType<SqliteException>(mistake), _folder.DatabasePath));
    }

    [Theory]
    [InlineData(3, RegisterFailure.Unreachable)]
    [InlineData(5, RegisterFailure.Locked)]
    [InlineData(6, RegisterFailure.Locked)]
    [InlineData(8, RegisterFailure.Unreachable)]
    [InlineData(10, RegisterFailure.Unreachable)]
    [InlineData(11, RegisterFailure.Corrupt)]
    [InlineData(13, RegisterFailure.DiskFull)]
    [InlineData(14, RegisterFailure.Unreachable)]
    [InlineData(26, RegisterFailure.Corrupt)]
    public void Each_result_code_of_sqlite_has_its_failure_told_in_both_languages(int code, RegisterFailure expected)
    {
        var failure = RegisterFailures.Translate(new SqliteException("said by SQLite", code), "dossier/registre.db")!;

        Assert.Equal(expected, failure.Failure);
        Assert.Equal(expected == RegisterFailure.Locked, failure.IsTransient);
        Assert.Contains("dossier/registre.db", failure.Text.French, StringComparison.Ordinal);
        Assert.Contains("dossier/registre.db", failure.Text.English, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Text.RemedyFrench);
        Assert.EndsWith(failure.Text.RemedyEnglish, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_failures_share_a_code()
    {
        var text = RegisterFailures.NotARegister("registre.db").Text;

        var codes = Enum.GetValues<RegisterFailure>()
            .Select(kind => new RegisterException(kind, text, null).Code)
            .ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^LD65[0-9]{2}$", code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_600_001)]
    public void A_lock_time_out_out_of_range_is_refused(int milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new RegisterOptions { Path = "x", LockTimeout = TimeSpan.FromMilliseconds(milliseconds) });

    private Task<RegisterException> FailureAsync(string path) =>
        Assert.ThrowsAsync<RegisterException>(() => _folder.OpenAsync(new RegisterOptions { Path = path }));
}
