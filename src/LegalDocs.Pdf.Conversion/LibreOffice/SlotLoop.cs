namespace LegalDocs.Pdf;

/// <summary>Takes work for one slot until the converter stops.</summary>
internal sealed class SlotLoop(LibreOfficeSlot slot, JobQueue queue)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (await queue.TakeAsync(stopping).ConfigureAwait(false) is { Count: > 0 } jobs)
            {
                await ConvertAsync(jobs, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The converter was disposed: its queue fails what still waits.
        }
    }

    /// <summary>Whatever goes wrong is answered to those who wait, so that no caller hangs and the slot serves the next.</summary>
    private async Task ConvertAsync(IReadOnlyList<ConversionJob> jobs, CancellationToken stopping)
    {
        try
        {
            await slot.ConvertAsync(jobs, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Fail(jobs, new ObjectDisposedException(nameof(LibreOfficeConverter)));
            throw;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Fail(jobs, ConverterFailures.WorkDirectory(slot.Path, error));
        }
        catch (Exception error)
        {
            Fail(jobs, error);
        }
    }

    private static void Fail(IReadOnlyList<ConversionJob> jobs, Exception error)
    {
        foreach (var job in jobs)
        {
            job.Fail(error);
        }
    }
}
