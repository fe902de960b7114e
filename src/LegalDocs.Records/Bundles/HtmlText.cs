using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LegalDocs.French.Typography;

namespace LegalDocs.Records;

/// <summary>Builds a page; whatever is text is escaped here and nowhere else, with French no-break spaces.</summary>
internal sealed class HtmlText
{
    // Letters with accents stay readable in the source; < > & " ' and controls never pass.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    public static string Escape(string text) => Encoder.Encode(Typographer.Apply(text));

    /// <summary>Markup of ours.</summary>
    public void Raw(string markup) => _html.Append(markup);

    public void Text(string text) => _html.Append(Escape(text));

    public void Element(string name, string text) => _html.Append('<').Append(name).Append('>').Append(Escape(text))
        .Append("</").Append(name).Append(">\n");

    public void Term(string term, string value) => _html.Append("<dt>").Append(Escape(term)).Append("</dt><dd>").Append(Escape(value))
        .Append("</dd>\n");

    public void Cell(string text) => _html.Append("<td>").Append(Escape(text)).Append("</td>");

    public override string ToString() => _html.ToString();
}
