namespace LegalDocs.Templating.Style;

/// <summary>Mends one kind of fault in the trees of a package.</summary>
internal interface IFixer
{
    IEnumerable<TemplateFix> Fix(StyledDocument document, StyleSettings settings, PackageEdit edit);
}
