using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>An act for which an archive is written: <c>.legaldocs/00000001.json</c>, created once.</summary>
internal sealed record DossierTransaction
{
    public string Format { get; init; } = "legaldocs-dossier/1";

    public required long Id { get; init; }

    public required string Siren { get; init; }

    public required string Numero { get; init; }

    public required DateOnly Date { get; init; }

    public required int Nature { get; init; }

    /// <summary>Day of the envelope and its rank on that day.</summary>
    public required DateOnly Jour { get; init; }

    public required int Rang { get; init; }

    /// <summary>Name of the archive in <c>a-deposer</c>.</summary>
    public required string Archive { get; init; }

    public required string IdActe { get; init; }

    /// <summary>Name of the envelope within the archive, which an anomaly of the whole envelope recalls.</summary>
    [JsonIgnore]
    public string EnvelopeName => Archive["LGD-".Length..].Replace(".tar.gz", ".xml", StringComparison.Ordinal);

    [JsonIgnore]
    public TransmissionIdentity Identity => new(
        Acts.Siren.Parse(Siren), NumeroInterne.Parse(Numero), Date, (NatureActe)Nature);

    [JsonIgnore]
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Id:00000000}.json");

    /// <summary>Marks that the archive is whole: the transaction exists from then on.</summary>
    [JsonIgnore]
    public string MarkName => string.Create(CultureInfo.InvariantCulture, $"{Id:00000000}.pret");

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, DossierJson.Default.DossierTransaction);

    /// <exception cref="IOException">The record is damaged.</exception>
    public static DossierTransaction Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), DossierJson.Default.DossierTransaction)
                ?? throw new IOException($"'{path}' is damaged.");
        }
        catch (JsonException error)
        {
            throw new IOException($"'{path}' is damaged: {error.Message}", error);
        }
    }
}

/// <summary>JSON of the folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(DossierTransaction))]
internal sealed partial class DossierJson : JsonSerializerContext;
