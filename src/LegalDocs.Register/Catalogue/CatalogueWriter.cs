using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>Writes acts into the catalogue, within one transaction.</summary>
internal sealed class CatalogueWriter(RegisterScope scope)
{
    private const string Upsert =
        """
        INSERT INTO catalogue (jour, nature, etat, matiere_id, commune_id, service_id, campagne_id, signed_version,
            executoire, fin_defere, fin_defere_plus_tard, est_defere, repetition, reading, siren, numero, numero_plain)
        VALUES (@Jour, @Nature, @Etat, @MatiereId, @CommuneId, @ServiceId, @CampagneId, @SignedVersion,
            @Executoire, @FinDefere, @FinDeferePlusTard, @EstDefere, @Repetition, @Reading, @Siren, @Numero, @NumeroPlain)
        ON CONFLICT (siren, numero) DO UPDATE SET jour = excluded.jour, nature = excluded.nature, etat = excluded.etat,
            matiere_id = excluded.matiere_id, commune_id = excluded.commune_id, service_id = excluded.service_id,
            campagne_id = excluded.campagne_id, signed_version = excluded.signed_version, executoire = excluded.executoire,
            fin_defere = excluded.fin_defere, fin_defere_plus_tard = excluded.fin_defere_plus_tard,
            est_defere = excluded.est_defere, repetition = excluded.repetition, reading = excluded.reading
        RETURNING id
        """;

    private const string UpsertCard =
        """
        INSERT INTO catalogue_card (acte_id, etat_propre, head_version, date_ar, id_acte, cle, sha512, libelle, objet)
        VALUES (@Id, @Etat, @HeadVersion, @DateAr, @IdActe, @Cle, @Sha512, @Libelle, @Objet)
        ON CONFLICT (acte_id) DO UPDATE SET etat_propre = excluded.etat_propre, head_version = excluded.head_version,
            date_ar = excluded.date_ar, id_acte = excluded.id_acte, cle = excluded.cle, sha512 = excluded.sha512,
            libelle = excluded.libelle, objet = excluded.objet
        """;

    /// <summary>Rule CNV-1: an act that awaits receipts is signable once all of them are there; receipts of a rehearsal make a rehearsal
    /// of it too.</summary>
    private const string Settle =
        """
        UPDATE catalogue SET etat = CASE WHEN EXISTS (
                SELECT 1 FROM catalogue_await w WHERE w.acte_id = catalogue.id AND NOT EXISTS (
                    SELECT 1 FROM catalogue_card k JOIN catalogue other ON other.id = k.acte_id
                    WHERE k.cle = w.cle AND k.date_ar IS NOT NULL AND other.campagne_id = catalogue.campagne_id))
            THEN @EnAttente ELSE @Signable END,
            repetition = (SELECT MAX(other.repetition) FROM catalogue_await w JOIN catalogue_card k ON k.cle = w.cle
                JOIN catalogue other ON other.id = k.acte_id
                WHERE w.acte_id = catalogue.id AND other.campagne_id = catalogue.campagne_id)
        WHERE id IN (SELECT acte_id FROM catalogue_await WHERE cle = @Cle OR acte_id = @Id)
            AND campagne_id = @CampagneId
            AND id IN (SELECT acte_id FROM catalogue_card WHERE acte_id = catalogue.id AND etat_propre = @Genere)
        """;

    /// <summary>A tsvector of PostgreSQL holds 1 048 575 bytes of words; every engine indexes the same.</summary>
    private const int MaxWordBytes = 1_000_000;

    private readonly Dictionary<(string, string, string), long> _terms = [];
    private readonly List<ActeUrn> _shortened = [];
    private readonly List<ActeUrn> _unknown = [];

    public CatalogueRecording Recording => new(_shortened, _unknown);

    public async Task WriteAsync(CatalogueRecord record)
    {
        var entry = record.Entry;
        var previous = await KeyOfAsync(entry.Urn).ConfigureAwait(false);
        if (previous is null && record.Text is null)
        {
            _unknown.Add(entry.Urn);
            return;
        }

        var campagneId = await TermAsync(CatalogueTerms.Campagne, entry.Campagne, entry.Campagne).ConfigureAwait(false);
        var id = await scope.FindAsync<long>(Upsert, await ValuesAsync(entry, campagneId).ConfigureAwait(false))
            .ConfigureAwait(false);
        await scope.ExecuteAsync(UpsertCard, CardValues(id, entry)).ConfigureAwait(false);
        await WriteAwaitedAsync(id, record.AwaitedKeys, isNew: previous is null).ConfigureAwait(false);
        if (record.Text is { } text)
        {
            await WriteTextAsync(id, entry, text).ConfigureAwait(false);
        }

        await SettleAsync(id, campagneId, entry.Cle).ConfigureAwait(false);
        if (previous is not null && (previous.CampagneId != campagneId || previous.Cle != entry.Cle))
        {
            await SettleAsync(id, previous.CampagneId, previous.Cle).ConfigureAwait(false);
        }
    }

