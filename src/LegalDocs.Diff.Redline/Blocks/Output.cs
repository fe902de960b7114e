using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>A block of the redline before it is written: order, marks and owners may still change.</summary>
internal abstract class Output : IWrapped
{
    /// <summary>Content controls around it inside its container, outermost first.</summary>
    public required IReadOnlyList<XElement> Wrappers { get; set; }

    public required RevisionKind Kind { get; set; }

    /// <summary>Blocks of the newer document that it stands for: what lies between blocks there (bookmarks, comment marks) goes with
    /// them.</summary>
    public List<XElement> Sources { get; init; } = [];
}

/// <summary>A table, or what is written as a whole.</summary>
internal sealed class OutputElement : Output
{
    public required XElement Element { get; init; }
}

/// <summary>A paragraph: its content, and the mark that ends it, which are revised apart.</summary>
internal sealed class OutputParagraph : Output
{
    /// <summary>Paragraph of the older document whose mark this is; null for an inserted mark.</summary>
    public Paragraph? Old { get; set; }

    /// <summary>Paragraph of the newer document whose mark this is; null for a deleted mark.</summary>
    public Paragraph? New { get; set; }

    public List<Inline> Inlines { get; set; } = [];

    /// <summary>Whether nothing changed: the newer paragraph is written as it is.</summary>
    public bool IsUntouched { get; set; }

    /// <summary>Name of the move, for both ends.</summary>
    public string? Move { get; set; }

    /// <summary>Whether mark and content come and go together.</summary>
    public bool IsWhole => Inlines.All(inline => inline.Kind == Kind || IsPlace(inline));

    private static bool IsPlace(Inline inline) => inline.Kind == RevisionKind.Kept && inline.Run is null;
}
