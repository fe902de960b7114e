using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads one paragraph.</summary>
internal static class ParagraphReader
{
    public static Paragraph Read(XElement element, BlockControl? control, StoryContext context)
    {
        var properties = element.Element(Ooxml.W + "pPr");
        var (atoms, text) = new AtomReader(context).Read(element);
        var tokens = Tokenizer.Cut(text, atoms);
        var styleId = properties?.Element(Ooxml.W + "pStyle").Val();
        var format = PropertyReader.Read(properties, "pStyle", "numPr", "rPr", "sectPr");
        var mark = context.RunFormat(properties?.Element(Ooxml.W + "rPr"));
        var section = properties?.Element(Ooxml.W + "sectPr") is { } end ? SectionReader.Read(end, context) : null;
        var list = List(properties?.Element(Ooxml.W + "numPr"));
        var style = context.Styles.NameOf(styleId, "paragraph");
        var content = Content(tokens, section is not null);
        return new Paragraph
        {
            Element = element,
            Number = ++context.Paragraphs,
            Control = control,
            Text = text,
            Atoms = atoms,
            Tokens = tokens,
            Style = style,
            Format = format,
            MarkFormat = mark,
            List = list,
            OutlineLevel = OutlineLevel(properties, styleId, context.Styles),
            Section = section,
            Words = [.. tokens.Where(token => token.IsWord).SelectMany(WordsOf)],
            Content = ContentKey.Of(content),
            Full = ContentKey.Of(
                $"{content}\u0001{style}\u0001{format.Key}\u0001{mark.Key}\u0001"
                    + $"{ListKey(list, context.Numbering)}\u0001{control?.Path}\u0001{section?.Format.Key}\u0001"
                    + $"{FormatRuns(text, atoms)}"),
        };
    }

    // A picture that was replaced is still a picture, a box still holds its words: what pairs paragraphs is coarser
    // than what they say.
    private static IEnumerable<string> WordsOf(Token token) => token.Atom switch
    {
        { Object: { } shown } =>
            shown.Boxes.SelectMany(box => box.Blocks).SelectMany(block => block.Words).Prepend($"object {shown.Kind}"),
        { Field: { } field } => [$"field {field.Instruction.Split(' ')[0]}"],
        _ => [token.Key],
    };

    private static string Content(IReadOnlyList<Token> tokens, bool endsSection)
    {
        var content = new StringBuilder(endsSection ? "p§" : "p");
        foreach (var token in tokens)
        {
            _ = content.Append('\u0001').Append((int)token.Kind).Append(token.Key);
        }

        return content.ToString();
    }

    // Stretches of characters with one format and one wrapper. Blanks look alike in any format, so they join what
    // precedes them.
    private static string FormatRuns(string text, IReadOnlyList<Atom> atoms)
    {
        var runs = new StringBuilder();
        var (last, length) = ("", 0);
        foreach (var atom in atoms)
        {
            var key = $"{atom.Format.Key}|{atom.Wrapper?.Path}";
            if (key != last && !text.AsSpan(atom.Start, atom.Text.Length).IsWhiteSpace())
            {
                Flush(runs, last, length);
                (last, length) = (key, 0);
            }

            length += Visible(atom.Text);
        }

        Flush(runs, last, length);
        return runs.ToString();
    }

    private static int Visible(string text)
    {
        var visible = 0;
        foreach (var c in text)
        {
            visible += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return visible;
    }

    private static void Flush(StringBuilder runs, string key, int length)
    {
        if (length > 0)
        {
            _ = runs.Append(CultureInfo.InvariantCulture, $"{length}:{key}\u0002");
        }
    }

    private static ListPlace? List(XElement? numbering) =>
        numbering is not null && StyleSheetReader.Number(numbering.Element(Ooxml.W + "numId").Val()) is { } id
            ? new ListPlace(id, StyleSheetReader.Number(numbering.Element(Ooxml.W + "ilvl").Val()) ?? 0)
            : null;

    private static string ListKey(ListPlace? list, NumberingTable numbering) => list is null
        ? ""
        : numbering.Find(list.NumId)?.Levels.GetValueOrDefault(list.Level) is { } level
            ? $"{list.Level} {level.Format} {level.Text}"
            : $"{list.Level} none";

    private static int? OutlineLevel(XElement? properties, string? styleId, StyleSheet styles) =>
        StyleSheetReader.OutlineLevel(properties)
        ?? styles.Chain(styles.Find(styleId))
            .Select(style => style.OutlineLevel).FirstOrDefault(level => level is not null);
}
