namespace LegalDocs.Pdf;

/// <summary>A found and running LibreOffice: its slots, their queue and the cache of results.</summary>
internal sealed class LibreOfficeEngine
{
    private readonly LibreOfficeInstallation _installation;
    private readonly WorkFolder _folder;
    private readonly PdfCache? _cache;
    private readonly JobQueue _queue;
    private readonly Task[] _slots;

    private LibreOfficeEngine(
        LibreOfficeInstallation installation,
        WorkFolder folder,
        PdfCache? cache,
        LibreOfficeOptions options,
        TimeProvider timeProvider,
        CancellationToken stopping)
    {
        _installation = installation;
        _folder = folder;
        _cache = cache;
        _queue = new JobQueue(options, timeProvider);
        var health = new EngineHealth();
        _slots =
        [
            .. Enumerable.Range(1, options.Slots).Select(number =>
            {
                var slot = new LibreOfficeSlot(folder.Slot(number), installation, options, timeProvider, health);
                return Task.Run(() => new SlotLoop(slot, _queue).RunAsync(stopping), CancellationToken.None);
            }),
        ];
    }

    public string Version => _installation.Version;

    public static async Task<LibreOfficeEngine> StartAsync(
        LibreOfficeOptions options, TimeProvider timeProvider, CancellationToken stopping, CancellationToken cancellationToken)
    {
        var folder = WorkFolder.Claim(options.WorkDirectory, options.MemoryDirectory);
        try
        {
            var installation = await LibreOfficeInstallation.FindAsync(options, folder.Path, timeProvider, cancellationToken)
                .ConfigureAwait(false);
            var cache = options.CacheBytes == 0 ? null : PdfCache.Open(
                Path.Combine(options.WorkDirectory, "cache"),
                options.CacheBytes,
                $"{installation.Version}\n{installation.FontFingerprint()}\n{ExportFilter.Argument}\n{PdfNormalizer.Version}",
                timeProvider);
            return new LibreOfficeEngine(installation, folder, cache, options, timeProvider, stopping);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async Task<PdfConversion> ConvertAsync(
        ReadOnlyMemory<byte> docx, DocxContent content, CancellationToken cancellationToken)
    {
        if (_cache?.Find(docx.Span) is { } known && Judged(known, content) is PdfConversion.Converted cached)
        {
            return cached;
        }

        var job = new ConversionJob(docx, content);
        _queue.Add(job);
        var conversion = await job.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (conversion is PdfConversion.Converted converted)
        {
            _cache?.Store(docx.Span, converted.Pdf.Span);
        }

        return conversion;
    }

    public async Task StopAsync()
    {
        _queue.Close();
        await Task.WhenAll(_slots).ConfigureAwait(false);
        _queue.FailRest();
        _folder.Dispose();
    }

    private static PdfConversion? Judged(byte[] pdf, DocxContent content)
    {
        try
        {
            return PdfJudge.Judge(pdf, content);
        }
        catch (PdfSyntaxException)
        {
            return null;
        }
    }
}
