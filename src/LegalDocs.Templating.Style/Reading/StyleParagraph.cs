using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>A stretch of text of one run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Leaf">The text element, tab or break.</param>
/// <param name="Start">Position in the text of the paragraph.</param>
/// <param name="Text">What a reader sees.</param>
internal readonly record struct TextPiece(XElement Run, XElement Leaf, int Start, string Text)
{
    public int End => Start + Text.Length;
}

/// <summary>A paragraph with its place and its text.</summary>
internal sealed partial class StyleParagraph
{
    private readonly Lazy<IReadOnlyList<(int Start, int End)>> _tags;

    public StyleParagraph(XElement element, TemplatePlace place, IReadOnlyList<TextPiece> pieces)
    {
        Element = element;
        Place = place;
        Pieces = pieces;
        Text = string.Concat(pieces.Select(piece => piece.Text));
        _tags = new(() => [.. TagMarks().Matches(Text).Select(tag => (tag.Index, tag.Index + tag.Length))]);
    }

    public XElement Element { get; }

    public TemplatePlace Place { get; }

    public IReadOnlyList<TextPiece> Pieces { get; }

    public string Text { get; }

    /// <summary>Stretches that are code.</summary>
    public IReadOnlyList<(int Start, int End)> Tags => _tags.Value;

    public XElement? Properties => Element.Word("pPr");

    public string? StyleId => Properties.Word("pStyle").Val();

    /// <summary>Whether a reader sees neither text nor object in it.</summary>
    public bool IsEmpty => Text.All(char.IsWhiteSpace) && !Element.Descendants().Any(each => each.IsWord() && IsThing(each.Name.LocalName));

    /// <summary>Whether its text is made of tags only: it leaves no paragraph behind, or that of its value.</summary>
    public bool IsCode => Tags.Count > 0 && Outside().All(char.IsWhiteSpace);

    /// <summary>The text with spaces instead of code, of the same length.</summary>
    public string Outside()
    {
        var text = Text.ToCharArray();
        foreach (var (start, end) in Tags)
        {
            Array.Fill(text, ' ', start, end - start);
        }

        return new string(text);
    }

    public bool IsInTag(int position) => Tags.Any(tag => tag.Start <= position && position < tag.End);

    /// <summary>The words around a stretch, for the reader.</summary>
    public TagQuote Quote(int start, int end) => new(Text, start, end);

    /// <summary>The whole text, cut to what a reader needs to find it.</summary>
    public TagQuote? Quote() => Text.Length == 0 ? null : new(Text, 0, Math.Min(Text.Length, MostQuoted));

    private const int MostQuoted = 60;

    private static bool IsThing(string name) => name
        is "drawing" or "pict" or "object" or "fldChar" or "fldSimple" or "sectPr" or "br" or "sym"
        or "footnoteReference" or "endnoteReference" or "ptab" or "sdt" or "lastRenderedPageBreak" or "pageBreakBefore";

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex TagMarks();
}
