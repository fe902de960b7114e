using System.Globalization;
using System.Text.Json;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Letters;

/// <summary>Stores a letter with its act, once, whatever was killed before.</summary>
internal sealed class LetterKeeper(IVersionStore store, VersionAuthor author)
{
    private const int MaxName = 100;

    private readonly ActeReader _reader = new(store);

    public async Task<KeptLetter> KeepAsync(
        Siren siren, CourrierAnnonce announced, ReadOnlyMemory<byte> archive, CancellationToken cancellationToken)
    {
        Courrier letter;
        try
        {
            letter = Courrier.Parse(archive);
        }
        catch (InvalidDataException)
        {
            await KeepRawAsync(siren, announced, archive, cancellationToken).ConfigureAwait(false);
            return new KeptLetter.Unreadable();
        }

        if (ActeOf(siren, letter.IdActe) is not { } urn
            || await store.FindAsync(ActeObjectId.Parse(urn.Value), cancellationToken).ConfigureAwait(false) is not { } history
            || await IsAnotherActeAsync(history, letter.IdActe, cancellationToken).ConfigureAwait(false))
        {
            return new KeptLetter.Foreign();
        }

        var (folder, isKept) = FolderOf(history, announced.Id, letter);
        if (!isKept)
        {
            await CommitAsync(history, folder, announced.Id, letter, archive, cancellationToken).ConfigureAwait(false);
        }

        return new KeptLetter.Kept(urn, letter, !isKept);
    }

    /// <summary>The act of this collectivité that an <c>IDActe</c> names.</summary>
    private static ActeUrn? ActeOf(Siren siren, string? idActe) =>
        IdentifiantActe.Find(idActe) is { } id && id.Siren == siren.Value && NumeroInterne.TryParse(id.Numero, out var numero)
            ? ActeUrn.Of(siren, numero)
            : null;

    /// <summary>The number is ours, the receipt that we hold is not of the act that the letter is about.</summary>
    private async Task<bool> IsAnotherActeAsync(ObjectHistory history, string idActe, CancellationToken cancellationToken)
    {
        var received = history.Versions.LastOrDefault(version => version.Files.Any(file => file.Path == ActeFiles.Receipt));
        if (received is null)
        {
            return false;
        }

        var xml = await _reader.ReadAsync(history.Id, received.Number, ActeFiles.Receipt, cancellationToken).ConfigureAwait(false);
        return AccuseReceptionParser.Parse(xml) is AccuseReceptionParsing.Parsed parsed && parsed.Accuse.IdActe != idActe;
    }

    /// <summary>The folder is named by the transaction; another platform may have given the same number to another letter.</summary>
    private static (string Folder, bool IsKept) FolderOf(ObjectHistory history, long id, Courrier letter)
    {
        var digest = ContentDigest.Sha512(letter.Message.Content.Span);
        for (var rank = 1; ; rank++)
        {
            var folder = rank == 1
                ? id.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{id}-{rank}");
            var path = LetterReader.PathOf(folder, ActeFiles.CourrierMessage);
            var known = history.Versions.SelectMany(version => version.Files).Where(file => file.Path == path).ToList();
            if (known.Count == 0 || known.Exists(file => file.Sha512 == digest))
            {
                return (folder, known.Count > 0);
            }
        }
    }

    private Task<CommitOutcome> CommitAsync(
        ObjectHistory history,
        string folder,
        long id,
        Courrier letter,
        ReadOnlyMemory<byte> archive,
        CancellationToken cancellationToken)
    {
        var documents = letter.Documents.Select((document, index) =>
            new LetterCardFile($"documents/{SafeName(index, document.Name)}", document.Name)).ToList();
        var card = new LetterCard
        {
            Courrier = id,
            Type = letter.Type.ToWire(),
            IdActe = letter.IdActe,
            Date = letter.Date,
            Motif = letter.Motif,
            Documents = documents,
        };
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [LetterReader.PathOf(folder, ActeFiles.CourrierCard)] =
                JsonSerializer.SerializeToUtf8Bytes(card, LetterJson.Default.LetterCard),
            [LetterReader.PathOf(folder, ActeFiles.CourrierMessage)] = letter.Message.Content,
            [LetterReader.PathOf(folder, ActeFiles.CourrierArchive)] = archive,
        };
        foreach (var (document, entry) in documents.Zip(letter.Documents))
        {
            files[LetterReader.PathOf(folder, document.Fichier)] = entry.Content;
        }

        var day = letter.Date is { } date ? $" du {date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : string.Empty;
        return store.CommitAsync(
            history.Id,
            new VersionDraft
            {
                Files = files,
                Mode = VersionMode.Extend,
                Message = $"Courrier de la préfecture : {letter.Type.French()}{day}",
                Author = author,
            },
            cancellationToken);
    }

    /// <summary>Bytes that are no letter: kept beside the act they were announced for, for a person to look at.</summary>
    private async Task KeepRawAsync(
        Siren siren, CourrierAnnonce announced, ReadOnlyMemory<byte> archive, CancellationToken cancellationToken)
    {
        if (ActeOf(siren, announced.IdActe) is { } urn && ActeObjectId.Parse(urn.Value) is { } id
            && await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not null)
        {
            var name = string.Create(
                CultureInfo.InvariantCulture, $"courrier-illisible-{announced.Id}-{ContentDigest.Sha512(archive.Span)[..16]}.bin");
            await store.TryAppendLogAsync(id, name, archive, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string SafeName(int index, string name)
    {
        var plain = string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_' ? sign : '_'));
        var cut = plain.Length > MaxName ? plain[^MaxName..] : plain;
        return string.Create(CultureInfo.InvariantCulture, $"{index + 1:00}-{cut.TrimEnd('.')}");
    }
}

/// <summary>What became of a letter that was fetched.</summary>
internal abstract record KeptLetter
{
    private KeptLetter()
    {
    }

    /// <summary>In the store, durably: it may be marked as read.</summary>
    public sealed record Kept(ActeUrn Acte, Courrier Letter, bool IsNew) : KeptLetter;

    /// <summary>About an act that the store has not.</summary>
    public sealed record Foreign : KeptLetter;

    /// <summary>No letter that we understand, or one that was cut.</summary>
    public sealed record Unreadable : KeptLetter;
}
