namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>The checkout under test.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Cli { get; } = Path.Combine(
        Root, "artifacts", "bin", "LegalDocs.Cli", "release", OperatingSystem.IsWindows() ? "legaldocs.exe" : "legaldocs");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(
                file => !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

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
