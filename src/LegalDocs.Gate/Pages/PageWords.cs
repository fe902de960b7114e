using System.Text.RegularExpressions;
using LegalDocs.Pdf;

namespace LegalDocs.Gate;

/// <summary>The words of each page of a PDF.</summary>
internal static partial class PageWords
{
    /// <summary>Reads them; numbers of pages, which change with every page that comes or goes, are left out.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="count">Number of its pages.</param>
    /// <returns>One text for each page; empty texts when the file cannot be read.</returns>
    public static IReadOnlyList<string> Of(ReadOnlyMemory<byte> pdf, int count)
    {
        var pages = new string[count];
        Array.Fill(pages, "");
        if (PdfLines.Read(pdf) is TextReading.Read read)
        {
            foreach (var page in read.Passages.GroupBy(passage => passage.PlaceEnglish))
            {
                if (int.TryParse(page.Key["page ".Length..], out var number) && number >= 1 && number <= count)
                {
                    pages[number - 1] = Numbers().Replace(string.Join(' ', page.Select(passage => passage.Text)), "page");
                }
            }
        }

        return pages;
    }

    [GeneratedRegex(@"\bpage \d+ (?:sur|/|of) \d+|\b\d+\s?/\s?\d+\b", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();
}
