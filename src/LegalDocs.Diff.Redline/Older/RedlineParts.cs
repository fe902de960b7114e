using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>Both documents and the package that is made of them.</summary>
internal sealed class RedlineParts
{
    private int _drawingId;

    public RedlineParts(DocumentDiff diff, RedlinePackage package, RevisionMarks marks)
    {
        (Diff, Package, Marks) = (diff, package, marks);
        Lists = new OlderLists(package, diff, id => Styles!.Translate(id));
        Styles = new OlderStyles(package, diff.Before, diff.After, Lists.Translate);
        Notes = new OlderNotes(this);
        HasSectionBreaksRevised = diff.Changes.Any(change => change.Kind is ChangeKind.SectionInserted or ChangeKind.SectionDeleted)
            || diff.Before.Content.Sections.Count != diff.After.Content.Sections.Count;
        _drawingId = HighestDrawingId(diff.After);
    }

    public DocumentDiff Diff { get; }

    public RedlinePackage Package { get; }

    public RevisionMarks Marks { get; }

    public OlderStyles Styles { get; }

    public OlderLists Lists { get; }

    public OlderNotes Notes { get; }

    public WordDocument Before => Diff.Before;

    public DocxPackage After => Diff.After.Package;

    /// <summary>Whether accepting and rejecting give other sections.</summary>
    public bool HasSectionBreaksRevised { get; }

    /// <summary>What is needed to write one part from one of the older document.</summary>
    public RedlineScope Scope(string from, string to) => new(Marks, new OlderContent(this, from, to));

    public string NextDrawingId() => (++_drawingId).ToString(CultureInfo.InvariantCulture);

    /// <summary>Relationship of a part of the redline that leads where one of the older document led.</summary>
    public string Relationship(string from, string id, string to)
    {
        if (Before.Package.Relationship(from, id) is not { } relationship)
        {
            return id;
        }

        return relationship.IsExternal
            ? Package.AddRelationship(to, relationship.TypeUri, relationship.Target, isExternal: true)
            : Package.AddRelationship(to, relationship.TypeUri, Package.Import(Before.Package, relationship.Target), isExternal: false);
    }

    /// <summary>Relationship of a part to another part of the newer document.</summary>
    public string RelationshipOfPart(string from, string part) =>
        After.RelationshipsOf(from).First(relationship => !relationship.IsExternal && relationship.Target == part).Id;

    /// <summary>Brings a header or footer of the older document along, for a section that is gone.</summary>
    /// <returns>Its relationship from the main part.</returns>
    public string ImportHeader(string part)
    {
        var relationship = Before.Package.RelationshipsOf(Before.Package.MainPart).First(arrow => arrow.Target == part);
        var target = Package.Adopt(Before.Package, part, out var isNew);
        if (isNew)
        {
            Package.SetRoot(target, new OlderContent(this, part, target).Import(Before.Package.Xml(part)));
        }

        return Package.AddRelationship(After.MainPart, relationship.TypeUri, target, isExternal: false);
    }

    private static int HighestDrawingId(WordDocument document) => document.Content.Stories
        .Select(story => story.Part).Distinct(StringComparer.OrdinalIgnoreCase)
        .SelectMany(part => document.Package.Xml(part).Descendants(Ooxml.Wp + "docPr"))
        .Select(drawing => StyleSheetReader.Number((string?)drawing.Attribute("id")) ?? 0)
        .DefaultIfEmpty(0).Max();
}
