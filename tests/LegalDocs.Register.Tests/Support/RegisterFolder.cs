using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Register.Tests.Support;

/// <summary>A temporary folder with a register file and a clock that tests move.</summary>
public sealed class RegisterFolder : IRegisterHome
{
    public RegisterFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"legaldocs-register-{Guid.NewGuid():N}");

    public string DatabasePath => Path.Combine(Root, "registre.db");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2018, 9, 27, 8, 0, 0, TimeSpan.Zero));

    public Task<RegisterDatabase> OpenAsync() => OpenAsync(new RegisterOptions { Path = DatabasePath });

    public Task<RegisterDatabase> OpenAsync(RegisterOptions options) =>
        RegisterDatabase.OpenAsync(options, Clock, TestContext.Current.CancellationToken);

    public Task<RegisterDatabase?> OpenExistingAsync() => RegisterDatabase.OpenExistingAsync(
        new RegisterOptions { Path = DatabasePath }, Clock, TestContext.Current.CancellationToken);

    public long CountTables() => File.Exists(DatabasePath) ? (long)Sql("SELECT count(*) FROM sqlite_master")! : 0;

    /// <summary>Runs SQL behind the register's back, to its end.</summary>
    /// <returns>First value of the first statement, or null.</returns>
    public object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var first = reader.Read() ? reader.GetValue(0) : null;
        while (reader.NextResult())
        {
        }

        return first;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
