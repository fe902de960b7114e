namespace LegalDocs.Templating;

/// <summary>What a template may use up. Each limit raises a located error; none cuts silently.</summary>
public sealed record TemplateLimits
{
    /// <summary>Size of one rendered part before compression, in bytes. Default 50 MB.</summary>
    public int OutputBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Length of one text made by an expression, in characters. Default 10 million.</summary>
    public int TextLength { get; init; } = 10_000_000;

    /// <summary>Turns of nested loops together, and elements of ranges. Default 1 000 000.</summary>
    public int Iterations { get; init; } = 1_000_000;

    /// <summary>Depth of function calls. Default 50.</summary>
    public int Recursion { get; init; } = 50;

    /// <summary>Duration of one rendering. Default 30 seconds.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Duration of one regular expression. Default 0.2 seconds.</summary>
    public TimeSpan RegexDuration { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>Size of one picture of the data, in bytes. Default 20 MB.</summary>
    public int PictureBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Entries of the package. Default 2 000.</summary>
    public int PackageEntries { get; init; } = 2_000;

    /// <summary>Size of one part of the package once inflated, in bytes. Default 50 MB.</summary>
    public int PartBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Size of all parts together once inflated, in bytes. Default 200 MB.</summary>
    public long PackageBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Paragraphs of the template. Default 100 000.</summary>
    public int Paragraphs { get; init; } = 100_000;

    /// <summary>Depth of XML elements. Default 200.</summary>
    public int XmlDepth { get; init; } = 200;
}
