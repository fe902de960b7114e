namespace LegalDocs.Pdf;

/// <summary>What a PDF of a .docx must show.</summary>
internal sealed record DocxContent
{
    /// <summary>Every non-empty paragraph of the body, its text boxes and notes, in document order.</summary>
    public required IReadOnlyList<DocxPassage> Body { get; init; }

    /// <summary>Paragraphs of the headers and footers.</summary>
    public required IReadOnlyList<DocxPassage> Margins { get; init; }

    /// <summary>Raster pictures of the body.</summary>
    public required int BodyPictures { get; init; }

    /// <summary>Raster pictures of headers and footers, each with the pages that show it.</summary>
    public required IReadOnlyList<PageRule> MarginPictures { get; init; }

    /// <summary>Font families that the document names.</summary>
    public required IReadOnlySet<string> Fonts { get; init; }

    /// <summary>The date of last modification in the core properties, if any.</summary>
    public required DateTimeOffset? Modified { get; init; }
}

/// <summary>A paragraph as text to find again.</summary>
/// <param name="Place">Where it is, in French words.</param>
/// <param name="Pieces">Its text, cut wherever something that changes stands: page numbers, note marks, symbols.</param>
/// <param name="Pages">The pages that show it; once for the body.</param>
internal sealed record DocxPassage(string Place, IReadOnlyList<string> Pieces, PageRule Pages);
