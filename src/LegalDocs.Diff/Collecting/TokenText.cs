using System.Text;

namespace LegalDocs.Diff;

/// <summary>How tokens appear in a report: text as it is, things between ⟦ and ⟧.</summary>
internal static class TokenText
{
    public static string Of(IReadOnlyList<FlatToken> tokens, int from, int to)
    {
        var text = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            _ = text.Append(Of(tokens[i].Token));
        }

        return text.ToString();
    }

    /// <summary>All of a paragraph.</summary>
    public static string Of(Paragraph paragraph)
    {
        var tokens = FlatToken.Of([paragraph]);
        return Of(tokens, 0, tokens.Count);
    }

    /// <summary>All paragraphs of blocks, each on its own, separated by the paragraph mark.</summary>
    public static string Of(IEnumerable<Block> blocks) =>
        string.Join(" ¶ ", CommentReader.Paragraphs(blocks).Select(Of).Where(text => text.Length > 0));

    private static string Of(Token token) => token.Kind switch
    {
        TokenKind.Mark => " ¶ ",
        TokenKind.Tag => token.Tag!.Display,
        TokenKind.Thing => Thing(token.Atom!),
        _ => token.Key,
    };

    private static string Thing(Atom atom) => atom.Kind switch
    {
        AtomKind.Tab => "⇥",
        AtomKind.LineBreak => "↵",
        AtomKind.PageBreak => "⟦page⟧",
        AtomKind.Note => "⟦note⟧",
        AtomKind.Field => $"⟦{atom.Field!.Instruction}⟧",
        AtomKind.FieldEdge => atom.Field is { } field ? $"⟦{field.Instruction}…⟧" : "",
        AtomKind.Object => Shown(atom.Object!),
        _ => "",
    };

    private static string Shown(ObjectInfo shown)
    {
        var name = ObjectNames.Of(shown.Kind).English;
        var words = shown.Boxes.Count > 0
            ? string.Join(" ¶ ", shown.Boxes.Select(box => Of(box.Blocks))) : shown.AltText;
        return words.Length == 0 ? $"⟦{name}⟧" : $"⟦{name}: {words}⟧";
    }
}
