using System.Text.Json;
using System.Text.Json.Serialization;
using LegalDocs.Campaigns.Transmitting;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Where an answer stands: the JSON that the work table keeps.</summary>
internal sealed record AnswerState
{
    /// <summary>URN of the act.</summary>
    public required string Acte { get; init; }

    /// <summary>Folder of the letter.</summary>
    public required string Courrier { get; init; }

    /// <summary>Rank of the answer.</summary>
    public required int Reponse { get; init; }

    public TransmissionStep Step { get; init; } = TransmissionStep.Send;

    public long TransactionId { get; init; }

    public int Polls { get; init; }

    public int Failures { get; init; }

    public TransmissionDetail? Detail { get; init; }

    public static AnswerState Parse(string json) => JsonSerializer.Deserialize(json, AnswerJson.Default.AnswerState)
        ?? throw new InvalidOperationException("The state of an answer is null.");

    public string ToJson() => JsonSerializer.Serialize(this, AnswerJson.Default.AnswerState);
}

/// <summary>JSON of the work on answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(AnswerState))]
internal sealed partial class AnswerJson : JsonSerializerContext;
