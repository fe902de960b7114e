namespace LegalDocs.Templating;

/// <summary>Which paragraphs, rows and cells consist of control tags only, and so vanish with their tags.</summary>
internal sealed class ControlFacts
{
    private readonly XmlPart _part;
    private readonly IReadOnlyList<TextParagraph> _paragraphs;
    private readonly Dictionary<int, bool> _containers = [];
    private readonly Dictionary<TextParagraph, bool> _paragraphFacts = [];

    public ControlFacts(XmlPart part, IReadOnlyList<TextParagraph> paragraphs)
    {
        _part = part;
        _paragraphs = paragraphs;
    }

    /// <summary>Whether all text of the paragraph is control tags and blanks.</summary>
    public bool IsControl(TextParagraph paragraph)
    {
        if (!_paragraphFacts.TryGetValue(paragraph, out var known))
        {
            known = paragraph.Tags.Count > 0 && paragraph.Tags.All(tag => tag.IsControl) && IsBlank(paragraph);
            _paragraphFacts[paragraph] = known;
        }

        return known;
    }

    /// <summary>Whether every paragraph of the row is a control paragraph or blank, and one is a control paragraph.</summary>
    public bool IsControlRow(int row) => row >= 0 && IsControlContainer(row);

    /// <summary>The same for a cell.</summary>
    public bool IsControlCell(int cell) => cell >= 0 && IsControlContainer(cell);

    /// <summary>The cell of a paragraph; -1 outside tables and in a text box inside a cell.</summary>
    public int Cell(TextParagraph paragraph) => Nearest(paragraph.Element, ElementKind.Cell);

    public int Row(int cell) => cell < 0 ? -1 : _part.Ancestor(cell, ElementKind.Row);

    public int Table(int row) => row < 0 ? -1 : _part.Ancestor(row, ElementKind.Table);

    /// <summary>The paragraph with the content controls that hold nothing else.</summary>
    public int Widest(TextParagraph paragraph)
    {
        var element = paragraph.Element;
        while (_part[element].Parent is >= 0 and var parent
            && _part[parent].Kind is ElementKind.ContentControlContent or ElementKind.Transparent
            && IsOnlyBlock(parent, element))
        {
            element = _part[parent].Kind == ElementKind.ContentControlContent ? _part[parent].Parent : parent;
        }

        return element;
    }

    private bool IsOnlyBlock(int container, int child)
    {
        for (var i = container + 1; i < _part[container].Next; i = _part[i].Next)
        {
            if (i != child && !ElementKinds.IsRangeMark(_part[i].Kind) && _part[i].Kind != ElementKind.Invisible)
            {
                return false;
            }
        }

        return true;
    }

    private int Nearest(int element, ElementKind kind)
    {
        for (var i = _part[element].Parent; i >= 0; i = _part[i].Parent)
        {
            if (_part[i].Kind == kind)
            {
                return i;
            }

            if (_part[i].Kind is ElementKind.TextBox or ElementKind.Note or ElementKind.Story or ElementKind.Body)
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsControlContainer(int container)
    {
        if (!_containers.TryGetValue(container, out var known))
        {
            _containers[container] = known = Decide(container);
        }

        return known;
    }

    private bool Decide(int container)
    {
        ref readonly var element = ref _part[container];
        for (var i = container + 1; i < element.Next; i++)
        {
            if (_part[i].Kind is ElementKind.Table or ElementKind.Content)
            {
                return false;
            }
        }

        var hasControl = false;
        for (var i = FirstParagraph(element.Start); i < _paragraphs.Count; i++)
        {
            var paragraph = _paragraphs[i];
            if (_part[paragraph.Element].Start >= element.End)
            {
                break;
            }

            if (IsControl(paragraph))
            {
                hasControl = true;
            }
            else if (paragraph.Tags.Count > 0 || !IsBlank(paragraph))
            {
                return false;
            }
        }

        return hasControl;
    }

    private int FirstParagraph(int position)
    {
        var (low, high) = (0, _paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _part[_paragraphs[middle].Element].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Blank outside its tags, and without anything that prints.
    private bool IsBlank(TextParagraph paragraph)
    {
        if (paragraph.HasContent)
        {
            return false;
        }

        if (paragraph.Tags.Count == 0)
        {
            return paragraph.Carriers.All(carrier =>
                _part.Text.AsSpan(_part[carrier].ContentStart, _part[carrier].ContentEnd - _part[carrier].ContentStart)
                    .IsWhiteSpace());
        }

        var position = 0;
        foreach (var tag in paragraph.Tags)
        {
            if (!paragraph.Text.AsSpan(position, tag.Start - position).IsWhiteSpace())
            {
                return false;
            }

            position = tag.End;
        }

        return paragraph.Text.AsSpan(position).IsWhiteSpace();
    }
}
