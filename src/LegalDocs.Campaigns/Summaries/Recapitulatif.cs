using LegalDocs.Campaigns.Data.Writing;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;

namespace LegalDocs.Campaigns.Summaries;

/// <summary>The summary workbook of a run: acts, failures, checks, settings.</summary>
/// <remarks>No clock and no absolute path in it: two runs with the same outcome leave the very same bytes.</remarks>
public static class Recapitulatif
{
    /// <summary>Writes the workbook when it differs from the one there is.</summary>
    /// <param name="report">What the run came to.</param>
    /// <param name="outputs">The folder of the copies, in which the workbook goes and to which its links are
    /// relative.</param>
    /// <param name="cancellationToken">Stops the writing; the file there is stays whole.</param>
    /// <returns>Where the workbook is, or why it could not be written.</returns>
    public static async Task<RecapitulatifOutcome> WriteAsync(
        RunReport report, OutputFolder outputs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(outputs);
        var path = Path.Combine(outputs.Path, report.Plan.Pipeline.Sorties.Recapitulatif);
        try
        {
            var content = WorkbookWriter.Write(new RecapitulatifTables(report, outputs).All());
            if (!IsThere(path, content))
            {
                await AtomicFile.WriteAsync(path, content, cancellationToken).ConfigureAwait(false);
            }

            return new RecapitulatifOutcome(path, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new RecapitulatifOutcome(null, OutputFindings.NoRecapitulatif(path, error.Message));
        }
    }

    private static bool IsThere(string path, byte[] content) =>
        File.Exists(path) && SharedFile.ReadAllBytes(path).AsSpan().SequenceEqual(content);
}

/// <summary>What became of the summary workbook.</summary>
/// <param name="Path">Its absolute path, or null.</param>
/// <param name="Failure">Why it could not be written, or null.</param>
public sealed record RecapitulatifOutcome(string? Path, Finding? Failure);
