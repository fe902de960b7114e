using System.Text;

namespace LegalDocs.Templating;

/// <summary>A place in a template, in the words of the person who wrote it in Word.</summary>
public sealed record TemplatePlace
{
    /// <summary>The whole file.</summary>
    public static TemplatePlace WholeFile { get; } = new();

    /// <summary>The story: body, header 2, footnote 3…</summary>
    public PartKind Part { get; init; }

    /// <summary>Rank of the header, footer or note among its kind, from 1; 0 when there is only one.</summary>
    public int PartNumber { get; init; }

    /// <summary>Name of the part in the package, such as <c>/word/document.xml</c>; empty for a plain text.</summary>
    public string PartName { get; init; } = "";

    /// <summary>Rank of the table in its part, from 1, nested tables counted in reading order; null outside tables.</summary>
    public int? Table { get; init; }

    /// <summary>Row in the table, from 1.</summary>
    public int? Row { get; init; }

    /// <summary>Cell in the row, from 1.</summary>
    public int? Cell { get; init; }

    /// <summary>Rank of the paragraph in its part, from 1, those of tables and text boxes counted in reading order.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Line of a plain text, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Column of a plain text, from 1.</summary>
    public int? Column { get; init; }

    /// <summary>The place in words: « en-tête 2, tableau 1, ligne 4, cellule 2, paragraphe 12 ».</summary>
    /// <param name="language">Language of the reader.</param>
    /// <returns>Words without capital or full stop.</returns>
    public string Describe(DiagnosticLanguage language)
    {
        var french = language == DiagnosticLanguage.French;
        var words = new StringBuilder(PartWords(french));
        Add(words, french ? "tableau" : "table", Table);
        Add(words, french ? "ligne" : "row", Row);
        Add(words, french ? "cellule" : "cell", Cell);
        Add(words, french ? "paragraphe" : "paragraph", Paragraph);
        Add(words, french ? "ligne" : "line", Line);
        Add(words, french ? "colonne" : "column", Column);
        return words.ToString();
    }

    private static void Add(StringBuilder words, string noun, int? number)
    {
        if (number is { } value)
        {
            words.Append(words.Length == 0 ? "" : ", ").Append(noun).Append(' ').Append(value);
        }
    }

    private string PartWords(bool french)
    {
        var noun = Part switch
        {
            PartKind.Package => french ? "fichier entier" : "whole file",
            PartKind.Header => french ? "en-tête" : "header",
            PartKind.Footer => french ? "pied de page" : "footer",
            PartKind.Footnote => french ? "note" : "footnote",
            PartKind.Endnote => french ? "note de fin" : "endnote",
            PartKind.Comment => french ? "commentaire" : "comment",
            PartKind.Property => french ? "propriétés du document" : "document properties",
            PartKind.Chart => french ? "graphique" : "chart",
            _ => "",
        };
        return PartNumber == 0 ? noun : $"{noun} {PartNumber}";
    }
}
