namespace LegalDocs.Templating;

/// <summary>One element of a part: where it lies in the text of the part.</summary>
internal struct XmlElement
{
    /// <summary>What it is.</summary>
    public ElementKind Kind;

    /// <summary>Identifier of its qualified name: the same for elements of the same name.</summary>
    public int Name;

    /// <summary>Index of its parent; -1 for the root.</summary>
    public int Parent;

    /// <summary>Position of its <c>&lt;</c>.</summary>
    public int Start;

    /// <summary>Position after the <c>&gt;</c> of its start tag.</summary>
    public int ContentStart;

    /// <summary>Position of the <c>&lt;</c> of its end tag; equal to <see cref="End"/> when it is written <c>&lt;x/&gt;</c>.</summary>
    public int ContentEnd;

    /// <summary>Position after its last character.</summary>
    public int End;

    /// <summary>Index after its last descendant.</summary>
    public int Next;

    public readonly bool IsEmptyTag => ContentStart == End;
}
