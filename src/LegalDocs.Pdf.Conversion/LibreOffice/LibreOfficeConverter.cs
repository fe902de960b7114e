namespace LegalDocs.Pdf;

/// <summary>Converts with LibreOffice in batches: one process per slot and batch, each output judged by what it shows.</summary>
/// <remarks>
/// <para>Starting LibreOffice takes ten times as long as converting a document, so what waits is given to one process at
/// once. Each slot has a profile of its own that shuts every door to the outside, and works in folders of its own.</para>
/// <para>A document whose output is not accepted is converted once more alone, then refused with its cause; it never
/// holds up the others. Nothing runs before the first document is asked for.</para>
/// </remarks>
public sealed class LibreOfficeConverter : IPdfConverter, IAsyncDisposable
{
    private readonly LibreOfficeOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _starting = new(1, 1);
    private LibreOfficeEngine? _engine;
    private bool _isDisposed;

    /// <summary>Prepares a converter; LibreOffice itself is looked for at the first use.</summary>
    /// <param name="options">How LibreOffice is started and bounded.</param>
    /// <param name="timeProvider">The clock of time limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public LibreOfficeConverter(LibreOfficeOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.WorkDirectory);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Slots, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Slots, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BatchSize, 500);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DocumentsPerProfile, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.DocumentTimeLimit, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.GatherTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MemoryLimitBytes);
        ArgumentOutOfRangeException.ThrowIfNegative(options.CacheBytes);
        _options = options;
        _timeProvider = timeProvider;
    }

    /// <inheritdoc/>
    public async Task<PdfConversion> ConvertAsync(PdfSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        DocxContent content;
        try
        {
            content = DocxReader.Read(source.Docx);
        }
        catch (DocxException refused)
        {
            return new PdfConversion.Refused(refused.Refusal);
        }

        return await ConvertUncheckedAsync(source.Docx, content, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var engine = await StartedAsync(cancellationToken).ConfigureAwait(false);
        return engine.Version;
    }

    /// <summary>Kills what runs, fails what waits, and removes the work files; the cache stays.</summary>
    /// <returns>A task that ends when no process of this converter is left.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _starting.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        if (_engine is not null)
        {
            await _engine.StopAsync().ConfigureAwait(false);
        }

        _starting.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Converts without looking at the document first, so that tests can show that the engine alone holds out too.</summary>
    internal async Task<PdfConversion> ConvertUncheckedAsync(
        ReadOnlyMemory<byte> docx, DocxContent content, CancellationToken cancellationToken)
    {
        var engine = await StartedAsync(cancellationToken).ConfigureAwait(false);
        return await engine.ConvertAsync(docx, content, cancellationToken).ConfigureAwait(false);
    }

    private async Task<LibreOfficeEngine> StartedAsync(CancellationToken cancellationToken)
    {
        if (_engine is { } running)
        {
            return running;
        }

        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _engine ??= await LibreOfficeEngine
                .StartAsync(_options, _timeProvider, _stopping.Token, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _starting.Release();
        }
    }
}
