using System.Text;

namespace LegalDocs.Templating;

/// <summary>Finds the paragraphs of a part and joins their text. Deleted text and field codes are not text.</summary>
internal sealed class ParagraphReader(XmlPart part, IReadOnlyList<(int Start, int End)> replaced)
{
    private readonly List<TextParagraph> _paragraphs = [];
    private readonly Stack<TextParagraph> _open = new();

    /// <summary>Reads a part; what lies in the stretches replaced, which are in order, is content but no text.</summary>
    public static IReadOnlyList<TextParagraph> Read(XmlPart part, IReadOnlyList<(int Start, int End)> replaced)
    {
        var reader = new ParagraphReader(part, replaced);
        reader.Run();
        return reader._paragraphs;
    }

    private void Run()
    {
        var elements = part.Elements;
        var (deletedUntil, replacedUntil, nextReplaced) = (0, 0, 0);
        for (var i = 0; i < elements.Length; i++)
        {
            ref readonly var element = ref elements[i];
            while (_open.Count > 0 && elements[_open.Peek().Element].End <= element.Start)
            {
                Close(_open.Pop());
            }

            while (nextReplaced < replaced.Count && replaced[nextReplaced].Start <= element.Start)
            {
                replacedUntil = replaced[nextReplaced++].End;
                NoteContent();
            }

            if (element.Kind is ElementKind.Paragraph or ElementKind.DrawingParagraph)
            {
                var paragraph = new TextParagraph(i, _paragraphs.Count + 1) { HasContent = element.Start < replacedUntil };
                _paragraphs.Add(paragraph);
                _open.Push(paragraph);
            }
            else if (element.Kind == ElementKind.Deleted)
            {
                deletedUntil = Math.Max(deletedUntil, element.End);
            }
            else if (_open.Count > 0 && element.Start >= Math.Max(deletedUntil, replacedUntil))
            {
                Note(_open.Peek(), i, element.Kind);
            }
        }

        while (_open.Count > 0)
        {
            Close(_open.Pop());
        }
    }

    private void NoteContent()
    {
        if (_open.Count > 0)
        {
            _open.Peek().HasContent = true;
        }
    }

    private void Note(TextParagraph paragraph, int index, ElementKind kind)
    {
        switch (kind)
        {
            case ElementKind.Text or ElementKind.DrawingText:
            case ElementKind.Tab or ElementKind.Break or ElementKind.NoBreakHyphen or ElementKind.SoftHyphen
                when part[part[index].Parent].Kind is ElementKind.Run or ElementKind.DrawingRun:
                paragraph.Carriers.Add(index);
                break;
            case ElementKind.Content or ElementKind.FieldCharacter or ElementKind.SimpleField:
            case ElementKind.NoteReference or ElementKind.CommentReference:
                paragraph.HasContent = true;
                break;
            case ElementKind.SectionProperties:
                paragraph.HasSection = true;
                break;
        }
    }

    private void Close(TextParagraph paragraph)
    {
        foreach (var carrier in paragraph.Carriers)
        {
            ref readonly var element = ref part[carrier];
            if (part.Text.AsSpan(element.ContentStart, element.ContentEnd - element.ContentStart).IndexOfAny("{}&") >= 0)
            {
                Join(paragraph);
                return;
            }
        }
    }

    private void Join(TextParagraph paragraph)
    {
        var text = new StringBuilder();
        List<int> starts = [];
        List<int> ends = [];
        List<int> owners = [];
        foreach (var carrier in paragraph.Carriers)
        {
            ref readonly var element = ref part[carrier];
            if (Sign(element.Kind) is { } sign)
            {
                Add(sign, element.Start, element.End, carrier);
                continue;
            }

            for (var i = element.ContentStart; i < element.ContentEnd;)
            {
                i = AddCharacter(i, element.ContentEnd, carrier);
            }
        }

        paragraph.SetText(text.ToString(), [.. starts], [.. ends], [.. owners]);

        int AddCharacter(int position, int end, int carrier)
        {
            if (part.Text[position] == '<')
            {
                // Inside a text element only a comment or an instruction may begin with « < »; CDATA was expanded before.
                return part.Text.IndexOf('>', position, end - position) + 1;
            }

            if (part.Text[position] != '&')
            {
                Add(part.Text[position], position, position + 1, carrier);
                return position + 1;
            }

            var (characters, length) = XmlText.Reference(part.Text.AsSpan(0, end), position);
            foreach (var character in characters)
            {
                Add(character, position, position + length, carrier);
            }

            return position + length;
        }

        void Add(char character, int start, int end, int carrier)
        {
            text.Append(character);
            starts.Add(start);
            ends.Add(end);
            owners.Add(carrier);
        }
    }

    private static char? Sign(ElementKind kind) => kind switch
    {
        ElementKind.Tab => '\t',
        ElementKind.Break => '\n',
        ElementKind.NoBreakHyphen => '\u2011',
        ElementKind.SoftHyphen => '\u00AD',
        _ => null,
    };
}
