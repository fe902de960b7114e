using System.Globalization;
using LegalDocs.Packaging;

namespace LegalDocs.Pdf;

/// <summary>One story of a document while it is read.</summary>
internal sealed class DocxStory
{
    private readonly List<(string Place, IReadOnlyList<string> Pieces)> _passages = [];
    private int _paragraphs;

    /// <summary>Name of the part.</summary>
    public required string Part { get; init; }

    /// <summary>How a drafter calls it: « corps », « en-tête 1 ».</summary>
    public required string Name { get; init; }

    /// <summary>The part's relationships.</summary>
    public required IReadOnlyList<Relationship> Relationships { get; init; }

    /// <summary>Identifiers of the notes that are shown; null in other stories.</summary>
    public IReadOnlySet<string>? NoteIds { get; init; }

    public int Pictures { get; private set; }

    public IReadOnlyList<(string Place, IReadOnlyList<string> Pieces)> Passages => _passages;

    public void Add(string place, IReadOnlyList<string> pieces) => _passages.Add((place, pieces));

    public void CountPicture() => Pictures++;

    /// <summary>A picture turns out to have an SVG form, which LibreOffice prefers and draws with operators.</summary>
    public void UncountPicture() => Pictures = Math.Max(0, Pictures - 1);

    public bool Shows(string? noteId, string? noteType) =>
        NoteIds is null || (noteType is null or "normal" && NoteIds.Contains(noteId ?? ""));

    public string NextPlace(DocxScan scan)
    {
        scan.CountParagraph();
        return string.Create(CultureInfo.InvariantCulture, $"{Name}, paragraphe {++_paragraphs}");
    }
}
