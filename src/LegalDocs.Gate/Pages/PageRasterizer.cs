using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using LegalDocs.Diff;

namespace LegalDocs.Gate;

/// <summary>Pictures of the pages of a PDF, by <c>pdftoppm</c> of Poppler, in a process of its own.</summary>
/// <param name="program">Its path or name.</param>
/// <param name="dpi">Dots for each inch.</param>
internal sealed class PageRasterizer(string program, int dpi)
{
    private const int MostPages = 60;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Draws the pages.</summary>
    /// <param name="pdf">The file, made by our own converter.</param>
    /// <param name="cancellationToken">Stops the process.</param>
    /// <returns>The pages in order, at most 60; the folder they were drawn in is gone.</returns>
    /// <exception cref="DocumentSourceException">The program is missing or failed.</exception>
    public async Task<IReadOnlyList<PageImage>> DrawAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-pages-").FullName;
        try
        {
            var file = Path.Combine(folder, "p.pdf");
            await File.WriteAllBytesAsync(file, pdf, cancellationToken).ConfigureAwait(false);
            await RunAsync(["-r", Figures(dpi), "-l", Figures(MostPages), file, Path.Combine(folder, "p")], cancellationToken)
                .ConfigureAwait(false);

            // « p-01.ppm »: as many digits as the last one has.
            var files = Directory.EnumerateFiles(folder, "p-*.ppm").Order(StringComparer.Ordinal);
            return [.. files.Select(path => PageImage.FromPpm(File.ReadAllBytes(path)))];
        }
        catch (InvalidDataException error)
        {
            throw Failed(error.Message, error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Begin(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = await process.StandardError.ReadToEndAsync(limit.Token).ConfigureAwait(false);
            await output.ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw Failed(error.Trim(), null);
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw Failed("timeout", null);
        }
    }

    private Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new DocumentSourceException(
                $"« {program} » est introuvable : --pages dessine les pages avec Poppler. Installez le paquet poppler-utils (Debian), "
                    + "ou retirez --pages.",
                $"'{program}' not found: --pages draws pages with Poppler. "
                    + "Install the package poppler-utils (Debian), or leave --pages out.",
                error);
        }
    }

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DocumentSourceException Failed(string cause, Exception? inner) => inner is null
        ? new($"les pages ne se dessinent pas : {cause}", $"the pages cannot be drawn: {cause}")
        : new($"les pages ne se dessinent pas : {cause}", $"the pages cannot be drawn: {cause}", inner);
}
