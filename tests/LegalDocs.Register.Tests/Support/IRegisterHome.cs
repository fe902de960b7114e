using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Register.Tests.Support;

/// <summary>A place for one register, of one engine, that a test has for itself.</summary>
public interface IRegisterHome : IDisposable
{
    /// <summary>The clock of the register; tests move it.</summary>
    FakeTimeProvider Clock { get; }

    /// <summary>Opens the register, as often as a test likes.</summary>
    Task<RegisterDatabase> OpenAsync();

    /// <summary>Opens the register as it is, if there is one.</summary>
    Task<RegisterDatabase?> OpenExistingAsync();

    /// <summary>Number of tables, 0 when nothing was ever made.</summary>
    long CountTables();

    /// <summary>Runs SQL behind the register's back; the first value, or null.</summary>
    object? Sql(string sql);
}
