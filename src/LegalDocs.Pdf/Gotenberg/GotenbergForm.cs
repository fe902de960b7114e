using System.Net.Http.Headers;

namespace LegalDocs.Pdf;

/// <summary>The form of Gotenberg's LibreOffice route, with the same choices as <see cref="ExportFilter"/>.</summary>
internal static class GotenbergForm
{
    private static readonly (string Name, string Value)[] Fields =
    [
        ("pdfa", "PDF/A-2b"),
        ("pdfua", "true"), // The only way to get a tagged file.
        ("losslessImageCompression", "true"),
        ("reduceImageResolution", "false"),
        ("exportBookmarks", "true"),
        ("exportFormFields", "false"),
        ("exportNotes", "false"),
    ];

    public static MultipartFormDataContent For(ReadOnlyMemory<byte> docx)
    {
        var form = new MultipartFormDataContent("legaldocs-2f1c7c5e");
        foreach (var (name, value) in Fields)
        {
            form.Add(new StringContent(value), name);
        }

        var file = new ReadOnlyMemoryContent(docx);
        file.Headers.ContentType =
            new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        form.Add(file, "files", "acte.docx"); // A neutral name: numbers of acts and names of persons stay here.
        return form;
    }
}
