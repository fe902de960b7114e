namespace LegalDocs.Pdf;

/// <summary>Corners of a page, as a reader sees it.</summary>
public enum PdfCorner
{
    /// <summary>Where the préfecture's stamp usually is.</summary>
    TopRight,

    /// <summary>At the top, left.</summary>
    TopLeft,

    /// <summary>At the bottom, right.</summary>
    BottomRight,

    /// <summary>At the bottom, left.</summary>
    BottomLeft,
}

/// <summary>A stamp: some lines of text in a frame.</summary>
public sealed record PdfStamp
{
    /// <summary>The lines, 1 to 12, each of 1 to 120 characters of the Latin, Greek and Cyrillic alphabets.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>When the stamp is put; becomes the file's date of modification.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Number of the page, from 1. Default 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The corner in which it stands. Default top right.</summary>
    public PdfCorner Corner { get; init; } = PdfCorner.TopRight;

    /// <summary>Distance from both edges of the page, in points (1/72 inch). Default 24.</summary>
    public double Margin { get; init; } = 24;

    /// <summary>Size of the letters, in points, 4 to 24. Default 8.</summary>
    public double FontSize { get; init; } = 8;
}
