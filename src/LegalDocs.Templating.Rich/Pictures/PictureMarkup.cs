using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>The XML of a picture in a line of text. ECMA-376-1 §20.4.2.8 (inline), §20.2.2.5 (pic).</summary>
/// <remarks>It declares its own namespaces: a template need not know any of them.</remarks>
internal static class PictureMarkup
{
    public static string Inline(string wordPrefix, PictureUse use, string id, bool isStrict)
    {
        var (root, relationships) = isStrict
            ? ("http://purl.oclc.org/ooxml/drawingml/", "http://purl.oclc.org/ooxml/officeDocument/relationships")
            : ("http://schemas.openxmlformats.org/drawingml/2006/", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        var size = string.Create(CultureInfo.InvariantCulture, $"cx=\"{use.Size.Width}\" cy=\"{use.Size.Height}\"");
        var description = use.Description.Length == 0 ? "" : $" descr=\"{XmlEscape.Text(use.Description)}\"";
        return $"<{wordPrefix}drawing>"
            + $"<wp:inline xmlns:wp=\"{root}wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {size}/>"
            + $"<wp:docPr id=\"{id}\" name=\"Image {id}\"{description}/><wp:cNvGraphicFramePr>"
            + $"<a:graphicFrameLocks xmlns:a=\"{root}main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
            + $"<a:graphic xmlns:a=\"{root}main\"><a:graphicData uri=\"{root}picture\"><pic:pic xmlns:pic=\"{root}picture\">"
            + $"<pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"Image {id}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
            + $"<a:blip xmlns:r=\"{relationships}\" r:embed=\"{use.RelationshipId}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
            + $"</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></{wordPrefix}drawing>";
    }
}
