namespace LegalDocs.Templating.Contracts;

/// <summary>How a document names the elements of Word: transitional or strict, with which prefix.</summary>
/// <param name="Prefix">Prefix with its colon.</param>
/// <param name="Declaration">Declaration of the prefix, for each element, when the document has none; else empty.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="RelationshipType">Beginning of the types of relationships, with its final slash.</param>
internal sealed record WordNames(string Prefix, string Declaration, string Namespace, string RelationshipType)
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public static WordNames Of(XmlPart main)
    {
        var isStrict = main.StartTag(0).Contains(Strict, StringComparison.Ordinal);
        var uri = isStrict ? Strict : Transitional;
        return new WordNames(
            main.WordPrefix.Length == 0 ? "w:" : main.WordPrefix,
            main.WordPrefix.Length == 0 ? $" xmlns:w=\"{uri}\"" : "",
            uri,
            isStrict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
    }
}
