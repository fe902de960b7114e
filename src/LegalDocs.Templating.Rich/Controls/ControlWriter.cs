using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Puts a value into one content control.</summary>
internal sealed class ControlWriter(SlotScope scope, int control, int properties, int content)
{
    private readonly XmlPart _part = scope.Part;

    public void Write(Tag tag)
    {
        var (start, end) = ReplacedRange();
        scope.Slots.Replace(start, end);
        var (open, close) = Frame();
        var special = Special();
        tag.Target = special.Target;
        scope.Slots.Add([tag], edits =>
        {
            edits.Cut(start, end);
            edits.Insert(start, 0, open);
            if (special.Target is null && IsBlock() && !_part[content].IsEmptyTag)
            {
                tag.Alone = BlockPlace.Of(ParagraphFormat(), Format());
                edits.Insert(start, -1, BlockStep.Begin);
                edits.Insert(start, 1, tag);
                edits.Insert(start, 3, BlockStep.End);
                BlockPlanner.KeepParagraph(_part, _part[control].Parent, edits);
            }
            else if (special.Target is null)
            {
                edits.Insert(start, 1, tag);
            }
            else
            {
                edits.Insert(_part[control].Start, long.MaxValue, tag);
                edits.Insert(start, 1, ControlStep.Text);
            }

            edits.Insert(start, 2, close);
            special.Edit?.Invoke(edits);
        });
    }

    private (int Start, int End) ReplacedRange()
    {
        var cell = _part.Child(content, ElementKind.Cell);
        if (cell < 0)
        {
            return _part[content].IsEmptyTag
                ? (_part[content].Start, _part[content].End)
                : (_part[content].ContentStart, _part[content].ContentEnd);
        }

        var cellProperties = _part.Child(cell, ElementKind.CellProperties);
        return (cellProperties < 0 ? _part[cell].ContentStart : _part[cellProperties].End, _part[cell].ContentEnd);
    }

    private (string Open, string Close) Frame()
    {
        var prefix = _part.WordPrefix;
        var (open, close) = ($"<{prefix}r>{Format()}<{prefix}t xml:space=\"preserve\">", $"</{prefix}t></{prefix}r>");
        if (IsBlock())
        {
            (open, close) = ($"<{prefix}p>{ParagraphFormat()}{open}", $"{close}</{prefix}p>");
        }

        var name = _part.QualifiedName(content);
        return _part[content].IsEmptyTag ? ($"<{name}>{open}", $"{close}</{name}>") : (open, close);
    }

    private string ParagraphFormat() => FirstOf(ElementKind.Paragraph) is >= 0 and var paragraph
        ? _part.Xml(_part.Child(paragraph, ElementKind.ParagraphProperties))
        : "";

    private bool IsBlock()
    {
        for (var i = _part[control].Parent; i >= 0; i = _part[i].Parent)
        {
            switch (_part[i].Kind)
            {
                case ElementKind.Paragraph:
                    return false;
                case ElementKind.Body or ElementKind.Story or ElementKind.Note:
                case ElementKind.Cell or ElementKind.Row or ElementKind.TextBox:
                    return true;
            }
        }

        return true;
    }

    // The format of the placeholder is not that of a value.
    private string Format()
    {
        var own = _part.Child(properties, ElementKind.RunProperties);
        if (_part.ChildNamed(properties, "showingPlcHdr") >= 0)
        {
            return _part.Xml(own);
        }

        var run = FirstOf(ElementKind.Run);
        var format = run < 0 ? -1 : _part.Child(run, ElementKind.RunProperties);
        return _part.Xml(format < 0 ? own : format);
    }

    private int FirstOf(ElementKind kind)
    {
        for (var i = content + 1; i < _part[content].Next; i++)
        {
            if (_part[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }

    private (ValueTarget? Target, Action<PartEdits>? Edit) Special()
    {
        for (var i = properties + 1; i < _part[properties].Next; i = _part[i].Next)
        {
            switch (_part.LocalName(i))
            {
                case "date":
                    return Date(i);
                case "dropDownList" or "comboBox":
                    return (ControlTarget.List(Items(i), _part.LocalName(i) is "comboBox"), null);
                case "checkbox":
                    return CheckBox(i);
            }
        }

        return (null, null);
    }

    private (ValueTarget? Target, Action<PartEdits>? Edit) Date(int date)
    {
        var format = Value(_part.ChildNamed(date, "dateFormat")) ?? "dd/MM/yyyy";
        var isEnglish = Value(_part.ChildNamed(date, "lid"))?.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? false;
        var (start, end) = _part.LocalAttributeRange(date, "fullDate");
        return (ControlTarget.Date(format, isEnglish), Mark);

        void Mark(PartEdits edits)
        {
            if (start > 0)
            {
                edits.Cut(_part.Text.LastIndexOf(' ', start), end + 1);
            }

            edits.Insert(_part[date].Start + 1 + _part.QualifiedName(date).Length, 0, ControlStep.FullDate(_part.WordPrefix));
        }
    }

    private (ValueTarget? Target, Action<PartEdits>? Edit) CheckBox(int box)
    {
        var (start, end) = _part.ChildNamed(box, "checked") is >= 0 and var mark ? _part.LocalAttributeRange(mark, "val") : (0, 0);
        var target = ControlTarget.CheckBox(Glyph(box, "checkedState", "☒"), Glyph(box, "uncheckedState", "☐"));
        return (target, start == 0 ? null : Mark);

        void Mark(PartEdits edits)
        {
            edits.Cut(start, end);
            edits.Insert(start, 0, ControlStep.Checked);
        }
    }

    private string Glyph(int box, string state, string otherwise) =>
        _part.ChildNamed(box, state) is >= 0 and var element && _part.LocalAttribute(element, "val") is { } code
            && int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) && value is > 32 and < 0xD800
                ? char.ConvertFromUtf32(value)
                : otherwise;

    private List<(string Value, string Words)> Items(int list)
    {
        List<(string Value, string Words)> items = [];
        for (var i = list + 1; i < _part[list].Next; i = _part[i].Next)
        {
            var value = _part.LocalAttribute(i, "value");
            var words = _part.LocalAttribute(i, "displayText") ?? value;
            if (words is not null)
            {
                items.Add((value ?? words, words));
            }
        }

        return items;
    }

    private string? Value(int element) => element < 0 ? null : _part.LocalAttribute(element, "val");
}
