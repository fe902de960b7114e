using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Where a transmission stands: the JSON that the work table keeps.</summary>
internal sealed record TransmissionState
{
    public static TransmissionState New { get; } = new();

    /// <summary>What the next claim does.</summary>
    public TransmissionStep Step { get; init; } = TransmissionStep.Send;

    /// <summary>Version of the act in the store that was sent; 0: none yet.</summary>
    public int Version { get; init; }

    /// <summary>Number of the transaction on the platform; 0: none yet.</summary>
    public long TransactionId { get; init; }

    /// <summary>Questions asked about the transaction.</summary>
    public int Polls { get; init; }

    /// <summary>Calls that could not be made, in a row.</summary>
    public int Failures { get; init; }

    /// <summary>The last thing a person should know; null: nothing.</summary>
    public TransmissionDetail? Detail { get; init; }

    public static TransmissionState Parse(string json) =>
        JsonSerializer.Deserialize(json, TransmissionJson.Default.TransmissionState)
        ?? throw new InvalidOperationException("The state of a transmission is null.");

    public string ToJson() => JsonSerializer.Serialize(this, TransmissionJson.Default.TransmissionState);
}

/// <summary>Steps of a transmission.</summary>
internal enum TransmissionStep
{
    /// <summary>To be sent, unless an attempt is open: it is then looked up.</summary>
    Send,

    /// <summary>Accepted by the platform: asked about until the receipt.</summary>
    Follow,

    /// <summary>Received.</summary>
    Received,

    /// <summary>Refused, or an anomaly: a person must act.</summary>
    Stopped,
}

/// <summary>JSON of the work table and of the transmission logs: names in lower case, enumerations as words.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(TransmissionState))]
[JsonSerializable(typeof(AttemptIntent))]
[JsonSerializable(typeof(AttemptEnd))]
internal sealed partial class TransmissionJson : JsonSerializerContext;
