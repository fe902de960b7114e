namespace LegalDocs.Diff;

/// <summary>Counts the places that a style shapes, directly or through styles based on it.</summary>
internal sealed class StyleUses
{
    private readonly Dictionary<(string Type, string Name), int> _counts = [];

    public StyleUses(DocumentContent content)
    {
        foreach (var story in content.Stories)
        {
            Count(story.Blocks, content.Styles);
        }
    }

    public int Count(StyleDefinition style) => _counts.GetValueOrDefault((style.Type, style.Name));

    private void Count(IEnumerable<Block> blocks, StyleSheet styles)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Add("paragraph", paragraph.Style, styles);
                    foreach (var style in paragraph.Atoms.Select(atom => atom.Format.Find("rStyle")).OfType<string>())
                    {
                        Add("character", style, styles);
                    }

                    break;
                case Table table:
                    Add("table", table.Format.Find("tblStyle") ?? styles.NameOf(null, "table"), styles);
                    Count(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks), styles);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(string type, string name, StyleSheet styles)
    {
        foreach (var style in styles.Chain(styles.FindByName(type, name)))
        {
            _counts[(type, style.Name)] = _counts.GetValueOrDefault((type, style.Name)) + 1;
        }
    }
}
