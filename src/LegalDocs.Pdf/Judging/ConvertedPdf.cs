namespace LegalDocs.Pdf;

/// <summary>The way of every engine's output into an accepted PDF: normalised, then judged.</summary>
internal static class ConvertedPdf
{
    public static PdfConversion Accept(ReadOnlyMemory<byte> output, DocxContent content)
    {
        try
        {
            return PdfJudge.Judge(PdfNormalizer.Normalize(output, content.Modified ?? PdfNormalizer.NoDate), content);
        }
        catch (PdfSyntaxException error)
        {
            return new PdfConversion.Refused(JudgeRefusals.Unreadable(error.Message));
        }
    }
}
