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

    /// <summary>Refusals for want of rights or of a working server, in a row.</summary>
    public int Refusals { get; init; }

    /// <summary>Sends that never arrived, in a row.</summary>
    public int Losses { get; init; }

    /// <summary>When the platform accepted the act; null: not yet, or before this was kept.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Whether the platform is a rehearsal one; null: not sent yet, or before this was kept.</summary>
    public bool? IsRehearsal { get; init; }

    /// <summary>Whether a person was already told that the receipt is late.</summary>
    public bool IsLateTold { get; init; }

    /// <summary>Who holds the act back; null: nobody.</summary>
    public HoldMark? Hold { get; init; }

    /// <summary>Whether a person asked for the act to be withdrawn or cancelled, as soon as that can be done.</summary>
    public bool IsCancelAsked { get; init; }

    /// <summary>When the platform was asked to cancel without a clear answer; null: never, or it answered.</summary>
    public DateTimeOffset? CancelSentAt { get; init; }

    /// <summary>Number of the cancelling transaction; 0: none, or unknown.</summary>
    public long CancellationId { get; init; }

    /// <summary>Decisions of the act's log that this state takes into account.</summary>
    public int Decisions { get; init; }

    /// <summary>Rank of an accepted attempt that a person found not to have arrived; 0: none.</summary>
    public int Overruled { get; init; }

    /// <summary>The last decision that a person made; null: none.</summary>
    public DecisionMark? Decided { get; init; }

    /// <summary>Whether a person took the work to decide: the act's log says whether they did.</summary>
    public bool IsDeciding { get; init; }

    /// <summary>The last thing a person should know; null: nothing.</summary>
    public TransmissionDetail? Detail { get; init; }

    /// <summary>Whether nothing more is done unless a person decides it.</summary>
    [JsonIgnore]
    public bool IsEnded => Step is TransmissionStep.Received or TransmissionStep.Stopped or TransmissionStep.Withdrawn
        or TransmissionStep.Cancelled;

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

    /// <summary>Withdrawn by a person before it was sent.</summary>
    Withdrawn,

    /// <summary>Received; the platform must be asked to cancel it.</summary>
    Cancel,

    /// <summary>The cancellation was asked for: asked about until the State acknowledges it.</summary>
    FollowCancel,

    /// <summary>The State acknowledged the cancellation.</summary>
    Cancelled,
}

/// <summary>Who holds an act back, since when and why.</summary>
internal sealed record HoldMark(string Who, DateTimeOffset At, string Motif);

/// <summary>Who decided what, when and why; the act's log has it too.</summary>
internal sealed record DecisionMark(DecisionKind Kind, string Who, DateTimeOffset At, string Motif);

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
[JsonSerializable(typeof(DecisionEntry))]
internal sealed partial class TransmissionJson : JsonSerializerContext;
