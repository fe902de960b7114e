using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Seances;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Pdf;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Cataloguing;

/// <summary>Reads from the store what the catalogue says of an act. The only source: a run and a rebuild give the
/// same.</summary>
/// <param name="store">The store.</param>
public sealed class CatalogueReader(IVersionStore store)
{
    private readonly ActeReader _reader = new(store);
    private readonly AttemptLog _attempts = new(store);

    /// <summary>Reads an act whose number, objet and text are in the catalogue already, if nothing that makes them changed.</summary>
    /// <param name="id">Name of the object.</param>
    /// <param name="catalogued">Newest version that the catalogue knows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The record, without text unless a Word document or the card changed since.</returns>
    /// <exception cref="VersionStoreException">The store could not be read, or its bytes are damaged.</exception>
    public Task<CatalogueReading> ReadSinceAsync(ActeObjectId id, int catalogued, CancellationToken cancellationToken) =>
        ReadAsync(id, known: null, catalogued, cancellationToken);

    /// <summary>Reads an act.</summary>
    /// <param name="id">Name of the object.</param>
    /// <param name="known">Files of a version that the caller has in hand, to be read no second time; null: none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The record; nothing when the object is absent or is no act of ours; with every fault met.</returns>
    /// <exception cref="VersionStoreException">The store could not be read, or its bytes are damaged.</exception>
    public Task<CatalogueReading> ReadAsync(ActeObjectId id, KnownFiles? known, CancellationToken cancellationToken) =>
        ReadAsync(id, known, catalogued: 0, cancellationToken);

