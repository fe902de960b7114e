using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Letters;

/// <summary>A letter of the préfecture as the version store keeps it.</summary>
public sealed record StoredLetter
{
    /// <summary>The act it is about.</summary>
    public required ActeObjectId Acte { get; init; }

    /// <summary>Name of its folder below <c>courriers/</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>Its transaction on the platform.</summary>
    public required long Id { get; init; }

    /// <summary>Kind.</summary>
    public required CourrierType Type { get; init; }

    /// <summary>Identifier of the act at the State.</summary>
    public required string IdActe { get; init; }

    /// <summary>Date that it bears; null when its message has none.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Documents asked for, reasons, or illegality alleged; null: none.</summary>
    public required string? Motif { get; init; }

    /// <summary>Version of the act that first held it.</summary>
    public required int Version { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset KeptAt { get; init; }

    /// <summary>Its files and those of its answers, by path within its folder, each with the newest version that holds it.</summary>
    public required IReadOnlyDictionary<string, int> Files { get; init; }

    /// <summary>Its documents, in order: path within the folder, name in the State's archive.</summary>
    public required IReadOnlyList<StoredLetterFile> Documents { get; init; }

    /// <summary>Its answers, the oldest first.</summary>
    public required IReadOnlyList<StoredAnswer> Answers { get; init; }

    /// <summary>Whether the préfecture waits for an answer: pieces or observations, none sent that reached it.</summary>
    public bool AwaitsAnswer => Type is CourrierType.DemandePieceComplementaire or CourrierType.LettreObservations
        && Answers.All(answer => answer.Ending is not (AnswerEnding.Received or AnswerEnding.Sent));

    /// <summary>Date from which the law counts: that of the letter, else the day it was stored.</summary>
    public DateOnly EffectiveDate => Date ?? DateOnly.FromDateTime(KeptAt.UtcDateTime);
}

/// <summary>A file of a letter or of an answer.</summary>
/// <param name="Path">Path within the folder of the letter.</param>
/// <param name="Name">Name that it bears elsewhere.</param>
public sealed record StoredLetterFile(string Path, string Name);

/// <summary>An answer of the collectivité.</summary>
public sealed record StoredAnswer
{
    /// <summary>Rank among the answers to the letter, 1 and up.</summary>
    public required int Number { get; init; }

    /// <summary>Given or refused.</summary>
    public required CourrierSens Sens { get; init; }

    /// <summary>Its files, the answer itself first.</summary>
    public required IReadOnlyList<StoredAnswerFile> Files { get; init; }

    /// <summary>How it ended; <see cref="AnswerEnding.Pending"/> while it is on its way.</summary>
    public required AnswerEnding Ending { get; init; }

    /// <summary>Its transaction; null while it is not ended.</summary>
    public long? TransactionId { get; init; }

    /// <summary>Day the préfecture received it; null: not yet, or never.</summary>
    public DateOnly? DateReception { get; init; }

    /// <summary>The platform's words when it was refused; null otherwise.</summary>
    public string? Message { get; init; }
}

/// <summary>A file of an answer.</summary>
/// <param name="Path">Path within the folder of the letter.</param>
/// <param name="Name">Name under which it is sent.</param>
/// <param name="TypePiece">Code in the classification.</param>
/// <param name="Sha512">Digest of its bytes.</param>
public sealed record StoredAnswerFile(string Path, string Name, string TypePiece, string Sha512);

/// <summary>How an answer ended.</summary>
public enum AnswerEnding
{
    /// <summary>On its way, or about to leave.</summary>
    Pending,

    /// <summary>The préfecture has it: its receipt came.</summary>
    Received,

    /// <summary>It left; no receipt is given for a plain letter.</summary>
    Sent,

    /// <summary>Refused: a person must act.</summary>
    Refused,
}
