using System.Text;
using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>Turns the body of a document into blocks of the part being written, with all they need.</summary>
/// <remarks>
/// Merged: paragraphs, tables, content controls, styles (those of the template win), lists, pictures, links, notes, bookmarks.
/// Left out: page settings, headers and footers, comments, permissions. Refused: what cannot be brought whole.
/// </remarks>
internal sealed class DocumentInserter
{
    private static readonly XName Ignorable = XName.Get("Ignorable", "http://schemas.openxmlformats.org/markup-compatibility/2006");

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "sectPr", "commentRangeStart", "commentRangeEnd", "commentReference", "permStart", "permEnd", "proofErr", "lastRenderedPageBreak",
    };

    private readonly RunContext _run;
    private readonly RichState _rich;
    private readonly InsertedDocument _document;
    private readonly XNamespace _w;
    private readonly ListMerger _lists;
    private readonly StyleMerger _styles;
    private readonly string _copy;

    public DocumentInserter(RunContext run, InsertedDocument document)
    {
        _run = run;
        _rich = run.Rich!;
        _document = document;
        _w = document.Body.Name.Namespace;
        _lists = new ListMerger(document.Resources, _rich.Lists);
        _styles = new StyleMerger(_rich.Resources.Styles, document.Resources.Styles, _rich.Styles, _lists.Map);
        _lists.MapStyles = _styles.Map;
        _copy = _rich.NextInsertion();
    }

    /// <summary>The blocks as XML that declares its own namespaces.</summary>
    /// <exception cref="RichValueException">The document holds what cannot be inserted.</exception>
    public string Insert(bool beginsPage)
    {
        if (_document.Resources.Package.IsStrict != _rich.Additions.IsStrict)
        {
            throw new RichValueException(InsertionProblems.OtherNamespaces());
        }

        var xml = new StringBuilder();
        XElement? last = null;
        foreach (var block in _document.Body.Element(_w + "body")?.Elements() ?? [])
        {
            if (Converted(block, _document.MainName, _rich.PartName) is { } converted)
            {
                if (beginsPage && last is null && converted.Name == _w + "p")
                {
                    BeginPage(converted);
                }

                xml.Append(converted.ToString(SaveOptions.DisableFormatting));
                last = converted;
            }
        }

        // Two tables side by side would become one.
        return last?.Name == _w + "tbl" ? $"{xml}<{_run.Document.Markup.Prefix}p/>" : xml.ToString();
    }

    private void BeginPage(XElement paragraph)
    {
        var format = paragraph.Element(_w + "pPr");
        if (format is null)
        {
            paragraph.AddFirst(format = new XElement(_w + "pPr"));
        }

        format.Element(_w + "pageBreakBefore")?.Remove();
        var mark = new XElement(_w + "pageBreakBefore");
        if (format.Elements().TakeWhile(item => item.Name.LocalName is "pStyle" or "keepNext" or "keepLines").LastOrDefault() is { } before)
        {
            before.AddAfterSelf(mark);
        }
        else
        {
            format.AddFirst(mark);
        }
    }

    private XElement? Converted(XElement block, string sourcePart, string targetPart)
    {
        if (LeftOut.Contains(block.Name.LocalName) && block.Name.Namespace == _w)
        {
            return null;
        }

        var copy = new XElement(block);
        copy.Descendants().Where(item => item.Name.Namespace == _w && LeftOut.Contains(item.Name.LocalName)).ToList()
            .ForEach(item => item.Remove());
        DeclareNamespaces(copy, block);
        _styles.Map(copy);
        foreach (var element in copy.DescendantsAndSelf().ToList())
        {
            Convert(element);
        }

        new RelationshipMerger(_document.Resources.Package, _rich.Additions, sourcePart, targetPart).Map(copy);
        return copy;
    }

    // Prefixes may be named in attributes (mc:Ignorable, Requires): they must be those of the other root.
    private static void DeclareNamespaces(XElement copy, XElement block)
    {
        var root = block.Document!.Root!;
        foreach (var declaration in root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
        {
            if (copy.Attribute(declaration.Name) is null)
            {
                copy.SetAttributeValue(declaration.Name, declaration.Value);
            }
        }

        if (root.Attribute(Ignorable) is { } ignorable && copy.Attribute(Ignorable) is null)
        {
            copy.SetAttributeValue(Ignorable, ignorable.Value);
        }
    }

    private void Convert(XElement element)
    {
        element.Attributes().Where(attribute => attribute.Name.LocalName is "paraId" or "textId").Remove();
        switch (element.Name.LocalName)
        {
            case "numId" when element.Name.Namespace == _w:
                element.SetAttributeValue(_w + "val", _lists.Map((string?)element.Attribute(_w + "val") ?? "0"));
                break;
            case "bookmarkStart" when element.Name.Namespace == _w:
                Identify(element, UniqueIdKind.RangeStart);
                element.SetAttributeValue(_w + "name", _run.Ids.Next(
                    new UniqueId(UniqueIdKind.BookmarkName, (string?)element.Attribute(_w + "name") ?? "")));
                break;
            case "bookmarkEnd" when element.Name.Namespace == _w:
                Identify(element, UniqueIdKind.RangeEnd);
                break;
            case "id" when element.Parent?.Name == _w + "sdtPr":
                element.Remove();
                break;
            case "docPr" or "cNvPr" when element.Attribute("id") is not null:
                element.SetAttributeValue("id", _run.Ids.NextDrawing());
                break;
            case "footnoteReference" or "endnoteReference" when element.Name.Namespace == _w:
                MoveNote(element);
                break;
        }
    }

    private void Identify(XElement element, UniqueIdKind kind) => element.SetAttributeValue(
        _w + "id", _run.Ids.Next(new UniqueId(kind, $"{_copy}:{(string?)element.Attribute(_w + "id")}")));

    private void MoveNote(XElement reference)
    {
        var kind = reference.Name.LocalName[..^"Reference".Length];
        if (_rich.PartName != _rich.Resources.Package.Entries[_rich.Resources.Package.MainPart].Name)
        {
            throw new RichValueException(InsertionProblems.NotesOutsideBody());
        }

        var id = (string?)reference.Attribute(_w + "id");
        var part = _document.Resources.PartName(kind + "s");
        var note = part is null
            ? null
            : _document.NotesOf(kind)!.Elements(_w + kind).FirstOrDefault(item => (string?)item.Attribute(_w + "id") == id);
        var additions = _rich.Notes(kind);
        if (note is null || Converted(note, part!, additions.PartName(_rich.Additions.MainFolder)) is not { } converted)
        {
            reference.Remove();
            return;
        }

        reference.SetAttributeValue(_w + "id", additions.Add(converted));
    }
}
