using System.Text;

namespace LegalDocs.Templating;

/// <summary>The XML that values need in a part, by the part's own prefix.</summary>
internal sealed class PartMarkup
{
    public PartMarkup(string wordPrefix, string wordNamespace)
    {
        var (close, open) = ($"</{wordPrefix}t>", $"<{wordPrefix}t xml:space=\"preserve\">");
        LineBreak = Encoding.UTF8.GetBytes($"{close}<{wordPrefix}br/>{open}");
        PageBreak = Encoding.UTF8.GetBytes($"{close}<{wordPrefix}br {wordPrefix}type=\"page\"/>{open}");
        Tab = Encoding.UTF8.GetBytes($"{close}<{wordPrefix}tab/>{open}");
        RowStart = Encoding.UTF8.GetBytes($"<{wordPrefix}tr");
        CellStart = Encoding.UTF8.GetBytes($"<{wordPrefix}tc");
        Paragraph = Encoding.UTF8.GetBytes($"<{wordPrefix}p");
        ParagraphEnd = Encoding.UTF8.GetBytes($"</{wordPrefix}p>");
        Prefix = wordPrefix;
        Namespace = wordNamespace;
    }

    public string Prefix { get; }

    /// <summary>Namespace of WordprocessingML in the part, transitional or strict.</summary>
    public string Namespace { get; }

    public byte[] LineBreak { get; }

    public byte[] PageBreak { get; }

    public byte[] Tab { get; }

    public byte[] RowStart { get; }

    public byte[] CellStart { get; }

    public byte[] Paragraph { get; }

    public byte[] ParagraphEnd { get; }
}
