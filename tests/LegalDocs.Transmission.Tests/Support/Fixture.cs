namespace LegalDocs.Transmission.Tests.Support;

/// <summary>Messages of <c>Data/</c>, made for these tests (see its README).</summary>
internal static class Fixture
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", name));
}
