using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>Reads the text of documents with an independent parser.</summary>
internal static class WordText
{
    public static XNamespace W { get; } = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string OfBody(byte[] docx) => OfPart(docx, "word/document.xml");

    /// <summary>One line a paragraph; cells are separated by bars, tabs are tabs, breaks are « ⏎ ».</summary>
    public static string OfPart(byte[] docx, string part) => string.Join("\n", Blocks(Xml(docx, part).Root!));

    public static XDocument Xml(byte[] docx, string part)
    {
        using var stream = new MemoryStream(Entry(docx, part));
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public static byte[] Entry(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var entry = (zip.GetEntry(name) ?? throw new InvalidOperationException($"No entry {name}.")).Open();
        using var content = new MemoryStream();
        entry.CopyTo(content);
        return content.ToArray();
    }

    private static IEnumerable<string> Blocks(XElement container)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W + "p")
            {
                yield return Paragraph(element);
            }
            else if (element.Name == W + "tbl")
            {
                foreach (var row in element.Descendants(W + "tr").Where(row => row.Ancestors(W + "tbl").First() == element))
                {
                    yield return "| " + string.Join(" | ", row.Descendants(W + "tc")
                        .Where(cell => cell.Ancestors(W + "tr").First() == row)
                        .Select(cell => string.Join(" / ", Blocks(cell)))) + " |";
                }
            }
            else
            {
                foreach (var block in Blocks(element))
                {
                    yield return block;
                }
            }
        }
    }

    private static string Paragraph(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            text.Append(element.Name.LocalName switch
            {
                "t" => element.Value,
                "tab" when element.Parent!.Name == W + "r" => "\t",
                "br" when element.Attribute(W + "type")?.Value == "page" => "⎘",
                "br" or "cr" => "⏎",
                _ => "",
            });
        }

        return text.ToString();
    }
}