    private async Task<CatalogueReading> ReadAsync(
        ActeObjectId id, KnownFiles? known, int catalogued, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        try
        {
            var acte = await _reader.FindAsync(id, cancellationToken).ConfigureAwait(false);
            return acte is null
                ? CatalogueReading.Nothing
                : await ReadAsync(acte, known, catalogued, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException
            or InvalidDataException)
        {
            return new CatalogueReading(null, [CatalogueFault.UnreadableCard(id, error.Message)]);
        }
    }

    private async Task<CatalogueReading> ReadAsync(
        StoredActe acte, KnownFiles? known, int catalogued, CancellationToken cancellationToken)
    {
        var faults = new List<CatalogueFault>();
        var data = await DataAsync(acte, known, cancellationToken).ConfigureAwait(false);
        var entry = new CatalogueEntry
        {
            Urn = ActeUrn.Parse(acte.Id.Value),
            Nature = NatureOf(acte.Card),
            Libelle = acte.Libelle,
            Objet = acte.Objet,
            Date = ScopeValues.Day(acte.Card, "date") ?? throw new FormatException($"date: '{acte.Date}'"),
            Matiere = Matiere.Parse(ScopeValues.Text(acte.Card, "matiere") ?? string.Empty),
            Commune = CatalogueSubjects.Commune(data, acte.Siren),
            Service = CatalogueSubjects.Service(data),
            Campagne = ScopeValues.Text(acte.Card, "campagne") ?? string.Empty,
            Cle = acte.Cle,
            Etat = await EtatAsync(acte, cancellationToken).ConfigureAwait(false),
            HeadVersion = acte.History.Head,
            SignedVersion = Signed(acte.History)?.Number,
            IdActe = acte.Received?.Receipt.IdActe,
            DateAR = acte.Received?.Receipt.DateReception,
            Sha512 = DigestOfHandedOut(acte),
        };
        RefuseNul(entry.Objet, entry.Libelle, entry.Cle, entry.Campagne, entry.Commune?.Name, entry.Service?.Name, entry.Service?.Code);
        var text = SaysTheSame(acte.History, catalogued)
            ? null
            : await TextAsync(acte, known, faults, cancellationToken).ConfigureAwait(false);
        var record = new CatalogueRecord { Entry = entry, AwaitedKeys = acte.AwaitedActes, Text = text };
        return new CatalogueReading(record, faults);
    }

    /// <summary>Whether number, objet and text of the newest version are those of an earlier one.</summary>
    private static bool SaysTheSame(ObjectHistory history, int catalogued) =>
        catalogued >= 1 && catalogued <= history.Head
        && Told(history.Versions[catalogued - 1]).SequenceEqual(Told(history.Newest));

    private static IEnumerable<StoredFile> Told(VersionEntry version) => version.Files.Where(
        file => file.Path == ActeFiles.Card || file.Path.EndsWith(".docx", StringComparison.Ordinal));

    /// <summary>Receipt, then what the log of sendings says, then the signature: the furthest that is proved.</summary>
    private async Task<EtatCatalogue> EtatAsync(StoredActe acte, CancellationToken cancellationToken)
    {
        if (acte.Cancelled is not null)
        {
            return EtatCatalogue.Annule;
        }

        if (acte.Received is not null)
        {
            return EtatCatalogue.AccuseRecu;
        }

        var attempt = await _attempts.FindLastAsync(acte.Id, cancellationToken).ConfigureAwait(false);
        return attempt switch
        {
            { End: null } => EtatCatalogue.EnvoiEnCours,
            { End.Ending: AttemptEnding.Accepted } => EtatCatalogue.Transmis,
            { End.Ending: AttemptEnding.Refused } => EtatCatalogue.Refuse,
            _ => Signed(acte.History) is null ? EtatCatalogue.Genere : EtatCatalogue.Signe,
        };
    }

    private async Task<JsonObject> DataAsync(StoredActe acte, KnownFiles? known, CancellationToken cancellationToken)
    {
        if (DigestOf(acte.History.Newest, ActeFiles.Data) is null)
        {
            return [];
        }

        var bytes = await BytesAsync(acte, ActeFiles.Data, known, cancellationToken).ConfigureAwait(false);
        return JsonNode.Parse(bytes.Span) as JsonObject ?? [];
    }

    private async Task<string> TextAsync(
        StoredActe acte, KnownFiles? known, List<CatalogueFault> faults, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        foreach (var path in acte.History.Newest.Files.Select(file => file.Path)
            .Where(path => path.EndsWith(".docx", StringComparison.Ordinal)
                && !path.StartsWith(ActeFiles.CourriersFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var bytes = await BytesAsync(acte, path, known, cancellationToken).ConfigureAwait(false);
            switch (WordText.Read(bytes))
            {
                case TextReading.Read read:
                    texts.AddRange(read.Passages.Select(passage => passage.Text));
                    break;
                case TextReading.Refused refused:
                    faults.Add(CatalogueFault.UnreadableDocument(acte.Id, path, refused.Reason));
                    break;
            }
        }

        return string.Join('\n', texts);
    }

    private async Task<ReadOnlyMemory<byte>> BytesAsync(
        StoredActe acte, string path, KnownFiles? known, CancellationToken cancellationToken) =>
        known?.Version == acte.History.Head && known.Files.TryGetValue(path, out var bytes)
            ? bytes
            : await _reader.ReadAsync(acte.Id, acte.History.Head, path, cancellationToken).ConfigureAwait(false);

    private static NatureActe NatureOf(JsonObject card) =>
        ScopeValues.Whole(card, "nature") is { } number && Enum.IsDefined((NatureActe)number)
            ? (NatureActe)number
            : throw new FormatException($"nature: '{card["nature"]}'");

    /// <summary>JSON may hold the character NUL, PostgreSQL may not: such a card was made by hand, and by nobody well
    /// meaning.</summary>
    private static void RefuseNul(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text?.Contains('\0', StringComparison.Ordinal) == true)
            {
                throw new FormatException("a text holds the character U+0000");
            }
        }
    }

    /// <summary>The signed PDF when there is one, else the PDF of the version that was received, else the newest.</summary>
    private static string DigestOfHandedOut(StoredActe acte) =>
        (Signed(acte.History) is { } signed
            ? DigestOf(signed, ActeFiles.SignedPdf)
            : DigestOf(acte.History.Versions[acte.DefaultVersion - 1], ActeFiles.Pdf)) ?? string.Empty;

    private static VersionEntry? Signed(ObjectHistory history) =>
        history.Versions.LastOrDefault(version => DigestOf(version, ActeFiles.SignedPdf) is not null);

    private static string? DigestOf(VersionEntry version, string path) =>
        version.Files.FirstOrDefault(file => file.Path == path)?.Sha512;
}

/// <summary>Files of a version that were just written.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Files">Bytes by logical path.</param>
public sealed record KnownFiles(int Version, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files);
