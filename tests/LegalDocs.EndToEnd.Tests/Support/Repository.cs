namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>What of the checkout is under test: the program that was built, the sources.</summary>
internal static class Repository
{
    public static string Cli { get; } = Path.Combine(
        Checkout.Root, "artifacts", "bin", "LegalDocs.Cli", "release", OperatingSystem.IsWindows() ? "legaldocs.exe" : "legaldocs");

    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Checkout.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(
                file => !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
