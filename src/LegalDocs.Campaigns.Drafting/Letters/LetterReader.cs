using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Reads letters of the préfecture from a version store; nothing else is needed.</summary>
/// <param name="store">The store.</param>
/// <remarks>A new version of the words of an act begins without its letters: they are looked for in every version.</remarks>
public sealed class LetterReader(IVersionStore store)
{
    private readonly ActeReader _reader = new(store);

    /// <summary>The letters about an act, in the order in which they were stored.</summary>
    /// <param name="id">The act.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>None when there is no such act.</returns>
    /// <exception cref="VersionStoreException">The store could not be read, or is damaged.</exception>
    /// <exception cref="InvalidDataException">A card is no card of a letter.</exception>
    public async Task<IReadOnlyList<StoredLetter>> ListAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } history
            ? await ListAsync(history, cancellationToken).ConfigureAwait(false)
            : [];
    }

    /// <summary>The same, from a history already read.</summary>
    /// <param name="history">All versions of the act.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The letters.</returns>
    public async Task<IReadOnlyList<StoredLetter>> ListAsync(ObjectHistory history, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(history);
        var letters = new List<StoredLetter>();
        foreach (var folder in Folders(history).Where(folder => folder.Value.ContainsKey(ActeFiles.CourrierCard)))
        {
            letters.Add(await ReadAsync(history, folder.Key, folder.Value, cancellationToken).ConfigureAwait(false));
        }

        return [.. letters.OrderBy(letter => letter.Version).ThenBy(letter => letter.Id)];
    }

    /// <summary>The bytes of a file of a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="path">One of its <see cref="StoredLetter.Files"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The whole file.</returns>
    public Task<byte[]> ReadAsync(StoredLetter letter, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return _reader.ReadAsync(letter.Acte, letter.Files[path], PathOf(letter.Folder, path), cancellationToken);
    }

    internal static string PathOf(string folder, string path) => $"{ActeFiles.CourriersFolder}{folder}/{path}";

    /// <summary>Files of each folder, with the newest version that holds them.</summary>
    internal static SortedDictionary<string, Dictionary<string, int>> Folders(ObjectHistory history)
    {
        var folders = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var version in history.Versions)
        {
            foreach (var path in version.Files.Select(file => file.Path)
                .Where(path => path.StartsWith(ActeFiles.CourriersFolder, StringComparison.Ordinal)))
            {
                if (path[ActeFiles.CourriersFolder.Length..].Split('/', 2) is [var folder, var rest])
                {
                    (folders.TryGetValue(folder, out var files) ? files : folders[folder] = new(StringComparer.Ordinal))[rest]
                        = version.Number;
                }
            }
        }

        return folders;
    }

    private async Task<StoredLetter> ReadAsync(
        ObjectHistory history, string folder, Dictionary<string, int> files, CancellationToken cancellationToken)
    {
        var place = new Place(history.Id, folder, files);
        var card = await JsonAsync(place, ActeFiles.CourrierCard, LetterJson.Default.LetterCard, cancellationToken).ConfigureAwait(false);
        var path = PathOf(folder, ActeFiles.CourrierCard);
        var first = history.Versions.First(version => version.Files.Any(file => file.Path == path));
        return new StoredLetter
        {
            Acte = history.Id,
            Folder = folder,
            Id = card.Courrier,
            Type = CourrierTypeWire.Parse(card.Type),
            IdActe = card.IdActe,
            Date = card.Date,
            Motif = card.Motif,
            Version = first.Number,
            KeptAt = first.Created,
            Files = files,
            Documents = [.. card.Documents.Select(document => new StoredLetterFile(document.Fichier, document.Nom))],
            Answers = await AnswersAsync(place, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyList<StoredAnswer>> AnswersAsync(Place place, CancellationToken cancellationToken)
    {
        var answers = new List<StoredAnswer>();
        for (var number = 1; place.Files.ContainsKey(AnswerPath(number, ActeFiles.ReponseCard)); number++)
        {
            var card = await JsonAsync(
                place, AnswerPath(number, ActeFiles.ReponseCard), LetterJson.Default.AnswerCard, cancellationToken).ConfigureAwait(false);
            var end = place.Files.ContainsKey(AnswerPath(number, ActeFiles.ReponseEnd))
                ? await JsonAsync(
                    place, AnswerPath(number, ActeFiles.ReponseEnd), LetterJson.Default.AnswerEndCard, cancellationToken)
                    .ConfigureAwait(false)
                : null;
            answers.Add(new StoredAnswer
            {
                Number = number,
                Sens = LetterWords.ParseSens(card.Sens),
                Files =
                [
                    .. card.Fichiers.Select(file => new StoredAnswerFile(
                        AnswerPath(number, file.Fichier), file.Nom, file.TypePiece, file.Sha512)),
                ],
                Ending = EndingOf(end?.Resultat),
                TransactionId = end?.Transaction,
                DateReception = end?.DateReception,
                Message = end?.Message,
            });
        }

        return answers;
    }

    internal static string AnswerPath(int number, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"reponse-{number}/{path}");

    internal static AnswerEnding EndingOf(string? word) => word switch
    {
        null => AnswerEnding.Pending,
        "recue" => AnswerEnding.Received,
        "envoyee" => AnswerEnding.Sent,
        "refusee" => AnswerEnding.Refused,
        _ => throw new InvalidDataException($"'{word}' is no end of an answer."),
    };

    private async Task<T> JsonAsync<T>(Place place, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var bytes = await _reader.ReadAsync(place.Id, place.Files[path], PathOf(place.Folder, path), cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(bytes, type) ?? throw new InvalidDataException($"'{path}' of '{place.Id}' is null.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"'{path}' of '{place.Id}' is damaged: {error.Message}", error);
        }
    }

    private sealed record Place(ActeObjectId Id, string Folder, Dictionary<string, int> Files);
}
