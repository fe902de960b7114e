using LegalDocs.Acts;

namespace LegalDocs.Sandbox;

/// <summary>A transaction as the platform keeps it.</summary>
internal sealed record TransactionRow
{
    public const string Columns =
        """
        id AS Id, siren AS Siren, departement AS Departement, type AS Type, number AS Number, nature AS Nature,
        decision_date AS DecisionDate, subject AS Subject, classification AS Classification, has_paper AS HasPaper,
        submitted_at AS SubmittedAt, status AS Status, next_at AS NextAt, unique_id AS UniqueId,
        related_id AS RelatedId
        """;

    public long Id { get; init; }

    public required string Siren { get; init; }

    public required string Departement { get; init; }

    /// <summary>First digit of the message code: 1 transmission, 6 annulation (protocol 5.3).</summary>
    public required long Type { get; init; }

    public required string Number { get; init; }

    public required long Nature { get; init; }

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    public required string DecisionDate { get; init; }

    public required string Subject { get; init; }

    /// <summary>Levels joined by dots.</summary>
    public required string Classification { get; init; }

    public required bool HasPaper { get; init; }

    public required long SubmittedAt { get; init; }

    public required long Status { get; init; }

    /// <summary>Instant of the next status, in milliseconds; null: none to come.</summary>
    public long? NextAt { get; init; }

    public string? UniqueId { get; init; }

    /// <summary>The act of a letter or of a cancellation, the letter of an answer; null for an act.</summary>
    public long? RelatedId { get; init; }

    public NatureActe NatureActe => (NatureActe)Nature;

    /// <summary>Whether this is the transmission of an act.</summary>
    public bool IsActe => Type == 1;

    /// <summary>Names a transaction for the dice: the same in every run.</summary>
    public string FateName => $"{Siren}/{Number}";
}

/// <summary>A file of a transaction.</summary>
internal sealed class FileRow
{
    public const string Columns =
        """
        id AS Id, transac_id AS TransacId, position AS Position, posted_name AS PostedName, type_piece AS TypePiece,
        mime_type AS MimeType, content AS Content
        """;

    public long Id { get; init; }

    public long TransacId { get; init; }

    /// <summary>0 for the message, 1 for the act or the letter, 2 and up for annexes.</summary>
    public long Position { get; init; }

    public required string PostedName { get; init; }

    public required string TypePiece { get; init; }

    public required string MimeType { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>The passage of a transaction to a status.</summary>
/// <param name="Status">The new status.</param>
/// <param name="At">When, in milliseconds.</param>
/// <param name="Message">The platform's words.</param>
/// <param name="Flow">The State's message that came with it, or null.</param>
internal sealed record StepRow(long Status, long At, string Message, byte[]? Flow);
