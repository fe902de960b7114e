using System.Globalization;
using System.Security;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>Relationships, pictures and properties of the documents that tests build.</summary>
internal sealed partial class Docx
{
    /// <summary>A picture of the text: 3 cm by 2 cm unless said otherwise, showing the picture <c>rIdImage</c>.</summary>
    public static string Picture(string attributes, long width = 1_080_000, long height = 720_000, string crop = "") =>
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
        + $"<wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"7\" name=\"Image 7\" {attributes}/><wp:cNvGraphicFramePr/>"
        + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
        + $"<pic:cNvPr id=\"7\" name=\"Image 7\" {attributes}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdImage\"/>"
        + $"{crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
        + $"<a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    /// <summary>The relationship of the main part to a picture, <c>rIdImage</c>.</summary>
    public Docx WithPicture(byte[] png) =>
        WithRelationship("rIdImage", "image", "media/image1.png").WithEntry("word/media/image1.png", png);

    /// <summary>Styles, given as XML or, for those without XML, made of type, identifier and name.</summary>
    public Docx WithStyles(string xml = "", params (string Type, string Id, string Name)[] styles) => WithPart(
        "styles",
        "styles",
        xml + string.Concat(styles.Select(style =>
            $"<w:style w:type=\"{style.Type}\" w:styleId=\"{style.Id}\"><w:name w:val=\"{style.Name}\"/></w:style>")));

    public Docx WithNumbering(string xml) => WithPart("numbering", "numbering", xml);

    public Docx WithLink(string id, string address)
    {
        Relate(id, "hyperlink", address, " TargetMode=\"External\"");
        return this;
    }

    public Docx WithRelationship(string id, string type, string target)
    {
        Relate(id, type, target, "");
        return this;
    }

    public Docx WithContentType(string partName, string contentType)
    {
        _overrides.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"{partName}\" ContentType=\"{contentType}\"/>");
        return this;
    }

    /// <summary>Document properties: core, extended or custom.</summary>
    public Docx WithProperties(string name, string relationshipType, string contentType, string xml)
    {
        _rootRelationships.Append(
            CultureInfo.InvariantCulture, $"<Relationship Id=\"{name}\" Type=\"{relationshipType}\" Target=\"docProps/{name}.xml\"/>");
        return WithContentType($"/docProps/{name}.xml", contentType).WithEntry($"docProps/{name}.xml", xml);
    }

    private void Relate(string id, string type, string target, string mode) => _relationships.Append(
        CultureInfo.InvariantCulture,
        $"<Relationship Id=\"{id}\" Type=\"{RelationshipTypes}{type}\" Target=\"{SecurityElement.Escape(target)}\"{mode}/>");
}
