using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Transmission;

namespace LegalDocs.Records;

/// <summary>What identifies an act, from its card (<c>acte.json</c>).</summary>
public sealed record ActeIdentity
{
    /// <summary>Identifier written on the card.</summary>
    public required string Urn { get; init; }

    /// <summary>Number.</summary>
    public required string Numero { get; init; }

    /// <summary>SIREN of the collectivité.</summary>
    public required string Siren { get; init; }

    /// <summary>Kind of act; null when the card says none that exists.</summary>
    public required NatureActe? Nature { get; init; }

    /// <summary>Code of the subject in the classification, such as <c>5.7</c>; may be empty.</summary>
    public required string Matiere { get; init; }

    /// <summary>Date of the decision; null when the card has none.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Subject line.</summary>
    public required string Objet { get; init; }

    /// <summary>Kind of act in the words of its campaign; may be empty.</summary>
    public required string Libelle { get; init; }

    /// <summary>Name of the act in its campaign; may be empty.</summary>
    public string Cle { get; init; } = string.Empty;

    /// <summary>Names, in the same campaign, of the acts that must be received before this one is signed.</summary>
    public IReadOnlyList<string> AwaitedActes { get; init; } = [];

    internal static ActeIdentity? Of(JsonObject? card)
    {
        if (card is null || Text(card, "numero") is not { Length: > 0 } numero || Text(card, "siren") is not { Length: > 0 } siren)
        {
            return null;
        }

        return new ActeIdentity
        {
            Urn = Text(card, "urn"),
            Numero = numero,
            Siren = siren,
            Nature = card["nature"] is JsonValue value && value.TryGetValue<int>(out var code) && Enum.IsDefined((NatureActe)code)
                ? (NatureActe)code
                : null,
            Matiere = Text(card, "matiere"),
            Date = DateOnly.TryParseExact(
                Text(card, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            Objet = Text(card, "objet"),
            Libelle = Text(card, "libelle"),
            Cle = Text(card, "cle"),
            AwaitedActes =
            [
                .. (card["attend_accuses"] as JsonArray ?? []).OfType<JsonValue>()
                    .Select(key => key.TryGetValue<string>(out var text) ? text : string.Empty).Where(key => key.Length > 0),
            ],
        };
    }

    /// <summary>The same for the receipt to be compared with; null when something is missing or no platform would take it.</summary>
    internal TransmissionIdentity? ToTransmission() =>
        Date is { } date && Nature is { } nature
            && Acts.Siren.TryParse(Siren, out var siren) && NumeroInterne.TryParse(Numero, out var numero)
            ? new TransmissionIdentity(siren, numero, date, nature)
            : null;

    private static string Text(JsonObject card, string name) =>
        card[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : string.Empty;
}