    public async Task<bool> RemoveAsync(ActeUrn urn)
    {
        if (await KeyOfAsync(urn).ConfigureAwait(false) is not { } known)
        {
            return false;
        }

        await scope.ExecuteAsync(
            $"""
            {scope.Engine.DeleteWords};
            DELETE FROM catalogue_text WHERE acte_id = @Id;
            DELETE FROM catalogue_await WHERE acte_id = @Id;
            DELETE FROM catalogue_card WHERE acte_id = @Id;
            DELETE FROM catalogue WHERE id = @Id;
            """,
            new { known.Id }).ConfigureAwait(false);
        await SettleAsync(known.Id, known.CampagneId, known.Cle).ConfigureAwait(false);
        return true;
    }

    private async Task<object> ValuesAsync(CatalogueEntry entry, long campagneId) => new
    {
        Jour = CatalogueRow.JourOf(entry.Date),
        Nature = (int)entry.Nature,
        Etat = (int)entry.Etat,
        MatiereId = await TermAsync(CatalogueTerms.Matiere, entry.Matiere.Value, entry.Matiere.Value).ConfigureAwait(false),
        CommuneId = await TermAsync(CatalogueTerms.Commune, entry.Commune).ConfigureAwait(false),
        ServiceId = await TermAsync(CatalogueTerms.Service, entry.Service).ConfigureAwait(false),
        CampagneId = campagneId,
        entry.SignedVersion,
        Executoire = CatalogueRow.JourOf(entry.Executoire),
        FinDefere = CatalogueRow.JourOf(entry.FinDefere),
        FinDeferePlusTard = CatalogueRow.JourOf(entry.FinDefereAuPlusTard),
        EstDefere = entry.EstDefere ? 1 : 0,
        Repetition = entry.IsRehearsal is { } isRehearsal ? (isRehearsal ? 1 : 0) : (int?)null,
        CatalogueRow.Reading,
        Siren = entry.Siren.Value,
        Numero = entry.Numero.Value,
        NumeroPlain = FoldedWords.Joined(entry.Numero.Value),
    };

    private static object CardValues(long id, CatalogueEntry entry) => new
    {
        Id = id,
        Etat = (int)entry.Etat,
        entry.HeadVersion,
        DateAr = entry.DateAR is { } date ? Instants.ToText(date) : null,
        entry.IdActe,
        entry.Cle,
        entry.Sha512,
        entry.Libelle,
        entry.Objet,
    };

    private async Task WriteAwaitedAsync(long id, IReadOnlyList<string> keys, bool isNew)
    {
        if (!isNew)
        {
            await scope.ExecuteAsync("DELETE FROM catalogue_await WHERE acte_id = @Id", new { Id = id }).ConfigureAwait(false);
        }

        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            await scope.ExecuteAsync(
                "INSERT INTO catalogue_await (acte_id, cle) VALUES (@Id, @Cle)", new { Id = id, Cle = key })
                .ConfigureAwait(false);
        }
    }

    private async Task WriteTextAsync(long id, CatalogueEntry entry, string text)
    {
        var words = FoldedWords.Fitting(MaxWordBytes, out var isWhole, entry.Numero.Value, entry.Objet, text);
        if (!isWhole)
        {
            _shortened.Add(entry.Urn);
        }

        words.Add(SearchWords.NumberMark + FoldedWords.Joined(entry.Numero.Value));
        await scope.ExecuteAsync(
            $"""
            INSERT INTO catalogue_text (acte_id, content) VALUES (@Id, @Content)
                ON CONFLICT (acte_id) DO UPDATE SET content = excluded.content;
            {scope.Engine.DeleteWords};
            {scope.Engine.InsertWords};
            """,
            new { Id = id, Content = PackedText.Pack(text), Words = string.Join(' ', words) }).ConfigureAwait(false);
    }

    private Task<int> SettleAsync(long id, long campagneId, string key) => scope.ExecuteAsync(
        Settle,
        new
        {
            Id = id,
            CampagneId = campagneId,
            Cle = key,
            EnAttente = (int)EtatCatalogue.EnAttente,
            Signable = (int)EtatCatalogue.Signable,
            Genere = (int)EtatCatalogue.Genere,
        });

    private async Task<long> TermAsync(string facet, CatalogueTerm? term) =>
        term is null ? CatalogueTerms.None : await TermAsync(facet, term.Code, term.Name).ConfigureAwait(false);

    private async Task<long> TermAsync(string facet, string code, string name)
    {
        if (_terms.TryGetValue((facet, code, name), out var known))
        {
            return known;
        }

        var values = new { Facet = facet, Code = code, Name = name };
        await scope.ExecuteAsync(
            "INSERT INTO catalogue_term (facet, code, name) VALUES (@Facet, @Code, @Name) ON CONFLICT DO NOTHING", values)
            .ConfigureAwait(false);
        var id = await scope.FindAsync<long>(
            "SELECT id FROM catalogue_term WHERE facet = @Facet AND code = @Code AND name = @Name", values)
            .ConfigureAwait(false);
        _terms.Add((facet, code, name), id);
        return id;
    }

    private Task<KeyRow?> KeyOfAsync(ActeUrn urn) => scope.FindAsync<KeyRow>(
        "SELECT c.id AS Id, c.campagne_id AS CampagneId, k.cle AS Cle FROM catalogue c "
            + "JOIN catalogue_card k ON k.acte_id = c.id WHERE " + CatalogueRow.OfUrn,
        CatalogueRow.Key(urn));

    private sealed class KeyRow
    {
        public long Id { get; init; }

        public long CampagneId { get; init; }

        public string Cle { get; init; } = string.Empty;
    }
}
