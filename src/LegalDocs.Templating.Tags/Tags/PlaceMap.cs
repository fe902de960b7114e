namespace LegalDocs.Templating;

/// <summary>Says in words where a paragraph of a part stands.</summary>
internal sealed class PlaceMap(XmlPart part, PartKind kind, int number, string partName)
{
    private readonly Dictionary<int, int> _tables = [];
    private readonly Dictionary<int, int> _ranks = [];

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
            Row = table < 0 ? null : Rank(row),
            Cell = row < 0 ? null : Rank(cell),
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
        Count();
        return _tables[table];
    }

    private int Rank(int element)
    {
        Count();
        return _ranks[element];
    }

    // Once for the part: a table of ten thousand rows would otherwise be counted again for each of its tags.
    private void Count()
    {
        if (_tables.Count > 0)
        {
            return;
        }

        Dictionary<int, int> counts = [];
        var elements = part.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            switch (elements[i].Kind)
            {
                case ElementKind.Table:
                    _tables[i] = _tables.Count + 1;
                    break;
                case ElementKind.Row:
                    _ranks[i] = Next(part.Ancestor(i, ElementKind.Table));
                    break;
                case ElementKind.Cell:
                    _ranks[i] = Next(part.Ancestor(i, ElementKind.Row));
                    break;
            }
        }

        int Next(int container) => counts[container] = counts.GetValueOrDefault(container) + 1;
    }
}
