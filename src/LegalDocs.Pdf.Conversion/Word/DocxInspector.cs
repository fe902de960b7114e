using LegalDocs.Packaging;

namespace LegalDocs.Pdf;

/// <summary>Refuses what an act never needs and what could make an engine fetch or run something.</summary>
internal static class DocxInspector
{
    private static readonly string[] ForbiddenKinds =
    [
        "aFChunk", "subDocument", "attachedTemplate", "frame", "oleObject", "control", "vbaProject", "wordVbaData",
        "keyMapCustomizations", "mailMergeSource", "mailMergeHeaderSource", "recipientData",
    ];

    private static readonly string[] AllowedSchemes = ["http:", "https:", "mailto:"];

    /// <exception cref="DocxException">Something forbidden is inside.</exception>
    public static void Check(DocxPackage package)
    {
        foreach (var part in package.Parts)
        {
            CheckName(part);
        }

        foreach (var part in package.Parts.Where(part => !part.EndsWith('/')))
        {
            foreach (var relationship in package.Relationships(part))
            {
                CheckRelationship(part, relationship);
            }
        }

        foreach (var relationship in package.Relationships(""))
        {
            CheckRelationship("_rels/.rels", relationship);
        }
    }

    private static void CheckName(string part)
    {
        if (part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || part.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            || (part.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
                && part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new DocxException(DocxRefusals.ForbiddenPart(part));
        }
    }

    private static void CheckRelationship(string part, Relationship relationship)
    {
        var isChartData = relationship.Type == "package" && part.StartsWith("word/charts/", StringComparison.OrdinalIgnoreCase);
        if (ForbiddenKinds.Contains(relationship.Type, StringComparer.OrdinalIgnoreCase)
            || (relationship.Type == "package" && !isChartData))
        {
            throw new DocxException(relationship.Type == "attachedTemplate"
                ? DocxRefusals.AttachedTemplate()
                : DocxRefusals.ForbiddenPart($"{part} → {relationship.Written}"));
        }

        if (relationship.IsExternal && !IsHyperlink(relationship))
        {
            throw new DocxException(DocxRefusals.ExternalLink(part, relationship.Type));
        }
    }

    private static bool IsHyperlink(Relationship relationship) =>
        relationship.Type == "hyperlink"
        && AllowedSchemes.Any(scheme => relationship.Target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
