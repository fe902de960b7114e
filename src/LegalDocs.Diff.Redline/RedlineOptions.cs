namespace LegalDocs.Diff;

/// <summary>Who signs the changes of a redline, and when. Nothing is read from the clock: the same pair gives the same bytes.</summary>
public sealed record RedlineOptions
{
    /// <summary>Name that Word shows beside each change.</summary>
    public string Author { get; init; } = "LegalDocs";

    /// <summary>Date that Word shows; written in UTC, in whole seconds. By default 1 January 2000.</summary>
    public DateTimeOffset Date { get; init; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Language of the comment that tells what tracked changes cannot show.</summary>
    public ReportLanguage Language { get; init; } = ReportLanguage.French;
}
