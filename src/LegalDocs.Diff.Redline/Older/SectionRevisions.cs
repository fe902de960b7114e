using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Sections in a redline: those of the newer document with what they were, those that are gone with their headers.</summary>
/// <remarks>
/// A section without a header has that of the section before it. Since sections may come and go, each says its own: what it has is
/// then the same whatever is accepted.
/// </remarks>
internal sealed class SectionRevisions(RedlineParts parts, OlderContent older)
{
    private static readonly XName Header = Ooxml.W + "headerReference";
    private static readonly XName Footer = Ooxml.W + "footerReference";

    /// <summary>A section of the newer document.</summary>
    /// <param name="old">What it was; null when it is new.</param>
    /// <param name="young">What it is.</param>
    public XElement New(Section? old, Section young)
    {
        var written = new XElement(young.Element);
        if (parts.HasSectionBreaksRevised)
        {
            ReplaceReferences(written, young, part => parts.RelationshipOfPart(parts.After.MainPart, part));
        }

        if (old is not null && !old.Format.SameAs(young.Format))
        {
            written.Add(parts.Marks.Make("sectPrChange", new XElement(
                Ooxml.W + "sectPr",
                older.Import(old.Element).Elements().Where(child => !IsReference(child) && child.Name.LocalName != "sectPrChange"))));
        }

        return written;
    }

    /// <summary>A section that is gone, with its headers and footers.</summary>
    public XElement Old(Section section)
    {
        var copy = new XElement(section.Element);
        copy.Elements().Where(IsReference).Remove();
        var written = older.Import(copy);
        ReplaceReferences(written, section, parts.ImportHeader);
        return written;
    }

    private static bool IsReference(XElement child) =>
        child.Name == Header || child.Name == Footer || child.Name.LocalName == "printerSettings";

    private static void ReplaceReferences(XElement written, Section section, Func<string, string> relationship)
    {
        written.Elements().Where(child => child.Name == Header || child.Name == Footer).Remove();
        written.AddFirst(section.Effective.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
        {
            var (kind, page) = (pair.Key.Split('/')[0], pair.Key.Split('/')[1]);
            return new XElement(
                kind == "header" ? Header : Footer,
                new XAttribute(Ooxml.W + "type", page),
                new XAttribute(Ooxml.R + "id", relationship(pair.Value)));
        }));
    }
}
