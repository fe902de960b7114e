namespace LegalDocs.Diff;

/// <summary>Titles of a document with the numbers that Word counts and prints, which its text does not hold.</summary>
public static class DocumentHeadings
{
    /// <summary>Reads the titles of the body.</summary>
    /// <param name="source">The whole .docx.</param>
    /// <returns>
    /// Titles by the rank of their paragraph among all of the main part, from 1, in the order of the file, those of text boxes and
    /// of deleted text counted; none when the file cannot be read.
    /// </returns>
    public static IReadOnlyDictionary<int, DocumentHeading> Of(DocumentSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            return Read(DocxPackage.Open(source.Bytes));
        }
        catch (UnreadableDocumentException)
        {
            return new Dictionary<int, DocumentHeading>();
        }
    }

    /// <summary>The title that a paragraph stands under, or is; null before the first one.</summary>
    /// <param name="headings">Titles of a document.</param>
    /// <param name="rank">Rank of the paragraph, as above.</param>
    public static DocumentHeading? Above(IReadOnlyDictionary<int, DocumentHeading> headings, int rank)
    {
        ArgumentNullException.ThrowIfNull(headings);
        return headings.Where(pair => pair.Key <= rank).OrderByDescending(pair => pair.Key).Select(pair => pair.Value).FirstOrDefault();
    }

    // Ranks are put on the elements before tracked changes are accepted, which removes some.
    private static Dictionary<int, DocumentHeading> Read(DocxPackage package)
    {
        var rank = 0;
        foreach (var paragraph in package.Xml(package.MainPart).Descendants().Where(element =>
            element.Name.LocalName == "p" && (element.Name.Namespace == Ooxml.W || element.Name.Namespace == Ooxml.A)))
        {
            paragraph.AddAnnotation(++rank);
        }

        var headings = new Dictionary<int, DocumentHeading>();
        foreach (var paragraph in CommentReader.Paragraphs(DocumentReader.Read(package).Body.Blocks).Where(StoryWalk.IsHeading))
        {
            if (paragraph.Element.Annotation(typeof(int)) is int at)
            {
                headings[at] = new DocumentHeading(paragraph.OutlineLevel, paragraph.Label.Trim(), paragraph.Text.Trim());
            }
        }

        return headings;
    }
}
