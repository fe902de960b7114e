namespace LegalDocs.Pdf;

/// <summary>Whether a file written again by a signature book still shows the pages that were sent.</summary>
/// <remarks>
/// Stricter than comparing pictures of the pages: boxes, operators, fonts and pictures must be the same once decoded.
/// Annotations are left out, for the visible signature is one, but nothing else may be added to them.
/// </remarks>
internal static class RewrittenPages
{
    private static readonly string[] PageKeys = ["MediaBox", "CropBox", "Rotate", "UserUnit"];
    private static readonly string[] ActiveKeys = ["OpenAction", "AA", "OCProperties", "Names", "Collection"];

    /// <summary>Adds a refusal for the first difference.</summary>
    public static void Check(PdfFile sent, PdfFile returned, List<SignatureFinding> findings)
    {
        if (Difference(sent, returned) is var (french, english))
        {
            findings.Add(SignatureFindings.OtherDocument(french, english));
        }
        else
        {
            findings.Add(SignatureFindings.RewrittenByBook());
        }
    }

    private static (string French, string English)? Difference(PdfFile sent, PdfFile returned)
    {
        var (before, after) = (PdfPageTree.Read(sent), PdfPageTree.Read(returned));
        if (before.Count != after.Count)
        {
            return ($"{after.Count} pages au lieu de {before.Count}", $"{after.Count} pages instead of {before.Count}");
        }

        var active = Array.Find(
            ActiveKeys, key => !PdfComparer.MeansSame(sent, sent.Catalog[key], returned, returned.Catalog[key]));
        if (active is not null)
        {
            return ($"le catalogue a changé (/{active})", $"the catalogue has changed (/{active})");
        }

        for (var index = 0; index < before.Count; index++)
        {
            if (!IsSamePage(sent, before[index], returned, after[index]))
            {
                return ($"la page {index + 1} a changé", $"page {index + 1} has changed");
            }
        }

        return null;
    }

    private static bool IsSamePage(PdfFile sent, PdfPage before, PdfFile returned, PdfPage after) =>
        PageKeys.All(key => PdfComparer.MeansSame(
            sent, before.Inherited(sent, key), returned, after.Inherited(returned, key)))
        && PdfContentReader.Contents(sent, before.Dictionary["Contents"]).Span.TrimEnd((byte)10)
            .SequenceEqual(PdfContentReader.Contents(returned, after.Dictionary["Contents"]).Span.TrimEnd((byte)10))
        && PdfComparer.MeansSame(sent, before.Resources, returned, after.Resources)
        && HasOnlySignatures(sent, before, returned, after);

    private static bool HasOnlySignatures(PdfFile sent, PdfPage before, PdfFile returned, PdfPage after)
    {
        var known = sent.Array(before.Dictionary["Annots"]).Count(annotation => !IsSignature(sent, annotation));
        return returned.Array(after.Dictionary["Annots"]).Count(annotation => !IsSignature(returned, annotation)) <= known;
    }

    private static bool IsSignature(PdfFile file, PdfValue annotation) =>
        file.Dictionary(annotation) is { } widget
        && widget.Name("Subtype") == "Widget"
        && (widget.Name("FT") ?? file.Dictionary(widget["Parent"])?.Name("FT")) == "Sig";
}
