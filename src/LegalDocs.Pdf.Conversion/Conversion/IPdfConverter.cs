namespace LegalDocs.Pdf;

/// <summary>Converts Word documents to PDF/A-2b.</summary>
/// <remarks>
/// Safe from several threads at once: callers should ask for many documents at the same time, since engines work in
/// batches. Asking again for the same document is safe and gives the same bytes.
/// </remarks>
public interface IPdfConverter
{
    /// <summary>Converts one document and judges the result by what it contains.</summary>
    /// <param name="source">The document.</param>
    /// <param name="cancellationToken">Gives up waiting; other documents of the same batch go on.</param>
    /// <returns>The PDF, or the reason why the document cannot have one.</returns>
    /// <exception cref="PdfConverterException">The engine is missing or cannot work at all.</exception>
    Task<PdfConversion> ConvertAsync(PdfSource source, CancellationToken cancellationToken);

    /// <summary>Name and version of the engine, as recorded in the provenance of an act.</summary>
    /// <param name="cancellationToken">Stops asking the engine.</param>
    /// <returns>For instance <c>LibreOffice 7.4.7.2 40(Build:2)</c>.</returns>
    /// <exception cref="PdfConverterException">The engine is missing or cannot work at all.</exception>
    Task<string> DescribeAsync(CancellationToken cancellationToken);
}
