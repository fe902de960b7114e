namespace LegalDocs.Pdf.Tests;

/// <summary>A program in the place of LibreOffice: real LibreOffice with a fault in front of it.</summary>
internal static class FakeSoffice
{
    /// <summary>Answers <c>--version</c> like LibreOffice, and runs a script for everything else.</summary>
    public static string Write(TemporaryFolder folder, string script, string version = "LibreOffice 7.4.7.2 40(Build:2)")
    {
        var path = folder.File("soffice");
        File.WriteAllText(path, $"""
            #!/bin/sh
            if [ "$1" = --version ]; then echo '{version}'; exit 0; fi
            {script}

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    public static LibreOfficeConverter Start(
        TemporaryFolder folder, string program, TimeProvider? timeProvider = null, long cacheBytes = 0) => new(
        new LibreOfficeOptions
        {
            WorkDirectory = folder.File("work"),
            Program = program,
            Slots = 1,
            GatherTime = TimeSpan.Zero,
            CacheBytes = cacheBytes,
        },
        timeProvider ?? TimeProvider.System);
}
