using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>What an atom of a paragraph is.</summary>
internal enum AtomKind
{
    /// <summary>Characters of a <c>w:t</c>.</summary>
    Text,

    /// <summary>A tab, in one character.</summary>
    Tab,

    /// <summary>A line break.</summary>
    LineBreak,

    /// <summary>A page or column break.</summary>
    PageBreak,

    /// <summary>A footnote or endnote reference.</summary>
    Note,

    /// <summary>A field that begins and ends in this paragraph: instruction and cached result together.</summary>
    Field,

    /// <summary>One end of a field that spans paragraphs.</summary>
    FieldEdge,

    /// <summary>A drawing, picture, text box, equation, embedded object, symbol.</summary>
    Object,

    /// <summary>A bookmark, a comment mark, a permission: no width, does not take part in the comparison of
    /// text.</summary>
    Marker,
}

/// <summary>The smallest piece of a paragraph that keeps its XML: characters of one run, or one inline thing.</summary>
internal sealed record Atom
{
    public required AtomKind Kind { get; init; }

    /// <summary>Characters that this atom adds to the text of its paragraph; one character for a thing, none for a
    /// marker.</summary>
    public required string Text { get; init; }

    /// <summary>Position of the first character in the text of the paragraph.</summary>
    public required int Start { get; init; }

    /// <summary>What tells it from others of its kind; the text itself for characters.</summary>
    public required string Key { get; init; }

    /// <summary>The XML: children of runs, or elements beside runs.</summary>
    public required IReadOnlyList<AtomPiece> Pieces { get; init; }

    public required PropertySet Format { get; init; }

    /// <summary>Hyperlinks and content controls around it, the innermost one; null in the plain flow.</summary>
    public InlineWrapper? Wrapper { get; init; }

    public FieldInfo? Field { get; init; }

    public ObjectInfo? Object { get; init; }

    public int End => Start + Text.Length;
}

/// <summary>One element with the run it lies in; no run for what lies beside runs (equations, markers).</summary>
/// <param name="Element">The element.</param>
/// <param name="Run">Its run, or null.</param>
internal sealed record AtomPiece(XElement Element, XElement? Run);

/// <summary>A field: what it computes and what Word last computed.</summary>
/// <param name="Instruction">Field code with single spaces.</param>
/// <param name="Result">Cached text.</param>
internal sealed record FieldInfo(string Instruction, string Result);
