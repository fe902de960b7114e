namespace LegalDocs.Templating;

/// <summary>A paragraph that holds one tag and nothing else: a value may take its place as a whole.</summary>
/// <param name="ParagraphFormat">Its properties, as XML; empty for none.</param>
/// <param name="RunFormat">Properties of the run of the tag, as XML; empty for none.</param>
internal sealed record BlockPlace(string ParagraphFormat, string RunFormat)
{
    /// <summary>Properties of the section in which it stands, as XML; empty outside the body.</summary>
    public string Section { get; init; } = "";
}
