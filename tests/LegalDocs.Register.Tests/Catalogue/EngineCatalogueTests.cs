using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Catalogue;

/// <summary>The catalogue in a SQLite file.</summary>
public sealed class SqliteCatalogueTests() : SearchContract(new RegisterFolder());

/// <summary>The catalogue on a PostgreSQL server.</summary>
public sealed class PostgreSqlCatalogueTests() : SearchContract(new PostgreSqlSchema());
