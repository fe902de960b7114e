using System.Security;

namespace LegalDocs.Templating;

/// <summary>Content controls whose tag holds an expression: the value takes the place of their content.</summary>
internal sealed class ControlSlots(SlotScope scope, PictureSlots pictures)
{
    private readonly XmlPart _part = scope.Part;

    /// <summary>Reads a content control.</summary>
    /// <returns>The element after it; 0 when its content is to be read as usual.</returns>
    public int Read(int control)
    {
        var properties = _part.ChildNamed(control, "sdtPr");
        var tagElement = properties < 0 ? -1 : _part.ChildNamed(properties, "tag");
        var text = tagElement < 0 ? "" : _part.WordAttribute(tagElement, "val") ?? "";
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return 0;
        }

        if (scope.ReadExpression(text, control) is not { } tag)
        {
            scope.Report(ControlProblems.NotAnExpression(text), control, text);
            return 0;
        }

        var content = _part.Child(control, ElementKind.ContentControlContent);
        if (content >= 0 && _part.Child(content, ElementKind.Row) >= 0)
        {
            scope.Report(ControlProblems.AroundRows(text), tag);
            return 0;
        }

        AddCleaning(properties, tagElement, tag);
        if (_part.ChildNamed(properties, "picture") >= 0 && Drawing(content) is >= 0 and var drawing && pictures.Read(drawing, tag))
        {
            return 0;
        }

        if (content >= 0)
        {
            new ControlWriter(scope, control, properties, content).Write(tag);
        }

        return _part[control].Next;
    }

    private int Drawing(int content) => content < 0 ? -1 : _part.Descendant(content, "drawing");

    // The placeholder mark would grey the value out, the binding would overwrite it at opening; the tag becomes a plain name.
    private void AddCleaning(int properties, int tagElement, Tag tag)
    {
        List<(int Start, int End)> cuts = [];
        for (var i = properties + 1; i < _part[properties].Next; i = _part[i].Next)
        {
            if (_part.LocalName(i) is "showingPlcHdr" or "dataBinding")
            {
                cuts.Add((_part[i].Start, _part[i].End));
            }
        }

        var value = _part.LocalAttributeRange(tagElement, "val");
        scope.Slots.Add([], edits =>
        {
            foreach (var (start, end) in cuts)
            {
                edits.Cut(start, end);
            }

            edits.Cut(value.Start, value.End);
            edits.Insert(value.Start, 0, SecurityElement.Escape(tag.Code));
        });
    }
}
