namespace LegalDocs.Pdf;

/// <summary>Where programs are.</summary>
internal static class ProgramPaths
{
    /// <summary>The search path given to child processes.</summary>
    public const string SystemPath = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/soffice",
        "/usr/lib/libreoffice/program/soffice",
        "/opt/libreoffice/program/soffice",
        "/snap/bin/libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        @"C:\Program Files\LibreOffice\program\soffice.com",
    ];

    /// <summary>The given program when there is one, else the first found; null when there is none.</summary>
    public static string? FindLibreOffice(string? given)
    {
        if (given is not null)
        {
            return File.Exists(given) ? Path.GetFullPath(given) : null;
        }

        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "soffice.com" : "soffice"))
            .Concat(UsualPlaces)
            .FirstOrDefault(File.Exists);
    }

    /// <summary>A tool of the system, or null; never one of the caller's own folders.</summary>
    public static string? FindTool(string name) => OperatingSystem.IsLinux()
        ? SystemPath.Split(':').Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        : null;

    /// <summary>A path with its last symbolic links followed.</summary>
    public static string Real(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
