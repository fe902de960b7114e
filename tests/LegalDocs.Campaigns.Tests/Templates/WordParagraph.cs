using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>A paragraph of a Word part.</summary>
internal sealed partial class WordParagraph(string part, XElement element)
{
    public string Part => part;

    public XElement Element => element;

    public string Style =>
        element.Element(WordFile.W + "pPr")?.Element(WordFile.W + "pStyle")?.Attribute(WordFile.W + "val")?.Value ?? "";

    /// <summary>Text as it is read: tabs and line breaks are one character.</summary>
    public string Text => string.Concat(element.Descendants().Select(node => node.Name.LocalName switch
    {
        "t" => node.Value,
        "tab" when node.Parent!.Name.LocalName == "r" => "\t",
        "br" => "\n",
        _ => "",
    }));

    public bool IsInTable => element.Ancestors(WordFile.W + "tc").Any();

    /// <summary>Whether the paragraph holds nothing but control tags, and vanishes.</summary>
    public bool IsControl => Text.Length > 0 && ControlTags().IsMatch(Text);

    /// <summary>The text without its tags: what the drafter typed.</summary>
    public string Typed => Tag().Replace(Text, "□");

    public override string ToString() => $"{part} [{Style}] {Text}";

    [GeneratedRegex(@"^\s*(\{\{\s*(for |if |else|end\b|#|\w+ = )[^{}]*\}\}\s*)+$")]
    private static partial Regex ControlTags();

    [GeneratedRegex(@"\{\{.*?\}\}")]
    private static partial Regex Tag();
}
