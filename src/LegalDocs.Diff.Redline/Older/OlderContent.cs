using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Brings XML of a part of the older document into a part of the newer one: every id in it means there what it meant
/// before.</summary>
internal sealed class OlderContent
{
    private readonly RedlineParts _parts;
    private readonly string _from;
    private readonly string _to;

    public OlderContent(RedlineParts parts, string from, string to)
    {
        (_parts, _from, _to) = (parts, from, to);
        Sections = new SectionRevisions(parts, this);
    }

    public OlderLists Lists => _parts.Lists;

    public SectionRevisions Sections { get; }

    /// <summary>A copy with the ids of the newer document; bookmarks and comment marks inside are left out.</summary>
    public XElement Import(XElement element)
    {
        var copy = new XElement(element);
        foreach (var inner in copy.DescendantsAndSelf().ToList())
        {
            if (IsPlace(inner) && inner != copy)
            {
                inner.Remove();
            }
            else
            {
                Translate(inner);
            }
        }

        return copy;
    }

    private static bool IsPlace(XElement element) => element.Name.Namespace == Ooxml.W && element.Name.LocalName is
        "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd" or "commentReference" or "permStart" or "permEnd";

    private void Translate(XElement element)
    {
        foreach (var attribute in element.Attributes().ToList())
        {
            if (attribute.Name.LocalName is "paraId" or "textId" || attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
            {
                attribute.Remove();
            }
            else if (attribute.Name.Namespace == Ooxml.R || attribute.Name == Ooxml.O + "relid")
            {
                attribute.Value = _parts.Relationship(_from, attribute.Value, _to);
            }
        }

        if (element.Name.LocalName == "docPr" && element.Attribute("id") is { } number)
        {
            number.Value = _parts.NextDrawingId();
        }
        else if (element.Name.Namespace == Ooxml.W)
        {
            TranslateWord(element);
        }
    }

    private void TranslateWord(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "pStyle" or "rStyle" or "tblStyle" when element.Attribute(Ooxml.W + "val") is { } style:
                style.Value = _parts.Styles.Translate(style.Value);
                break;
            case "numId" when element.Attribute(Ooxml.W + "val") is { } list:
                list.Value = _parts.Lists.Translate(list.Value);
                break;
            case "footnoteReference" or "endnoteReference" when element.Attribute(Ooxml.W + "id") is { } note:
                note.Value = _parts.Notes.Import(element.Name.LocalName[..^"Reference".Length], note.Value);
                break;
            default:
                break;
        }
    }
}
