using System.Text.Json;
using System.Text.Json.Serialization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Preflight;

/// <summary>Classifications, fetched from the platform and kept in a folder with the instant of the fetch.</summary>
/// <remarks>
/// Codes of matières and of types de pièce differ from one département to the next and change with time (protocol 4): they
/// are asked for before a send, and a copy serves while the platform does not answer, for a limited time.
/// </remarks>
/// <param name="folder">Absolute path of the folder; made when something is kept.</param>
/// <param name="timeProvider">The clock.</param>
public sealed class ClassificationShelf(string folder, TimeProvider timeProvider)
{
    /// <summary>A copy younger than this is not asked for again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>A copy older than this is not relied on: a new classification is usually in force by then.</summary>
    public static readonly TimeSpan Usable = TimeSpan.FromDays(30);

    /// <summary>The classification of an account.</summary>
    /// <param name="siren">The collectivité.</param>
    /// <param name="platform">Its account.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Fetched, kept from an earlier fetch, or missing.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<ShelvedClassification> GetAsync(
        Siren siren, IPlateforme platform, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(siren);
        ArgumentNullException.ThrowIfNull(platform);
        var path = Path.Combine(folder, $"classification-{siren.Value}.json");
        var kept = Read(path) is { } copy && copy.Platform == platform.Name ? copy : null;
        var now = timeProvider.GetUtcNow();
        if (kept is not null && now - kept.FetchedAt < Fresh)
        {
            return new ShelvedClassification(kept.ToClassification(), kept.FetchedAt, null);
        }

        try
        {
            var fetched = await platform.FetchClassificationAsync(cancellationToken).ConfigureAwait(false);
            var file = ClassificationCopy.Of(fetched, platform.Name, now);
            await AtomicFile.WriteAsync(
                path, JsonSerializer.SerializeToUtf8Bytes(file, ClassificationJson.Default.ClassificationCopy), cancellationToken)
                .ConfigureAwait(false);
            return new ShelvedClassification(fetched, now, null);
        }
        catch (TransmissionException error)
        {
            return kept is not null && now - kept.FetchedAt < Usable
                ? new ShelvedClassification(kept.ToClassification(), kept.FetchedAt, error.Message)
                : new ShelvedClassification(null, kept?.FetchedAt ?? now, error.Message);
        }
    }

    /// <summary>A copy that cannot be read is no copy: it is fetched again.</summary>
    private static ClassificationCopy? Read(string path)
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), ClassificationJson.Default.ClassificationCopy)
                : null;
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            return null;
        }
    }
}

/// <summary>A classification, or why there is none.</summary>
/// <param name="Classification">The classification; null: none could be had.</param>
/// <param name="FetchedAt">When it was fetched.</param>
/// <param name="Failure">Why it could not be fetched again; null: it is fresh.</param>
public sealed record ShelvedClassification(Classification? Classification, DateTimeOffset FetchedAt, string? Failure);

/// <summary>A classification as it is kept.</summary>
internal sealed record ClassificationCopy
{
    public required string Platform { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    public required DateOnly Date { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> TypesPiece { get; init; }

    public required IReadOnlyList<string> Matieres { get; init; }

    public static ClassificationCopy Of(Classification classification, string platform, DateTimeOffset fetchedAt) => new()
    {
        Platform = platform,
        FetchedAt = fetchedAt,
        Date = classification.Date,
        TypesPiece = classification.TypesPiece.OrderBy(pair => pair.Key).ToDictionary(
            pair => pair.Key.ToString(System.Globalization.CultureInfo.InvariantCulture),
            pair => (IReadOnlyList<string>)[.. pair.Value.Order(StringComparer.Ordinal)]),
        Matieres = [.. classification.Matieres.Order(StringComparer.Ordinal)],
    };

    public Classification ToClassification() => new()
    {
        Date = Date,
        TypesPiece = TypesPiece.ToDictionary(
            pair => int.Parse(pair.Key, System.Globalization.CultureInfo.InvariantCulture),
            pair => (IReadOnlySet<string>)pair.Value.ToHashSet(StringComparer.Ordinal)),
        Matieres = Matieres.ToHashSet(StringComparer.Ordinal),
    };
}

/// <summary>JSON of the copies.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ClassificationCopy))]
internal sealed partial class ClassificationJson : JsonSerializerContext;
