namespace LegalDocs.Templating;

/// <summary>Paragraph properties for each kind of Markdown block, from the styles of the template.</summary>
/// <param name="styles">Styles of the template.</param>
/// <param name="place">The paragraph whose place the text takes: its properties are those of plain paragraphs.</param>
/// <param name="prefix">Prefix of the part, with its colon.</param>
internal sealed class MarkdownStyles(StyleSheet styles, BlockPlace place, string prefix)
{
    private const int Indent = 720;

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    /// <summary>A plain paragraph.</summary>
    public string Plain => place.ParagraphFormat;

    /// <summary>A heading, and whether a style makes it look like one.</summary>
    public (string Format, bool HasStyle) Heading(int level)
    {
        var style = styles.Heading(level);
        return style is not null
            ? (Style(style), true)
            : (Properties($"<{prefix}keepNext/><{prefix}outlineLvl {prefix}val=\"{level - 1}\"/>"), false);
    }

    /// <summary>A quotation.</summary>
    public string Quote(int depth) =>
        depth == 1 && styles.Find("paragraph", "Quote", "Intense Quote", "Block Text") is { } style ? Style(style) : Indented(depth);

    /// <summary>Lines of code.</summary>
    public (string Format, bool HasStyle) Code() =>
        styles.Find("paragraph", "Code", "Source Code", "HTML Preformatted", "Plain Text") is { } style
            ? (Style(style), true)
            : (Plain, false);

    /// <summary>A paragraph of an item after its first one.</summary>
    public string Continued(int depth) => Indented(depth);

    /// <summary>A thematic break.</summary>
    public string Rule => Properties($"<{prefix}pBdr>{Border("bottom", 6)}</{prefix}pBdr>");

    /// <summary>The first paragraph of an item of a list.</summary>
    public string Item(string? style, int level, string? list)
    {
        var name = style ?? styles.Find("paragraph", "List Paragraph");
        return Properties(
            (name is null ? "" : $"<{prefix}pStyle {prefix}val=\"{XmlEscape.Text(name)}\"/>")
            + (list is null
                ? ""
                : $"<{prefix}numPr><{prefix}ilvl {prefix}val=\"{level}\"/><{prefix}numId {prefix}val=\"{list}\"/></{prefix}numPr>"));
    }

    /// <summary>A cell of a table.</summary>
    public string Cell(string alignment) => alignment.Length == 0 ? "" : Properties($"<{prefix}jc {prefix}val=\"{alignment}\"/>");

    /// <summary>Properties of a table.</summary>
    public string Table()
    {
        var style = styles.Find("table", "Table Grid", "Grid Table Light", "Grille du tableau");
        return $"<{prefix}tblPr>"
            + (style is null ? "" : $"<{prefix}tblStyle {prefix}val=\"{XmlEscape.Text(style)}\"/>")
            + $"<{prefix}tblW {prefix}w=\"5000\" {prefix}type=\"pct\"/>"
            + (style is null ? $"<{prefix}tblBorders>{string.Concat(Sides.Select(side => Border(side, 4)))}</{prefix}tblBorders>" : "")
            + $"</{prefix}tblPr>";
    }

    /// <summary>Style of bulleted or numbered paragraphs at a level; null for none.</summary>
    public string? ListStyle(bool isNumbered, int level) => styles.Find(
        "paragraph", (isNumbered ? "List Number" : "List Bullet") + (level == 0 ? "" : $" {level + 1}"));

    private string Border(string side, int eighths) =>
        $"<{prefix}{side} {prefix}val=\"single\" {prefix}sz=\"{eighths}\" {prefix}space=\"0\" {prefix}color=\"auto\"/>";

    private string Style(string id) => Properties($"<{prefix}pStyle {prefix}val=\"{XmlEscape.Text(id)}\"/>");

    private string Indented(int depth) => Properties($"<{prefix}ind {prefix}left=\"{Indent * depth}\"/>");

    private string Properties(string content) => $"<{prefix}pPr>{content}</{prefix}pPr>";
}
