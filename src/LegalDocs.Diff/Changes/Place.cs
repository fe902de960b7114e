using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>Where something stands in a document, as a reader would look for it.</summary>
public sealed record Place
{
    /// <summary>Name of the story: body, header, note.</summary>
    public required Bilingual Story { get; init; }

    /// <summary>Part of the package that holds it; a name without extension in which saving may put other
    /// digits.</summary>
    public required string Part { get; init; }

    /// <summary>Title of the article or heading above it; empty when there is none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Number that Word prints before that title: « Article 4 – »; empty when it is typed or there is none.</summary>
    public string HeadingNumber { get; init; } = "";

    /// <summary>Rank of the paragraph in its story, from 1, those in tables counted; null for what is no
    /// paragraph.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Rank of the table in its story, from 1; null outside tables.</summary>
    public int? Table { get; init; }

    /// <summary>Rank of the row in its table, from 1; null for a whole table or column.</summary>
    public int? Row { get; init; }

    /// <summary>Grid column, from 1; null for a whole table or row.</summary>
    public int? Column { get; init; }

    /// <summary>Words in one language: «corps du texte, Article 4, paragraphe 12».</summary>
    /// <param name="language">Which language.</param>
    public string Describe(ReportLanguage language)
    {
        var french = language == ReportLanguage.French;
        var parts = new List<string> { Story.In(language) };
        if ($"{HeadingNumber} {Heading}".Trim() is { Length: > 0 } title)
        {
            parts.Add(french ? $"«\u00A0{Shortened(title)}\u00A0»" : $"'{Shortened(title)}'");
        }

        Add(parts, Table, french ? "tableau" : "table");
        Add(parts, Row, french ? "ligne" : "row");
        Add(parts, Column, french ? "colonne" : "column");
        Add(parts, Table is null ? Paragraph : null, french ? "paragraphe" : "paragraph");
        return string.Join(", ", parts);
    }

    private static void Add(List<string> parts, int? rank, string word)
    {
        if (rank is { } number)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{word} {number}"));
        }
    }

    private static string Shortened(string heading) => heading.Length <= 60 ? heading : $"{heading[..59].TrimEnd()}…";
}
