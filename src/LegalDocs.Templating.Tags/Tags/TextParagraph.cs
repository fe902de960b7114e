namespace LegalDocs.Templating;

/// <summary>A paragraph of a part, and its text as a reader sees it, each character with its place in the XML.</summary>
internal sealed class TextParagraph(int element, int number)
{
    /// <summary>Index of the paragraph's element.</summary>
    public int Element { get; } = element;

    /// <summary>Rank in the part, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Whether it holds something else than text: a drawing, a field, a note reference.</summary>
    public bool HasContent { get; set; }

    /// <summary>Whether it ends a section.</summary>
    public bool HasSection { get; set; }

    /// <summary>Text elements, tabs and breaks, in order.</summary>
    public List<int> Carriers { get; } = [];

    /// <summary>The text, once joined; empty when it holds no brace.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Tags found in the text.</summary>
    public List<Tag> Tags { get; } = [];

    private int[] _starts = [];
    private int[] _ends = [];
    private int[] _owners = [];

    /// <summary>Position in the XML of the first character of the source of <see cref="Text"/>[index].</summary>
    public int SourceStart(int index) => _starts[index];

    /// <summary>Position in the XML after the source of <see cref="Text"/>[index].</summary>
    public int SourceEnd(int index) => _ends[index];

    /// <summary>Index of the element that holds <see cref="Text"/>[index].</summary>
    public int Owner(int index) => _owners[index];

    internal void SetText(string text, int[] starts, int[] ends, int[] owners)
    {
        Text = text;
        _starts = starts;
        _ends = ends;
        _owners = owners;
    }
}
