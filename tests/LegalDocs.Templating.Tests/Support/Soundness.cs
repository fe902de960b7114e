using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>A rendered document has no error of the Open XML validator that its template did not have.</summary>
internal static class Soundness
{
    public static void Check(byte[] template, byte[] document)
    {
        var before = Errors(template);
        Assert.Equal([], Errors(document).Except(before));
    }

    private static IEnumerable<string> Errors(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365);
        return [.. validator.Validate(document).Select(error => $"{error.Id} {error.Node?.LocalName}: {error.Description}")];
    }
}
