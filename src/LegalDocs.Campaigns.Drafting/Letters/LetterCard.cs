using System.Text.Json.Serialization;

namespace LegalDocs.Campaigns.Letters;

/// <summary>What identifies a letter: <c>courriers/{id}/courrier.json</c>. It holds no clock, so that it is stored once.</summary>
internal sealed record LetterCard
{
    public string Format { get; init; } = "legaldocs-courrier/1";

    /// <summary>Transaction of the letter on the platform.</summary>
    public required long Courrier { get; init; }

    public required string Type { get; init; }

    public required string IdActe { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Documents asked for, reasons, or illegality alleged.</summary>
    public string? Motif { get; init; }

    public required IReadOnlyList<LetterCardFile> Documents { get; init; }
}

/// <summary>A document of a letter.</summary>
/// <param name="Fichier">Path within the folder of the letter.</param>
/// <param name="Nom">Its name in the State's archive.</param>
internal sealed record LetterCardFile(string Fichier, string Nom);

/// <summary>What was decided to answer: <c>courriers/{id}/reponse-{n}/reponse.json</c>.</summary>
internal sealed record AnswerCard
{
    public string Format { get; init; } = "legaldocs-reponse/1";

    public required int Reponse { get; init; }

    public required string Sens { get; init; }

    public required IReadOnlyList<AnswerCardFile> Fichiers { get; init; }
}

/// <summary>A file of an answer.</summary>
/// <param name="Fichier">Path within the folder of the answer.</param>
/// <param name="Nom">Name under which it is sent.</param>
/// <param name="TypePiece">Code of five characters.</param>
/// <param name="Sha512">Digest of its bytes.</param>
internal sealed record AnswerCardFile(string Fichier, string Nom, string TypePiece, string Sha512);

/// <summary>How an answer ended: <c>courriers/{id}/reponse-{n}/issue.json</c>.</summary>
internal sealed record AnswerEndCard
{
    public string Format { get; init; } = "legaldocs-reponse/1";

    public required string Resultat { get; init; }

    public required long Transaction { get; init; }

    /// <summary>Day the préfecture received it; for a plain letter, day it left.</summary>
    public DateOnly? DateReception { get; init; }

    /// <summary>The platform's words when it refused.</summary>
    public string? Message { get; init; }
}

/// <summary>JSON of the letters in the store.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(LetterCard))]
[JsonSerializable(typeof(AnswerCard))]
[JsonSerializable(typeof(AnswerEndCard))]
internal sealed partial class LetterJson : JsonSerializerContext;
