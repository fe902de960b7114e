using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LegalDocs.Pdf;

/// <summary>The text of a PDF as sentences, page by page: lines joined until one ends a sentence or a title.</summary>
/// <remarks>A PDF knows neither paragraphs nor, often, no-break spaces. A scanned page has no text.</remarks>
public static class PdfLines
{
    private const int MaxBytes = 200_000_000;

    private static readonly char[] Ends = ['.', ';', ':', '!', '?', '»'];

    /// <summary>Reads the text of a file.</summary>
    /// <param name="pdf">The bytes; may come from anywhere.</param>
    /// <returns>Every sentence, or why the file cannot be read.</returns>
    public static TextReading Read(ReadOnlyMemory<byte> pdf)
    {
        if (pdf.Length > MaxBytes)
        {
            return Refused("le fichier dépasse 200 Mo", "the file exceeds 200 MB");
        }

        try
        {
            using var document = PdfDocument.Open(pdf.ToArray());
            return new TextReading.Read([.. document.GetPages().SelectMany(page =>
                Sentences(ContentOrderTextExtractor.GetText(page)).Select(text => new TextPassage(
                    $"page {page.Number}", $"page {page.Number}", text)))]);
        }
        catch (Exception error) when (error is PdfDocumentFormatException or InvalidOperationException or ArgumentException
            or InvalidDataException or NotSupportedException or IndexOutOfRangeException or KeyNotFoundException
            or FormatException or OverflowException or NullReferenceException)
        {
            // PdfPig meets damaged files with any of these.
            return Refused($"le fichier n’est pas un PDF lisible ({error.Message})", $"the file is no readable PDF ({error.Message})");
        }
    }

    private static IEnumerable<string> Sentences(string page)
    {
        var open = string.Empty;
        foreach (var line in page.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length > 0)
            {
                open = open.Length == 0 ? line : $"{open} {line}";
            }

            if (open.Length > 0 && (line.Length == 0 || Ends.Contains(line[^1])))
            {
                yield return open;
                open = string.Empty;
            }
        }

        if (open.Length > 0)
        {
            yield return open;
        }
    }

    private static TextReading.Refused Refused(string french, string english) => new(new PdfRefusal
    {
        Code = "LD5090",
        CauseFrench = french,
        CauseEnglish = english,
        RemedyFrench = "ouvrez-le dans un lecteur et enregistrez-le de nouveau",
        RemedyEnglish = "open it in a reader and save it again",
    });
}
