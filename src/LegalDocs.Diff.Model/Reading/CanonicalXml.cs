using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>XML as one string in which accidents of saving do not appear: ids, names given by Word, order of
/// attributes.</summary>
/// <remarks>References to other parts are written as what they point to, so that equal contents give equal
/// strings.</remarks>
internal static class CanonicalXml
{
    private static readonly FrozenSet<string> NoiseElements = FrozenSet.Create(
        StringComparer.Ordinal, "proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "lang", "noProof");

    private static readonly FrozenSet<string> NoiseAttributes = FrozenSet.Create(
        StringComparer.Ordinal, "anchorId", "editId", "paraId", "textId", "spid", "gfxdata", "ShapeID", "ObjectID",
            "restart");

    /// <summary>Writes an element.</summary>
    /// <param name="element">Any.</param>
    /// <param name="target">What a relationship id points to, in a stable form.</param>
    /// <param name="skipTextBoxes">Whether the text inside text boxes is left out (it is compared as a story).</param>
    public static string Write(XElement element, Func<string, string> target, bool skipTextBoxes = false)
    {
        var text = new StringBuilder();
        Write(element, new Pass(text, target, skipTextBoxes));
        return text.ToString();
    }

    private static void Write(XElement element, Pass pass)
    {
        if (element.Name == Ooxml.Mc + "AlternateContent")
        {
            foreach (var child in AlternateContent.Chosen(element))
            {
                Write(child, pass);
            }

            return;
        }

        if (
            NoiseElements.Contains(element.Name.LocalName)
            || (pass.SkipTextBoxes && element.Name == Ooxml.W + "txbxContent"))
        {
            return;
        }

        _ = pass.Text.Append('<').Append(element.Name.LocalName);
        foreach (
            var attribute in element.Attributes()
            .Where(attribute => !IsNoise(attribute)).OrderBy(a => a.Name.LocalName, StringComparer.Ordinal))
        {
            var value = attribute.Name.Namespace == Ooxml.R ? pass.Target(attribute.Value) : attribute.Value;
            _ = pass.Text.Append(' ')
                .Append(attribute.Name.LocalName).Append('=').Append(value.Length).Append(':').Append(value);
        }

        _ = pass.Text.Append('>');
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Write(child, pass);
            }
            else if (node is XText literal)
            {
                _ = pass.Text.Append(literal.Value);
            }
        }

        _ = pass.Text.Append("</>");
    }

    private static bool IsNoise(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration
        || attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)
        || NoiseAttributes.Contains(attribute.Name.LocalName)
        || IsGivenName(attribute);

    // Ids and names of drawings and shapes are counters of the program that saved the file.
    private static bool IsGivenName(XAttribute attribute) =>
        attribute.Name.LocalName is "id" or "name"
        && attribute.Name.NamespaceName.Length == 0
        && (attribute.Parent!.Name.LocalName is "docPr" or "cNvPr" || attribute.Parent.Name.Namespace == Ooxml.V);

    private sealed record Pass(StringBuilder Text, Func<string, string> Target, bool SkipTextBoxes);
}
