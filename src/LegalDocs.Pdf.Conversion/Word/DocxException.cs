namespace LegalDocs.Pdf;

/// <summary>A .docx that must not reach the engine. Never leaves the library: the converter answers with the refusal.</summary>
internal sealed class DocxException(PdfRefusal refusal) : Exception(refusal.CauseEnglish)
{
    public PdfRefusal Refusal { get; } = refusal;
}
