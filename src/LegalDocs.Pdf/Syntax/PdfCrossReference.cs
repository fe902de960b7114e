namespace LegalDocs.Pdf;

/// <summary>Where an object lives: at an offset of the file, or inside an object stream.</summary>
/// <param name="Offset">Offset of <c>n g obj</c>, or -1 inside an object stream.</param>
/// <param name="Generation">Generation; 0 inside an object stream.</param>
/// <param name="Container">Number of the object stream, or 0.</param>
/// <param name="Index">Rank inside the object stream.</param>
internal readonly record struct PdfEntry(int Offset, int Generation, int Container, int Index)
{
    public static readonly PdfEntry Free = new(-1, 0, 0, 0);

    public bool IsFree => Offset < 0 && Container == 0;
}

/// <summary>One cross-reference section with its trailer: one saving of the file (ISO 32000-1 §7.5.4, §7.5.8).</summary>
internal sealed class PdfRevision
{
    /// <summary>Offset that a <c>startxref</c> or <c>/Prev</c> gave.</summary>
    public required int Offset { get; init; }

    /// <summary>Whether it is a cross-reference stream rather than a classic table.</summary>
    public required bool IsStream { get; init; }

    public required PdfDictionary Trailer { get; init; }

    public required IReadOnlyDictionary<int, PdfEntry> Entries { get; init; }
}
