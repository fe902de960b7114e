using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Catalogue;

/// <summary>The catalogue in a SQLite file.</summary>
public sealed class SqliteCatalogueTests : SearchContract
{
    private readonly RegisterFolder _folder = new();

    private protected override Task<RegisterDatabase> OpenAsync() => _folder.OpenAsync();

    private protected override ValueTask CloseAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
