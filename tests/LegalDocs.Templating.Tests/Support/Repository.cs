namespace LegalDocs.Templating.Tests.Support;

/// <summary>The checkout the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LegalDocs.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("LegalDocs.sln not found above the tests.");
    }
}
