using System.Security;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>Fragments of WordprocessingML, short enough for a test to be read.</summary>
internal static class Word
{
    /// <summary>Eight by eight red pixels.</summary>
    public static readonly byte[] Red = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4wMCAFTEMLQkA8dYwAVvxUGoAAAAASUVORK5CYII=");

    /// <summary>Eight by eight blue pixels.</summary>
    public static readonly byte[] Blue = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEElEQVR42mNgYDiAAw0pCQCR1jABWP8d4gAAAABJRU5ErkJggg==");

    public static string P(string text) => Para(R(text));

    public static string Para(params string[] content) => $"<w:p>{string.Concat(content)}</w:p>";

    public static string Styled(string style, string text, string properties = "") =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{R(text)}</w:p>";

    public static string With(string properties, params string[] content) =>
        $"<w:p><w:pPr>{properties}</w:pPr>{string.Concat(content)}</w:p>";

    public static string R(string text, string properties = "") => text.Length == 0 && properties.Length == 0
        ? ""
        : $"<w:r>{(properties.Length == 0 ? "" : $"<w:rPr>{properties}</w:rPr>")}<w:t xml:space=\"preserve\">"
            + $"{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Table(params string[][] rows) =>
        TableOf([.. rows.Select(row => Row([.. row.Select(text => Cell(P(text)))]))]);

    public static string TableOf(params string[] rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/>"
            + $"<w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>{string.Concat(rows)}</w:tbl>";

    /// <summary>A table with columns of those widths, in twentieths of a point.</summary>
    public static string Grid(int[] widths, params string[] rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
            + string.Concat(widths.Select(width => $"<w:gridCol w:w=\"{width}\"/>")) + $"</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string blocks, string properties = "") =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/>{properties}</w:tcPr>{blocks}</w:tc>";

    /// <summary>A cell over several columns.</summary>
    public static string Wide(string text, int span) => Cell(P(text), $"<w:gridSpan w:val=\"{span}\"/>");

    /// <summary>The first of the cells merged one under the other.</summary>
    public static string Top(string text) => Cell(P(text), "<w:vMerge w:val=\"restart\"/>");

    /// <summary>One of the cells merged with that above.</summary>
    public static string Under() => Cell("<w:p/>", "<w:vMerge/>");

    public static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} "
            + $"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R(result)}<w:r><w:fldChar "
            + $"w:fldCharType=\"end\"/></w:r>";

    public static string Picture(string relationship, string description = "", int width = 914400, int id = 1) =>
        $"<w:r><w:drawing><wp:inline><wp:extent cx=\"{width}\" cy=\"914400\"/><wp:docPr id=\"{id}\" name=\"Image "
            + $"{id}\" descr=\"{description}\"/><a:graphic><a:graphicData "
            + $"uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr "
            + $"id=\"{id}\" name=\"i{id}.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\""
            + $"{relationship}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off "
            + $"x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"914400\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
            + $"</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    public static string NoteReference(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";
}
