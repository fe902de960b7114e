namespace LegalDocs.Pdf;

/// <summary>A document on its way through a slot.</summary>
internal sealed class ConversionJob(ReadOnlyMemory<byte> docx, DocxContent content)
{
    private readonly TaskCompletionSource<PdfConversion> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isAbandoned;

    public ReadOnlyMemory<byte> Docx { get; } = docx;

    public DocxContent Content { get; } = content;

    /// <summary>Whether nobody waits for the result any more.</summary>
    public bool IsAbandoned => _isAbandoned;

    public async Task<PdfConversion> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _completion.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _isAbandoned = true;
            throw;
        }
    }

    public void Complete(PdfConversion conversion) => _completion.TrySetResult(conversion);

    public void Fail(Exception error) => _completion.TrySetException(error);
}
