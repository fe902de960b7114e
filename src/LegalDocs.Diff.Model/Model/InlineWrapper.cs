using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>What an inline element around text is.</summary>
internal enum WrapperKind
{
    /// <summary>A hyperlink.</summary>
    Link,

    /// <summary>A content control.</summary>
    Control,

    /// <summary>A direction override or another element without effect on words.</summary>
    Other,
}

/// <summary>An element around a stretch of a paragraph.</summary>
internal sealed record InlineWrapper
{
    public required WrapperKind Kind { get; init; }

    public required XElement Element { get; init; }

    /// <summary>What it is, whatever ids it was saved with: target of a link, tag and kind of a control.</summary>
    public required string Label { get; init; }

    public InlineWrapper? Parent { get; init; }

    /// <summary>Labels from the outermost one in.</summary>
    public string Path => Parent is null ? $"{Kind}:{Label}" : $"{Parent.Path}>{Kind}:{Label}";

    /// <summary>The closest wrapper of that kind, this one included; null when there is none.</summary>
    public InlineWrapper? Nearest(WrapperKind kind) => Kind == kind ? this : Parent?.Nearest(kind);
}
