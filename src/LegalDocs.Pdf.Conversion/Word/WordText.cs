using System.Text;
using System.Xml;

namespace LegalDocs.Pdf;

/// <summary>The text of a .docx, paragraph by paragraph, as a reader sees it.</summary>
/// <remarks>
/// Read within the limits of a document given to the converter: no DTD, no bomb. Tabs and line breaks are kept, text
/// deleted under revision and alternative content are not. Knows no layout.
/// </remarks>
public static class WordText
{
    private static readonly (string Kind, string French, string English)[] Stories =
    [
        ("header", "en-tête", "header"), ("footer", "pied de page", "footer"),
        ("footnotes", "notes de bas de page", "footnotes"), ("endnotes", "notes de fin", "endnotes"),
    ];

    /// <summary>Reads the text of a document: its body, then headers, footers and notes.</summary>
    /// <param name="docx">The bytes; may come from anywhere.</param>
    /// <returns>Every paragraph that has a text, or why the document is refused.</returns>
    public static TextReading Read(ReadOnlyMemory<byte> docx)
    {
        try
        {
            var package = DocxPackage.Open(docx);
            var main = package.Relationships("").FirstOrDefault(each => each.Type == "officeDocument")?.Target
                ?? throw new DocxException(DocxRefusals.MissingPart("word/document.xml"));
            var passages = new List<TextPassage>();
            Add(package, main, "corps", "body", passages);
            var relationships = package.Relationships(main);
            foreach (var (kind, french, english) in Stories)
            {
                var parts = relationships.Where(each => each.Type == kind && !each.IsExternal).Select(each => each.Target);
                foreach (var part in parts.Distinct(StringComparer.OrdinalIgnoreCase))
                {
                    Add(package, part, french, english, passages);
                }
            }

            return new TextReading.Read(passages);
        }
        catch (DocxException error)
        {
            return new TextReading.Refused(error.Refusal);
        }
        catch (XmlException error)
        {
            return new TextReading.Refused(DocxRefusals.DamagedPart("", error.Message));
        }
    }

    private static void Add(DocxPackage package, string part, string french, string english, List<TextPassage> passages)
    {
        using var reader = package.Xml(part);
        var open = new Stack<StringBuilder>();
        var count = 0;
        while (reader.Read())
        {
            if (reader.Depth > DocxLimits.Depth)
            {
                throw new DocxException(DocxRefusals.TooDeep(part));
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Fallback" or "del" or "moveFrom")
            {
                Skip(reader, part);
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "p" && IsWord(reader):
                    if (++count > DocxLimits.Paragraphs)
                    {
                        throw new DocxException(DocxRefusals.TooManyParagraphs());
                    }

                    if (!reader.IsEmptyElement)
                    {
                        open.Push(new StringBuilder());
                    }

                    break;
                case XmlNodeType.Element when open.TryPeek(out var text) && IsWord(reader):
                    Append(reader, text);
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "p" && IsWord(reader) && open.TryPop(out var done):
                    if (!string.IsNullOrWhiteSpace(done.ToString()))
                    {
                        passages.Add(new TextPassage(
                            $"{french}, paragraphe {count}", $"{english}, paragraph {count}", done.ToString()));
                    }

                    break;
            }
        }
    }

    private static void Append(XmlReader reader, StringBuilder text)
    {
        switch (reader.LocalName)
        {
            case "t" when !reader.IsEmptyElement && reader.Read() && reader.NodeType is XmlNodeType.Text
                or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                text.Append(reader.Value);
                break;
            case "tab" when reader.GetAttribute("pos", reader.NamespaceURI) is null:
                text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('\u2011');
                break;
        }
    }

    /// <summary>Leaves the reader on the end of the element, its depth still bounded.</summary>
    private static void Skip(XmlReader reader, string part)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth > DocxLimits.Depth)
            {
                throw new DocxException(DocxRefusals.TooDeep(part));
            }
        }
    }

    private static bool IsWord(XmlReader reader) => reader.NamespaceURI is DocxNames.Word or DocxNames.WordStrict;
}
