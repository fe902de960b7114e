using System.Text;

namespace LegalDocs.Templating;

/// <summary>The XML that values need in a part, by the part's own prefix.</summary>
internal sealed class PartMarkup
{
    public PartMarkup(string wordPrefix, string attributePrefix, string wordNamespace)
    {
        TextEnd = Encoding.UTF8.GetBytes($"</{wordPrefix}t>");
        TextStart = Encoding.UTF8.GetBytes($"<{wordPrefix}t xml:space=\"preserve\">");
        var (close, open) = ($"</{wordPrefix}t>", $"<{wordPrefix}t xml:space=\"preserve\">");
        LineBreak = Encoding.UTF8.GetBytes($"{close}<{wordPrefix}br/>{open}");
        PageBreak = Encoding.UTF8.GetBytes($"{close}<{wordPrefix}br {attributePrefix}type=\"page\"/>{open}");
        Tab = Encoding.UTF8.GetBytes($"{close}<{wordPrefix}tab/>{open}");
        RowStart = Encoding.UTF8.GetBytes($"<{wordPrefix}tr");
        CellStart = Encoding.UTF8.GetBytes($"<{wordPrefix}tc");
        Paragraph = Encoding.UTF8.GetBytes($"<{wordPrefix}p");
        ParagraphEnd = Encoding.UTF8.GetBytes($"</{wordPrefix}p>");
        Prefix = wordPrefix;
        AttributePrefix = attributePrefix;
        Namespace = wordNamespace;
    }

    /// <summary>For texts of one line: line breaks and tabs are spaces.</summary>
    public static PartMarkup OneLine { get; } = new("", "", "") { LineBreak = [(byte)' '], PageBreak = [(byte)' '], Tab = [(byte)' '] };

    /// <summary>For texts without markup: line breaks and tabs are kept.</summary>
    public static PartMarkup Kept { get; } = new("", "", "") { LineBreak = [(byte)'\n'], PageBreak = [(byte)'\n'], Tab = [(byte)'\t'] };

    public string Prefix { get; }

    /// <summary>Prefix of attributes.</summary>
    public string AttributePrefix { get; }

    /// <summary>Namespace of WordprocessingML in the part, transitional or strict.</summary>
    public string Namespace { get; }

    public byte[] TextEnd { get; }

    public byte[] TextStart { get; }

    public byte[] LineBreak { get; private init; }

    public byte[] PageBreak { get; private init; }

    public byte[] Tab { get; private init; }

    public byte[] RowStart { get; }

    public byte[] CellStart { get; }

    public byte[] Paragraph { get; }

    public byte[] ParagraphEnd { get; }
}
