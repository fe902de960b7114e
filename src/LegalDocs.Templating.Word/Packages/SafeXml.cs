using System.Xml;
using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>The one way XML of a template is read by a parser, and what is said when it cannot be.</summary>
internal static class SafeXml
{
    public static XmlReader Reader(ReadOnlyMemory<byte> content, TemplateLimits limits) =>
        HardenedXml.Reader(content, limits.PartBytes);

    /// <summary>Reads the whole part, and says what is wrong with it.</summary>
    public static void Check(string partName, ReadOnlyMemory<byte> content, TemplateLimits limits)
    {
        try
        {
            using var reader = Reader(content, limits);
            while (reader.Read())
            {
                if (reader.Depth > limits.XmlDepth)
                {
                    throw new PackageException(MarkupProblems.TooDeep(partName, limits.XmlDepth));
                }
            }
        }
        catch (XmlException error)
        {
            throw Refusal(partName, error);
        }
    }

    public static PackageException Refusal(string partName, XmlException error) => new(
        error.Message.Contains("DTD", StringComparison.Ordinal)
            ? MarkupProblems.Doctype(partName)
            : MarkupProblems.Malformed(partName, $"ligne {error.LineNumber}, colonne {error.LinePosition}"));
}
