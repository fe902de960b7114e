using System.Text;
using LegalDocs.Pdf;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>Stands in for LibreOffice: the « PDF » is the digest of the document. Counts, refuses and waits on
/// demand.</summary>
internal sealed class PdfDouble : IPdfConverter
{
    private int _count;

    public int Count => _count;

    /// <summary>Part of the name of documents that are refused.</summary>
    public string? Refuses { get; set; }

    public IReadOnlyList<PdfNotice> Notices { get; set; } = [];

    public Task<PdfConversion> ConvertAsync(PdfSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _count);
        return Task.FromResult<PdfConversion>(Refuses is { } name && source.Name.Contains(
            name, StringComparison.Ordinal)
            ? new PdfConversion.Refused(new PdfRefusal
            {
                Code = "LD5001",
                CauseFrench = "police absente",
                CauseEnglish = "missing font",
                RemedyFrench = "changez de police",
                RemedyEnglish = "change the font",
            })
            : new PdfConversion.Converted
            {
                Pdf = Encoding.ASCII.GetBytes(
                    "%PDF " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(source.Docx.Span))),
                PageCount = 2,
                Notices = Notices,
            });
    }

    public Task<string> DescribeAsync(CancellationToken cancellationToken) => Task.FromResult("Double 1.0");
}
