using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Walks the inline content of a paragraph in reading order, through links, controls and smart tags.</summary>
internal sealed class InlineWalker(StoryContext context)
{
    private readonly List<InlinePiece> _pieces = [];
    private (string? Xml, PropertySet Format) _last = (null, PropertySet.Empty);

    public IReadOnlyList<InlinePiece> Walk(XElement paragraph)
    {
        Visit(paragraph.Elements(), null);
        return _pieces;
    }

    private void Visit(IEnumerable<XElement> elements, InlineWrapper? wrapper)
    {
        foreach (var element in elements)
        {
            if (element.Name == Ooxml.Mc + "AlternateContent")
            {
                Visit(AlternateContent.Chosen(element), wrapper);
            }
            else if (element.Name.Namespace == Ooxml.W)
            {
                VisitWord(element, wrapper);
            }
            else if (element.Name.Namespace == Ooxml.M)
            {
                Add(element, null, PropertySet.Empty, wrapper);
            }
        }
    }

    private void VisitWord(XElement element, InlineWrapper? wrapper)
    {
        switch (element.Name.LocalName)
        {
            case "pPr" or "proofErr":
                break;
            case "r":
                VisitRun(element, wrapper);
                break;
            case "hyperlink":
                Visit(element.Elements(), Wrap(WrapperKind.Link, element, LinkLabel(element), wrapper));
                break;
            case "sdt":
                Visit(
                    element.Element(Ooxml.W + "sdtContent")?.Elements() ?? [],
                    Wrap(WrapperKind.Control, element, ControlLabel(element), wrapper));
                break;
            case "bdo" or "dir":
                Visit(
                    element.Elements(),
                    Wrap(WrapperKind.Other, element, $"{element.Name.LocalName} {element.Val()}", wrapper));
                break;
            case "smartTag" or "customXml" or "ins" or "moveTo":
                Visit(element.Elements(), wrapper);
                break;
            default:
                Add(element, null, PropertySet.Empty, wrapper);
                break;
        }
    }

    private void VisitRun(XElement run, InlineWrapper? wrapper)
    {
        var format = Format(run.Element(Ooxml.W + "rPr"));
        foreach (var child in run.Elements())
        {
            if (
                child.Name.Namespace == Ooxml.W
                && child.Name.LocalName is "rPr" or "lastRenderedPageBreak" or "delText" or "delInstrText")
            {
                continue;
            }

            Add(child, run, format, wrapper);
        }
    }

    // Neighbouring runs mostly have the same properties: reading them once is enough.
    private PropertySet Format(XElement? properties)
    {
        if (properties is null)
        {
            return PropertySet.Empty;
        }

        var xml = properties.ToString(SaveOptions.DisableFormatting);
        if (xml != _last.Xml)
        {
            _last = (xml, context.RunFormat(properties));
        }

        return _last.Format;
    }

    private void Add(XElement element, XElement? run, PropertySet format, InlineWrapper? wrapper) =>
        _pieces.Add(new InlinePiece(element, run, format, wrapper));

    private static InlineWrapper Wrap(WrapperKind kind, XElement element, string label, InlineWrapper? parent) =>
        new() { Kind = kind, Element = element, Label = label, Parent = parent };

    private string LinkLabel(XElement link)
    {
        var id = (string?)link.Attribute(Ooxml.R + "id");
        var anchor = (string?)link.Attribute(Ooxml.W + "anchor");
        var target = id is null ? "" : context.Target(id);
        return anchor is null ? target : $"{target}#{anchor}";
    }

    /// <summary>Tag, alias, kind and lock of a content control.</summary>
    public static string ControlLabel(XElement control)
    {
        var properties = control.Element(Ooxml.W + "sdtPr");
        string[] parts =
        [
            properties?.Element(Ooxml.W + "tag").Val() ?? "",
            properties?.Element(Ooxml.W + "alias").Val() ?? "",
            properties?.Elements().FirstOrDefault(IsKind)?.Name.LocalName ?? "richText",
            properties?.Element(Ooxml.W + "lock").Val() ?? "",
        ];
        return string.Join('|', parts).TrimEnd('|');
    }

    private static bool IsKind(XElement property) =>
        property.Name.LocalName is "text" or "picture" or "comboBox" or "dropDownList"
        or "date" or "docPartObj" or "docPartList" or "group" or "citation" or "bibliography" or "equation" or "checkbox"
        or "repeatingSection" or "repeatingSectionItem";
}
