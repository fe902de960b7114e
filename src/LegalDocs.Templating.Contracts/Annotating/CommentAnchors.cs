using System.Globalization;
using System.Text;

namespace LegalDocs.Templating.Contracts;

/// <summary>Puts the two ends and the mark of each comment into the main part.</summary>
internal sealed class CommentAnchors(XmlPart part, WordNames names)
{
    private readonly IReadOnlyList<TextParagraph> _paragraphs = ParagraphReader.Read(part, []);
    private readonly SortedDictionary<int, StringBuilder> _insertions = [];

    /// <summary>Anchors a comment at the tag of a finding, else at its paragraph, else at the first one.</summary>
    public void Add(TemplateDiagnostic diagnostic, int id)
    {
        var (start, end) = Stretch(diagnostic);
        var number = id.ToString(CultureInfo.InvariantCulture);
        var (w, declared) = (names.Prefix, names.Declaration);
        var opening = $"<{w}commentRangeStart{declared} {w}id=\"{number}\"/>";
        var closing = $"<{w}commentRangeEnd{declared} {w}id=\"{number}\"/>"
            + $"<{w}r{declared}><{w}commentReference {w}id=\"{number}\"/></{w}r>";
        if (start == end)
        {
            Insert(start, $"<{w}p{declared}>{opening}{closing}</{w}p>");
            return;
        }

        Insert(start, opening);
        Insert(end, closing);
    }

    /// <summary>The main part with all anchors.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder(part.Text.Length + (_insertions.Count * 100));
        var position = 0;
        foreach (var (at, text) in _insertions)
        {
            xml.Append(part.Text, position, at - position).Append(text);
            position = at;
        }

        return xml.Append(part.Text, position, part.Text.Length - position).ToString();
    }

    private void Insert(int position, string text)
    {
        if (!_insertions.TryGetValue(position, out var known))
        {
            _insertions[position] = known = new StringBuilder();
        }

        known.Append(text);
    }

    private (int Start, int End) Stretch(TemplateDiagnostic diagnostic)
    {
        if (diagnostic.Place.Part == PartKind.Body && diagnostic.Place.Paragraph is { } number && number <= _paragraphs.Count)
        {
            var paragraph = _paragraphs[number - 1];
            var length = diagnostic.Expression?.Length ?? 0;
            if (length > 0 && diagnostic.Position + length <= paragraph.Text.Length
                && RunAround(paragraph.Owner(diagnostic.Position)) is >= 0 and var first
                && RunAround(paragraph.Owner(diagnostic.Position + length - 1)) is >= 0 and var last)
            {
                return (part[first].Start, part[last].End);
            }

            return Whole(Outermost(paragraph.Element));
        }

        var any = _paragraphs.FirstOrDefault(paragraph => CanCarry(paragraph.Element));
        return any is null ? BeforeSection() : Whole(any.Element);
    }

    /// <summary>The run of the body around an element: for a text box the run that holds the box.</summary>
    private int RunAround(int element)
    {
        var run = -1;
        for (var i = element; i >= 0; i = part[i].Parent)
        {
            run = part[i].Kind == ElementKind.Run ? i : run;
        }

        return run >= 0 && part.Ancestor(run, ElementKind.Paragraph) >= 0 ? run : -1;
    }

    private int Outermost(int paragraph)
    {
        var found = paragraph;
        for (var i = paragraph; i >= 0; i = part[i].Parent)
        {
            found = part[i].Kind == ElementKind.Paragraph ? i : found;
        }

        return found;
    }

    private bool CanCarry(int paragraph) =>
        part[paragraph].Kind == ElementKind.Paragraph && !part[paragraph].IsEmptyTag && Outermost(paragraph) == paragraph;

    private (int Start, int End) Whole(int paragraph)
    {
        ref readonly var element = ref part[paragraph];
        if (element.IsEmptyTag)
        {
            return BeforeSection();
        }

        var properties = part.Child(paragraph, ElementKind.ParagraphProperties);
        return (properties < 0 ? element.ContentStart : part[properties].End, element.ContentEnd);
    }

    // A document without any text: a paragraph is made for the comment.
    private (int Start, int End) BeforeSection()
    {
        var elements = part.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i].Kind == ElementKind.Body && !elements[i].IsEmptyTag)
            {
                return (elements[i].ContentStart, elements[i].ContentStart);
            }
        }

        throw new PackageException(PackageProblems.NoDocument());
    }
}
