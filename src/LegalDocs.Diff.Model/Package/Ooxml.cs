using System.Collections.Frozen;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Namespaces and names of WordprocessingML (ECMA-376-1, transitional).</summary>
internal static class Ooxml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    public static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string StrictRoot = "http://purl.oclc.org/ooxml/";

    // ISO/IEC 29500-1 annex A: the strict names of the namespaces that a word-processing package uses.
    private static readonly FrozenDictionary<string, XNamespace> Transitional = new Dictionary<string, XNamespace>
    {
        [StrictRoot + "wordprocessingml/main"] = W,
        [StrictRoot + "officeDocument/relationships"] = R,
        [StrictRoot + "officeDocument/math"] = M,
        [StrictRoot + "drawingml/main"] = A,
        [StrictRoot + "drawingml/wordprocessingDrawing"] = Wp,
        [StrictRoot + "drawingml/picture"] = Pic,
        [StrictRoot + "drawingml/chart"] = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        [StrictRoot + "officeDocument/customProperties"] =
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        [StrictRoot + "officeDocument/extendedProperties"] =
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        [StrictRoot + "officeDocument/docPropsVTypes"] =
            "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    }.ToFrozenDictionary();

    /// <summary>The transitional name of a strict namespace; the same namespace when it is not strict.</summary>
    public static XNamespace ToTransitional(XNamespace given) =>
        Transitional.TryGetValue(given.NamespaceName, out var known) ? known : given;

    /// <summary>Last segment of a relationship or content type URI: <c>header</c>, <c>image</c>,
    /// <c>hyperlink</c>.</summary>
    public static string LastSegment(string uri) => uri[(uri.LastIndexOf('/') + 1)..];

    /// <summary>Value of the <c>w:val</c> attribute, or null.</summary>
    public static string? Val(this XElement? element) => element?.Attribute(W + "val")?.Value;

    /// <summary>Whether a boolean property element is present and not switched off (<c>0</c>, <c>false</c>,
    /// <c>off</c>).</summary>
    public static bool IsOn(this XElement? element) =>
        element is not null && element.Val() is not ("0" or "false" or "off");
}
