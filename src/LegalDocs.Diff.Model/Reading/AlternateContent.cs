using System.Collections.Frozen;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Chooses one representation of <c>mc:AlternateContent</c> (ECMA-376-3 §10.2), always the same one.</summary>
internal static class AlternateContent
{
    private static readonly FrozenSet<string> Understood = FrozenSet.Create(
        StringComparer.Ordinal,
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "http://schemas.microsoft.com/office/drawing/2010/main",
        "http://schemas.microsoft.com/office/drawing/2014/chartex");

    /// <summary>Children of the first choice whose namespaces are understood, else of the fallback, else
    /// nothing.</summary>
    public static IEnumerable<XElement> Chosen(XElement alternate)
    {
        var choice = alternate.Elements(Ooxml.Mc + "Choice").FirstOrDefault(IsUnderstood)
            ?? alternate.Element(Ooxml.Mc + "Fallback");
        return choice?.Elements() ?? [];
    }

    private static bool IsUnderstood(XElement choice) => ((string?)choice.Attribute("Requires") ?? "")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(prefix => choice.GetNamespaceOfPrefix(prefix) is { } known && Understood.Contains(known.NamespaceName));
}
