using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Contexts;

/// <summary>A place in a file, in both languages.</summary>
internal sealed record DocumentPlace(string File, Wording Place);

/// <summary>Where the values of a context document stand in its workbook, by their JSON pointer.</summary>
/// <remarks>What is found wrong later, by the reader of the sitting or by a rule of law, is told with the cell to correct.</remarks>
internal sealed class DocumentPlaces
{
    private readonly Dictionary<string, DocumentPlace> _places = new(StringComparer.Ordinal);

    /// <summary>A document that is a file: its places are those of its JSON.</summary>
    public static DocumentPlaces None { get; } = new();

    public void Add(string pointer, string file, Wording place) => _places.TryAdd(pointer, new DocumentPlace(file, place));

    /// <summary>The place of a value, else of what holds it; null when the document is no workbook.</summary>
    public DocumentPlace? Find(string pointer)
    {
        for (var path = pointer; ; path = path[..path.LastIndexOf('/')])
        {
            if (_places.TryGetValue(path, out var place))
            {
                return place;
            }

            if (path.LastIndexOf('/') < 0)
            {
                return null;
            }
        }
    }

    /// <summary>A finding whose place is a pointer, with its sheet and cell instead.</summary>
    public Finding Locate(Finding finding) =>
        (finding.Place.Length == 0 || finding.Place[0] == '/') && Find(finding.Place) is { } place
            ? finding with { File = place.File, Place = place.Place.French, PlaceEnglish = place.Place.English }
            : finding;
}
