using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Page setup of a stretch of the body, stored at its end.</summary>
internal sealed class Section
{
    public required XElement Element { get; init; }

    /// <summary>Size, margins, columns, page numbers and so on; not the headers and footers.</summary>
    public required PropertySet Format { get; init; }

    /// <summary>Parts of headers and footers declared here, by kind and page: <c>header/default</c>,
    /// <c>footer/first</c>.</summary>
    public required IReadOnlyDictionary<string, string> Declared { get; init; }

    /// <summary>Parts that apply here, those of the previous section where none is declared.</summary>
    public IReadOnlyDictionary<string, string> Effective { get; set; } = new Dictionary<string, string>();
}
