using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Marks the first row of a table of data as header row, where it certainly is one.</summary>
internal sealed class TableHeaderFixer : IFixer
{
    public IEnumerable<TemplateFix> Fix(StyledDocument document, StyleSettings settings, PackageEdit edit)
    {
        if (settings.Of(StyleRule.TableHeader) == StyleSeverity.Off)
        {
            yield break;
        }

        foreach (var story in document.Shown)
        {
            foreach (var table in story.Tables)
            {
                if (TableHeaderRule.Missing(document, story, table, settings) is { } row && IsHeader(story, table, row))
                {
                    Mark(row);
                    edit.Changed(story);
                    var place = row.WordDescendants("p").Select(story.Of).First(found => found is not null)!.Place;
                    yield return new TemplateFix(
                        StyleRule.TableHeader.Code, place,
                        "la première ligne du tableau est déclarée comme ligne d’en-tête, répétée sur chaque page où le tableau continue",
                        "the first row of the table is marked as header row, repeated on each page where the table goes on");
                }
            }
        }
    }

    // The very first row, plain words in every cell, nothing that reaches into the next row.
    private static bool IsHeader(StyleStory story, XElement table, XElement row)
    {
        var paragraphs = row.WordDescendants("p").Select(story.Of).OfType<StyleParagraph>().ToList();
        return table.Words("tr").FirstOrDefault() == row
            && paragraphs.Count > 0
            && paragraphs.TrueForAll(paragraph => paragraph.Tags.Count == 0)
            && row.Words("tc").All(cell => paragraphs.Exists(
                paragraph => paragraph.Text.Length > 0 && paragraph.Element.Ancestors().Contains(cell)))
            && !row.WordDescendants("vMerge").Any() && !row.WordDescendants("tbl").Any();
    }

    private static void Mark(XElement row)
    {
        var w = row.Name.Namespace;
        var properties = row.Word("trPr");
        if (properties is null)
        {
            properties = new XElement(w + "trPr");
            if (row.Word("tblPrEx") is { } exceptions)
            {
                exceptions.AddAfterSelf(properties);
            }
            else
            {
                row.AddFirst(properties);
            }
        }

        properties.Words("tblHeader").Remove();
        var revision = properties.Elements().FirstOrDefault(each => each.IsWord() && each.Name.LocalName is "ins" or "del" or "trPrChange");
        if (revision is null)
        {
            properties.Add(new XElement(w + "tblHeader"));
        }
        else
        {
            revision.AddBeforeSelf(new XElement(w + "tblHeader"));
        }
    }
}
