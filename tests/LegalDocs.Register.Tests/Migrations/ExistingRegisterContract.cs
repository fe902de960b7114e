using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Migrations;

/// <summary>Opening a register to be read, on every engine: what is not there is not made.</summary>
public abstract class ExistingRegisterContract(IRegisterHome home) : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Where_there_is_none_none_is_made()
    {
        Assert.Null(await home.OpenExistingAsync());
        Assert.Equal(0, home.CountTables());
    }

    [Fact]
    public async Task One_that_is_there_is_read()
    {
        await using (var register = await home.OpenAsync())
        {
            await register.Numbers.AllocateAsync("essai", "acte", "ligne", Token);
        }

        var tables = home.CountTables();

        await using var existing = await home.OpenExistingAsync();

        Assert.Equal(1, Assert.Single(await existing!.Numbers.ListAsync("essai", Token)).Rank);
        Assert.Equal(tables, home.CountTables());
    }

    [Fact]
    public async Task One_of_an_older_program_is_read_and_not_brought_up_to_date()
    {
        await (await home.OpenAsync()).DisposeAsync();
        home.Sql("DELETE FROM schema_migration WHERE number > 1");

        await using var existing = await home.OpenExistingAsync();

        Assert.Empty(await existing!.Numbers.ListAsync("essai", Token));
        Assert.Equal(1L, home.Sql("SELECT count(*) FROM schema_migration"));
    }

    [Fact]
    public async Task The_tables_of_another_program_are_refused()
    {
        home.Sql("CREATE TABLE autre (id INTEGER)");

        var failure = await Assert.ThrowsAsync<RegisterException>(home.OpenExistingAsync);

        Assert.Equal(RegisterFailure.NotARegister, failure.Failure);
    }
}

/// <summary>In a SQLite file.</summary>
public sealed class SqliteExistingRegisterTests() : ExistingRegisterContract(new RegisterFolder());

/// <summary>On a PostgreSQL server.</summary>
public sealed class PostgreSqlExistingRegisterTests() : ExistingRegisterContract(new PostgreSqlSchema());
