using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads the properties of a section (<c>w:sectPr</c>, ECMA-376-1 §17.6).</summary>
internal static class SectionReader
{
    public static Section Read(XElement element, StoryContext context)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var reference in element.Elements()
            .Where(child => child.Name.LocalName is "headerReference" or "footerReference"))
        {
            var kind = reference.Name.LocalName == "headerReference" ? "header" : "footer";
            var page = (string?)reference.Attribute(Ooxml.W + "type") ?? "default";
            var target = context.Package.Relationship(context.Part, (string?)reference.Attribute(Ooxml.R + "id"));
            if (target is { IsExternal: false } && context.Package.Has(target.Target))
            {
                declared[$"{kind}/{page}"] = target.Target;
            }
        }

        return new Section
        {
            Element = element,
            Format = PropertyReader.Read(element, "headerReference", "footerReference", "printerSettings"),
            Declared = declared,
        };
    }

    /// <summary>Gives each section the headers and footers that it inherits from the one before it.</summary>
    public static void Inherit(IReadOnlyList<Section> sections)
    {
        var current = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            foreach (var (key, part) in section.Declared)
            {
                current[key] = part;
            }

            section.Effective = new Dictionary<string, string>(current, StringComparer.Ordinal);
        }
    }
}
