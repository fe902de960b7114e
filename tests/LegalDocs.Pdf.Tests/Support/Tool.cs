using System.ComponentModel;
using System.Diagnostics;

namespace LegalDocs.Pdf.Tests;

/// <summary>Asks other people's programs (poppler-utils, qpdf) for their opinion of our files.</summary>
internal static class Tool
{
    /// <summary>Runs a program over a file; the test is skipped where the program is not installed.</summary>
    public static async Task<(int ExitCode, string Output)> AskAsync(string program, ReadOnlyMemory<byte> file, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("file.pdf");
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in options.Append(path))
        {
            start.ArgumentList.Add(argument == "-" ? path : argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
            throw;
        }
    }
}
