using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>A template as the rules of style see it.</summary>
internal sealed class StyledDocument
{
    public StyledDocument(StylePackage package)
    {
        Package = package;
        Stories =
        [
            .. StoryParts.Of(package.Package)
                .Where(part => part.Kind is not (PartKind.Property or PartKind.Chart))
                .Select(part => new StyleStory(package.Tree(part.Entry).Root!, part, package.Package.Entries[part.Entry].Name)),
        ];
        Styles = new StyleTable(Part("styles"));
        Numbering = Part("numbering");
        Theme = Part("theme");
        CoreProperties = package.Related("", "core-properties") is >= 0 and var entry ? package.Tree(entry).Root : null;
    }

    public StylePackage Package { get; }

    /// <summary>Body, headers, footers, notes, comments.</summary>
    public IReadOnlyList<StyleStory> Stories { get; }

    /// <summary>Those an act shows: comments are not among them.</summary>
    public IEnumerable<StyleStory> Shown => Stories.Where(story => story.Part.Kind != PartKind.Comment);

    public StyleStory Body => Stories[0];

    public StyleTable Styles { get; }

    public XElement? Numbering { get; }

    public XElement? Theme { get; }

    public XElement? CoreProperties { get; }

    private XElement? Part(string type) => Package.Related(type) is >= 0 and var entry ? Package.Tree(entry).Root : null;
}
