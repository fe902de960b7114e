namespace LegalDocs.Templating;

/// <summary>The highest numbers that a template uses: copies are numbered from there.</summary>
internal sealed class PackageNumbers
{
    /// <summary>Highest number of a drawing or picture.</summary>
    public int Drawing { get; set; }

    /// <summary>Highest number of a bookmark, a permission or a tracked change.</summary>
    public int Range { get; set; }

    public int Footnote { get; set; }

    public int Endnote { get; set; }

    public int Comment { get; set; }
}
