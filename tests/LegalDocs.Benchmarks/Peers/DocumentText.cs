using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>What a reader reads: the paragraphs of the body, headers and footers that are not empty.</summary>
internal static class DocumentText
{
    public static IReadOnlyList<string> Of(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var main = document.MainDocumentPart!;
        OpenXmlElement[] stories = [
            main.Document!,
            .. main.HeaderParts.OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal).Select(part => part.Header!),
            .. main.FooterParts.OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal).Select(part => part.Footer!)];
        return [.. stories
            .SelectMany(story => story.Descendants<Paragraph>())
            .Select(paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text)))
            .Where(text => !string.IsNullOrWhiteSpace(text))];
    }

    /// <summary>The first paragraph in which two documents differ, in words; null when they read the same.</summary>
    public static string? Difference(IReadOnlyList<string> ours, IReadOnlyList<string> theirs)
    {
        var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == ours.Count && at == theirs.Count
            ? null
            : $"paragraph {at + 1}: « {theirs.ElementAtOrDefault(at)} » instead of « {ours.ElementAtOrDefault(at)} »";
    }
}
