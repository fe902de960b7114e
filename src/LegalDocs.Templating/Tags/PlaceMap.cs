namespace LegalDocs.Templating;

/// <summary>Says in words where a paragraph of a part stands.</summary>
internal sealed class PlaceMap(XmlPart part, PartKind kind, int number, string partName)
{
    private readonly Dictionary<int, int> _tables = [];

    public TemplatePlace Whole => new() { Part = kind, PartNumber = number, PartName = partName };

    public TemplatePlace Of(TextParagraph paragraph)
    {
        var cell = part.Ancestor(paragraph.Element, ElementKind.Cell);
        var row = cell < 0 ? -1 : part.Ancestor(cell, ElementKind.Row);
        var table = row < 0 ? -1 : part.Ancestor(row, ElementKind.Table);
        var note = part.Ancestor(paragraph.Element, ElementKind.Note);
        return new TemplatePlace
        {
            Part = kind,
            PartNumber = note < 0 ? number : NoteNumber(note),
            PartName = partName,
            Table = table < 0 ? null : TableNumber(table),
            Row = table < 0 ? null : Rank(table, row, ElementKind.Row),
            Cell = row < 0 ? null : Rank(row, cell, ElementKind.Cell),
            Paragraph = paragraph.Number,
        };
    }

    // The notes that separate text and notes come first in the part and are no notes for a reader.
    private int NoteNumber(int note)
    {
        var rank = 0;
        for (var i = 0; i <= note; i++)
        {
            if (part[i].Kind == ElementKind.Note && part.WordAttribute(i, "type") is null or "normal")
            {
                rank++;
            }
        }

        return rank;
    }

    private int TableNumber(int table)
    {
        if (_tables.Count == 0)
        {
            var elements = part.Elements;
            for (var i = 0; i < elements.Length; i++)
            {
                if (elements[i].Kind == ElementKind.Table)
                {
                    _tables[i] = _tables.Count + 1;
                }
            }
        }

        return _tables[table];
    }

    private int Rank(int container, int element, ElementKind elementKind)
    {
        var rank = 0;
        for (var i = container + 1; i <= element; i++)
        {
            if (part[i].Kind == elementKind && part.Ancestor(i, part[container].Kind) == container)
            {
                rank++;
            }
        }

        return rank;
    }
}
