namespace LegalDocs.Pdf;

/// <summary>Why a document was refused, as it is told to a drafter.</summary>
public sealed record PdfRefusal
{
    /// <summary>Diagnostic code, LD5000 to LD5099 (decision 0002).</summary>
    public required string Code { get; init; }

    /// <summary>Where in the document, in French words (« corps, paragraphe 12 »); empty when it is the whole document.</summary>
    public string Place { get; init; } = "";

    /// <summary>What is wrong, in French; a clause without capital or final stop.</summary>
    public required string CauseFrench { get; init; }

    /// <summary>What is wrong, in English.</summary>
    public required string CauseEnglish { get; init; }

    /// <summary>What to do, in French; a sentence without capital or final stop.</summary>
    public required string RemedyFrench { get; init; }

    /// <summary>What to do, in English.</summary>
    public required string RemedyEnglish { get; init; }
}
