using System.Text;
using Markdig.Syntax.Inlines;

namespace LegalDocs.Templating;

/// <summary>Writes the text of Markdown paragraphs: emphasis, code, links, breaks, pictures.</summary>
internal sealed class MarkdownInlines(RunContext run, Tag tag)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly string _prefix = run.Document.Markup.Prefix;
    private readonly RichState _rich = run.Rich!;

    /// <summary>Writes all that a paragraph holds.</summary>
    public void Write(ContainerInline container, RunFormat format, StringBuilder xml)
    {
        foreach (var inline in container)
        {
            Write(inline, format, xml);
        }
    }

    /// <summary>A text element.</summary>
    public string Text(string text) => $"<{_prefix}t xml:space=\"preserve\">{XmlEscape.Text(text)}</{_prefix}t>";

    /// <summary>The format of code: a style of the template, else a font of fixed width.</summary>
    public RunFormat Code(RunFormat format) =>
        _rich.Resources.Styles.Find("character", "Code", "Verbatim Char", "HTML Code", "Source Text") is { } style
            ? format.With("rStyle", $"{_prefix}val=\"{XmlEscape.Text(style)}\"")
            : format.With("rFonts", $"{_prefix}ascii=\"Courier New\" {_prefix}hAnsi=\"Courier New\" {_prefix}cs=\"Courier New\"");

    private void Write(Inline inline, RunFormat format, StringBuilder xml)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Run(Text(literal.Content.ToString()), format, xml);
                break;
            case CodeInline code:
                Run(Text(code.Content), Code(format), xml);
                break;
            case LineBreakInline { IsHard: true }:
                Run($"<{_prefix}br/>", format, xml);
                break;
            case LineBreakInline:
                Run(Text(" "), format, xml);
                break;
            case EmphasisInline emphasis:
                Write(emphasis, Emphasised(emphasis, format), xml);
                break;
            case LinkInline { IsImage: true } picture:
                Picture(picture, format, xml);
                break;
            case LinkInline link:
                Link(link.Url ?? "", format, xml, inner => Write(link, inner, xml));
                break;
            case AutolinkInline auto:
                Link(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, format, xml, inner => Run(Text(auto.Url), inner, xml));
                break;
            case HtmlEntityInline entity:
                Run(Text(entity.Transcoded.ToString()), format, xml);
                break;
            case HtmlInline html:
                Run(Text(html.Tag), format, xml);
                break;
            case ContainerInline container:
                Write(container, format, xml);
                break;
        }
    }

    private static RunFormat Emphasised(EmphasisInline emphasis, RunFormat format) => emphasis.DelimiterChar == '~'
        ? format.With("strike")
        : emphasis.DelimiterCount == 2 ? format.With("b").With("bCs") : format.With("i").With("iCs");

    private void Run(string content, RunFormat format, StringBuilder xml) =>
        xml.Append('<').Append(_prefix).Append("r>").Append(format.ToXml()).Append(content).Append("</").Append(_prefix).Append("r>");

    private void Link(string url, RunFormat format, StringBuilder xml, Action<RunFormat> content)
    {
        var address = LinkTarget.Encoded(url.Trim());
        if (LinkStep.Problem(address) is not null)
        {
            run.Report(MarkdownProblems.Link(url), tag);
            return;
        }

        var id = _rich.Relationships.ToAddress("hyperlink", address);
        xml.Append('<').Append(_prefix).Append("hyperlink xmlns:r=\"")
            .Append(_rich.Additions.IsStrict ? StrictRelationships : Relationships).Append("\" r:id=\"").Append(id).Append("\">");
        content(_rich.Resources.Styles.Find("character", "Hyperlink") is { } style
            ? format.With("rStyle", $"{_prefix}val=\"{XmlEscape.Text(style)}\"")
            : format.With("color", $"{_prefix}val=\"0563C1\"").With("u", $"{_prefix}val=\"single\""));
        xml.Append("</").Append(_prefix).Append("hyperlink>");
    }

    private void Picture(LinkInline picture, RunFormat format, StringBuilder xml)
    {
        var url = picture.Url ?? "";
        if (!url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            run.Report(MarkdownProblems.Picture(url.Length > 60 ? url[..60] + "…" : url), tag);
            return;
        }

        var alt = new StringBuilder();
        Plain(picture, alt);
        var drawing = new PictureValue(url, null, null, alt.ToString()).Drawing(run);
        Run(drawing, format, xml);
    }

    private static void Plain(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            if (inline is LiteralInline literal)
            {
                text.Append(literal.Content.ToString());
            }
            else if (inline is ContainerInline inner)
            {
                Plain(inner, text);
            }
        }
    }
}
