namespace LegalDocs.Templating;

/// <summary>A paragraph that holds one tag and nothing else: a value may take its place as a whole.</summary>
/// <param name="ParagraphFormat">Its properties, as XML; empty for none.</param>
/// <param name="RunFormat">Properties of the run of the tag, as XML; empty for none.</param>
internal sealed record BlockPlace(string ParagraphFormat, string RunFormat)
{
    /// <summary>Whether it begins a page: so does what takes its place.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>A paragraph with these properties, as the template gives them.</summary>
    public static BlockPlace Of(string paragraphFormat, string runFormat)
    {
        var (format, beginsPage) = Templating.ParagraphFormat.WithoutPageBreak(paragraphFormat);
        return new BlockPlace(format, runFormat) { BeginsPage = beginsPage };
    }

    /// <summary>Properties of the section in which it stands, as XML; empty outside the body.</summary>
    public string Section { get; init; } = "";
}
