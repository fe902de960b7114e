namespace LegalDocs.Records;

/// <summary>What somebody did, to be written into the journal.</summary>
public sealed record JournalEntry
{
    /// <summary>What was done: <c>generation</c>, <c>lecture</c>, <c>signature</c>, <c>transmission</c>, <c>export</c>,
    /// <c>controle</c>, <c>copie</c>… 1 to 40 lower-case ASCII letters, digits and <c>_</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it: a person or a program; 1 to 200 characters.</summary>
    public required string Who { get; init; }

    /// <summary>The object concerned, such as the URN of an act; null when it is none in particular. At most 512 characters.</summary>
    public string? Subject { get; init; }

    /// <summary>The version concerned, 1 and up; null when it is none in particular.</summary>
    public int? Version { get; init; }

    /// <summary>SHA-512 of the file concerned, in lower-case hexadecimal; null when it is none in particular.</summary>
    public string? Sha512 { get; init; }

    /// <summary>What a reader wants to know besides: file, outcome. At most 2 000 characters.</summary>
    public string? Detail { get; init; }
}

/// <summary>A line of the journal, as read.</summary>
/// <param name="Number">Rank in the journal, 1 and up.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Entry">What was done.</param>
public sealed record JournalLine(long Number, DateTimeOffset At, JournalEntry Entry);
