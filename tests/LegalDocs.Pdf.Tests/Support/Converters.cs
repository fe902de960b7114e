namespace LegalDocs.Pdf.Tests;

/// <summary>Converters over real LibreOffice.</summary>
internal static class Converters
{
    /// <summary>Tests that start LibreOffice run one after the other: they would only make each other slow.</summary>
    public const string Collection = "LibreOffice";

    public static LibreOfficeConverter Start(TemporaryFolder folder, int slots = 1, long cacheBytes = 0) => new(
        new LibreOfficeOptions
        {
            WorkDirectory = folder.File("work"),
            Slots = slots,
            CacheBytes = cacheBytes,
        },
        TimeProvider.System);

    public static Task<PdfConversion> ConvertAsync(this IPdfConverter converter, byte[] docx) =>
        converter.ConvertAsync(new PdfSource { Name = "essai", Docx = docx }, TestContext.Current.CancellationToken);

    public static async Task<PdfConversion.Converted> ConvertedAsync(this IPdfConverter converter, byte[] docx)
    {
        var conversion = await converter.ConvertAsync(docx);
        return conversion is PdfConversion.Refused refused
            ? throw new InvalidOperationException($"{refused.Refusal}")
            : (PdfConversion.Converted)conversion;
    }

    public static async Task<PdfRefusal> RefusedAsync(this IPdfConverter converter, byte[] docx) =>
        Assert.IsType<PdfConversion.Refused>(await converter.ConvertAsync(docx)).Refusal;
}
