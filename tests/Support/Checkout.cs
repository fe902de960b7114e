namespace LegalDocs.Tests;

/// <summary>The checkout that the tests run from, to see the files it ships.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LegalDocs.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("LegalDocs.sln not found above the tests: run them from a checkout.");
    }
}
