using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads drawings, pictures, equations and embedded objects as what a reader sees of them.</summary>
internal static class ObjectReader
{
    public static ObjectInfo Read(XElement element, StoryContext context)
    {
        var shown = Shown(element);
        var drawing =
            shown.FirstOrDefault(part => part.Name == Ooxml.Wp + "inline" || part.Name == Ooxml.Wp + "anchor");
        var extent = drawing?.Element(Ooxml.Wp + "extent");
        return new ObjectInfo
        {
            Kind = Kind(element, shown),
            Media = Media(shown, context),
            Width = Length(extent, "cx"),
            Height = Length(extent, "cy"),
            AltText = AltText(shown, drawing),
            Rest = ContentKey.Of(Rest(element, extent, context)),
            Boxes = Boxes(shown, context),
        };
    }

    // Both representations of a shape hold the same text box: only the chosen one is looked at.
    private static List<XElement> Shown(XElement element)
    {
        var found = new List<XElement>();
        var pending = new Stack<XElement>([element]);
        while (pending.TryPop(out var current))
        {
            if (current.Name == Ooxml.Mc + "AlternateContent")
            {
                Push(pending, AlternateContent.Chosen(current));
                continue;
            }

            found.Add(current);
            if (current.Name != Ooxml.W + "txbxContent")
            {
                Push(pending, current.Elements());
            }
        }

        return found;
    }

    private static void Push(Stack<XElement> pending, IEnumerable<XElement> elements)
    {
        foreach (var element in elements.Reverse())
        {
            pending.Push(element);
        }
    }

    private static ObjectKind Kind(XElement element, List<XElement> shown)
    {
        if (element.Name.Namespace == Ooxml.M)
        {
            return ObjectKind.Equation;
        }

        if (element.Name == Ooxml.W + "sym")
        {
            return ObjectKind.Symbol;
        }

        if (element.Name == Ooxml.W + "object")
        {
            return ObjectKind.Embedded;
        }

        var graphic = shown.FirstOrDefault(part => part.Name == Ooxml.A + "graphicData")?.Attribute("uri")?.Value ?? "";
        return Ooxml.LastSegment(graphic) switch
        {
            "picture" => ObjectKind.Image,
            "chart" or "chartex" or "diagram" => ObjectKind.Chart,
            "wordprocessingShape" or "wordprocessingGroup" or "wordprocessingCanvas" => ObjectKind.Shape,
            _ when shown.Any(part => part.Name == Ooxml.V + "imagedata") => ObjectKind.Image,
            _ when shown.Any(part => part.Name.Namespace == Ooxml.V) => ObjectKind.Shape,
            _ => ObjectKind.Other,
        };
    }

    private static string Media(List<XElement> shown, StoryContext context)
    {
        var ids = shown
            .Where(
                part => part.Name == Ooxml.A + "blip"
                || part.Name == Ooxml.V + "imagedata" || part.Name.LocalName is "chart" or "relIds" or "OLEObject")
            .SelectMany(
                part => part.Attributes()
                .Where(attribute => attribute.Name.Namespace == Ooxml.R || attribute.Name == Ooxml.O + "relid"))
            .Select(attribute => context.Target(attribute.Value));
        return string.Join('+', ids);
    }

    private static string AltText(List<XElement> shown, XElement? drawing)
    {
        var properties = drawing?.Element(Ooxml.Wp + "docPr");
        return (string?)properties?.Attribute("descr")
            ?? (string?)properties?.Attribute("title")
            ?? (string?)shown.FirstOrDefault(
                part => part.Name.Namespace == Ooxml.V && part.Attribute("alt") is not null)?.Attribute("alt")
            ?? "";
    }

    private static string Rest(XElement element, XElement? extent, StoryContext context)
    {
        var copy = new XElement(element);
        foreach (var named in copy.Descendants().Where(part => part.Name.LocalName is "docPr" or "cNvPr"))
        {
            named.Attribute("descr")?.Remove();
            named.Attribute("title")?.Remove();
        }

        // The extent is repeated in the shape's own transform.
        if (extent is not null)
        {
            copy.Descendants(Ooxml.Wp + "extent").Remove();
            copy.Descendants(Ooxml.A + "ext").Where(part => part.Attribute("cx") is not null).Remove();
        }

        copy.Descendants(Ooxml.A + "blip").Attributes(Ooxml.R + "embed").Remove();
        copy.Descendants(Ooxml.V + "imagedata").Attributes(Ooxml.R + "id").Remove();
        return CanonicalXml.Write(copy, context.Target, skipTextBoxes: true);
    }

    private static List<Story> Boxes(List<XElement> shown, StoryContext context) =>
    [
        .. shown.Where(part => part.Name == Ooxml.W + "txbxContent")
            .Select(
                box => StoryReader.Read(
                    box, StoryKind.TextBox, new Bilingual("zone de texte", "text box"), context.Nested())),
    ];

    private static long? Length(XElement? extent, string side) =>
        long.TryParse(
            (string?)extent?.Attribute(side), NumberStyles.Integer, CultureInfo.InvariantCulture, out var length)
                ? length : null;
}
