using System.ComponentModel;
using System.Diagnostics;

namespace LegalDocs.Pdf.Tests;

/// <summary>Other people's programs (poppler-utils, qpdf), asked for their opinion of our files; tests are skipped without them.</summary>
internal static class Tool
{
    /// <summary>Runs a program over a file; options come first.</summary>
    public static async Task<(int ExitCode, string Output)> AskAsync(string program, ReadOnlyMemory<byte> file, params string[] options)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("file.pdf"), file, TestContext.Current.CancellationToken);
        return await RunAsync(program, [.. options, folder.File("file.pdf")]);
    }

    /// <summary>The file as qpdf writes it again.</summary>
    public static async Task<byte[]> RewriteAsync(byte[] pdf, params string[] options)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("in.pdf"), pdf, TestContext.Current.CancellationToken);
        await RunAsync("qpdf", [.. options, folder.File("in.pdf"), folder.File("out.pdf")]);
        return await File.ReadAllBytesAsync(folder.File("out.pdf"), TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a program; what it writes on both outputs is given.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
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
