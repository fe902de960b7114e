using LegalDocs.Register.Tests.Support;

// The server that tests started ends with them.
[assembly: AssemblyFixture(typeof(PostgreSqlServer))]
