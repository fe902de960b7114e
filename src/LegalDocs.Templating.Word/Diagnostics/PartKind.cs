namespace LegalDocs.Templating;

/// <summary>The story of a document in which something stands.</summary>
public enum PartKind
{
    /// <summary>The file as a whole.</summary>
    Package,

    /// <summary>The body.</summary>
    Body,

    /// <summary>A header.</summary>
    Header,

    /// <summary>A footer.</summary>
    Footer,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>An endnote.</summary>
    Endnote,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A document property, such as the title.</summary>
    Property,

    /// <summary>The text of a chart.</summary>
    Chart,

    /// <summary>A plain text, outside Word.</summary>
    Text,
}
