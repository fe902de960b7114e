using LegalDocs.Acts;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Cataloguing;

/// <summary>What the catalogue says of an act, from its object alone.</summary>
public sealed class CatalogueReaderTests
{
    private readonly StoredActs _acts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_is_read_from_its_card_its_data_and_its_documents()
    {
        var id = await _acts.AddAsync(
            "CV1",
            StoredActs.Card("CV1", "\"deliberation/SC01\""),
            """
            { "epci": { "siren": "242100410", "nom": "Dijon Métropole" }, "commune": { "code_insee": "21003", "nom": "Ahuy" },
              "service": { "code": "SC01", "nom": "Droit des sols" } }
            """,
            ("annexes/01-fiche.docx", SmallCampaign.Docx("Fiche d’impact")));

        var record = (await ReadAsync(id)).Record!;

        Assert.Equal(["deliberation/SC01"], record.AwaitedKeys);
        Assert.Equal("Texte de l’acte CV1.\nVu le code général.\nFiche d’impact", record.Text);
        var history = await _acts.Store.FindAsync(id, Token);
        Assert.Equal(
            new CatalogueEntry
            {
                Urn = ActeUrn.Parse(id.Value),
                Nature = NatureActe.Contrat,
                Libelle = "Convention",
                Objet = "Convention d’essai",
                Date = new DateOnly(2018, 10, 15),
                Matiere = Matiere.Parse("5.7.1"),
                Commune = new CatalogueTerm("21003", "Ahuy"),
                Service = new CatalogueTerm("SC01", "Droit des sols"),
                Campagne = "essai",
                Cle = "convention/CV1",
                Etat = EtatCatalogue.Genere,
                HeadVersion = 1,
                Sha512 = history!.Newest.Files.Single(file => file.Path == ActeFiles.Pdf).Sha512,
            },
            record.Entry);
    }

    [Fact]
    public async Task The_commune_that_adopts_goes_before_another_that_the_data_name()
    {
        var id = await _acts.AddAsync(
            "CV1",
            data: """
            { "membre": { "code_insee": "21003", "nom": "Ahuy", "siren": "212100036" },
              "commune": { "code_insee": "21999", "nom": "Émettrice", "siren": "242100410" }, "service": { "nom": "Sans code" } }
            """);

        var entry = (await ReadAsync(id)).Record!.Entry;

        Assert.Equal(new CatalogueTerm("21999", "Émettrice"), entry.Commune);
        Assert.Equal(new CatalogueTerm("Sans code", "Sans code"), entry.Service);
    }

    [Fact]
    public async Task A_signed_pdf_makes_the_act_signed_and_is_what_is_handed_out_even_after_a_new_version()
    {
        var id = await _acts.AddAsync("CV1");
        await _acts.ExtendAsync(id, ActeFiles.SignedPdf, "%PDF signé"u8.ToArray());

        var signed = (await ReadAsync(id)).Record!.Entry;
        await _acts.AddAsync("CV1", StoredActs.Card("CV1").Replace("d’essai", "modifiée", StringComparison.Ordinal));
        var later = (await ReadAsync(id)).Record!.Entry;

        var history = await _acts.Store.FindAsync(id, Token);
        var digest = history!.Versions[1].Files.Single(file => file.Path == ActeFiles.SignedPdf).Sha512;
        Assert.Equal((EtatCatalogue.Signe, 2, 2, digest), (signed.Etat, signed.HeadVersion, signed.SignedVersion, signed.Sha512));
        Assert.Equal((3, 2, digest), (later.HeadVersion, later.SignedVersion, later.Sha512));
    }

    [Fact]
    public async Task The_state_follows_the_log_of_sendings_then_the_receipt()
    {
        var id = await _acts.AddAsync("CV1");
        var log = new AttemptLog(_acts.Store);
        var states = new List<EtatCatalogue> { await EtatAsync(id) };

        foreach (var (rank, ending) in new[] { (1, AttemptEnding.Lost), (2, AttemptEnding.Refused), (3, AttemptEnding.Accepted) })
        {
            await log.TryOpenAsync(
                id, new AttemptIntent { Attempt = rank, At = default, Platform = "essai", Version = 1, Files = [] }, Token);
            states.Add(await EtatAsync(id));
            await log.CloseAsync(id, new AttemptClosing(rank, default, ending), Token);
            states.Add(await EtatAsync(id));
        }

        await _acts.ExtendAsync(id, ActeFiles.Receipt, StoredActs.Receipt("CV1"));
        states.Add(await EtatAsync(id));

        Assert.Equal(
            [
                EtatCatalogue.Genere, EtatCatalogue.EnvoiEnCours, EtatCatalogue.Genere, EtatCatalogue.EnvoiEnCours,
                EtatCatalogue.Refuse, EtatCatalogue.EnvoiEnCours, EtatCatalogue.Transmis, EtatCatalogue.AccuseRecu,
            ],
            states);
        var entry = (await ReadAsync(id)).Record!.Entry;
        Assert.Equal(("021-242100410-20181015-CV1-CC", new DateOnly(2018, 10, 20)), (entry.IdActe, entry.DateAR));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "nature": 99, "matiere": "5.7", "date": "2018-10-15" }""")]
    [InlineData("""{ "nature": 4, "matiere": "x", "date": "2018-10-15" }""")]
    [InlineData("""{ "nature": 4, "matiere": "5.7", "date": "15/10/2018" }""")]
    [InlineData("""{ "nature": 4, "matiere": "5.7", "date": "2018-10-15", "objet": 5 }""")]
    [InlineData("""{ "nature": 4, "matiere": "5.7", "date": "2018-10-15", "objet": "a\u0000b" }""")]
    [InlineData("""{ "nature": 4, "matiere": "5.7", "date": "2018-10-15", "objet": "\ud800" }""")]
    public async Task A_damaged_card_is_said_and_no_entry_is_made_up(string card)
    {
        var id = await _acts.AddAsync("CV1", card);

        var reading = await ReadAsync(id);

        Assert.Null(reading.Record);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(("LD6510", id), (fault.Code, fault.Id));
        Assert.Contains("acts verify", fault.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_said_and_the_rest_is_found()
    {
        var id = await _acts.AddAsync("CV1", null, null, ("annexes/01-fiche.docx", "no zip"u8.ToArray()));

        var reading = await ReadAsync(id);

        Assert.Equal("LD6511", Assert.Single(reading.Faults).Code);
        Assert.StartsWith("Texte de l’acte", reading.Record!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://plateforme.example/", false)]
    [InlineData("S²LOW http://127.0.0.1:41234/ (242100410)", true)]
    public async Task The_days_come_from_the_receipt_and_the_platform_tells_a_rehearsal(string platform, bool isRehearsal)
    {
        var id = await ReceivedAsync(platform);

        var entry = (await ReadAsync(id)).Record!.Entry;

        Assert.Equal(new DateOnly(2018, 10, 22), entry.Executoire);
        Assert.Equal((new DateOnly(2018, 12, 21), entry.FinDefere), (entry.FinDefere, entry.FinDefereAuPlusTard));
        Assert.Equal((false, isRehearsal), (entry.EstDefere, entry.IsRehearsal));
    }

    [Fact]
    public async Task A_cancelled_act_has_no_days_any_more()
    {
        var id = await ReceivedAsync("https://plateforme.example/");
        await _acts.ExtendAsync(id, ActeFiles.Cancellation, "{}"u8.ToArray());

        var entry = (await ReadAsync(id)).Record!.Entry;

        Assert.Equal((EtatCatalogue.Annule, null, null), (entry.Etat, entry.Executoire, entry.FinDefereAuPlusTard));
    }

    [Fact]
    public async Task Damaged_data_and_a_damaged_log_cost_themselves_and_not_the_act()
    {
        var id = await _acts.AddAsync("CV1", data: "{ damaged");
        await _acts.Store.TryAppendLogAsync(id, "transmission-00001-intention.json", "{"u8.ToArray(), Token);

        var reading = await ReadAsync(id);

        Assert.Equal(["LD6513", "LD6513"], reading.Faults.Select(fault => fault.Code));
        Assert.Contains("sans sa commune, son service et ses échéances", reading.Faults[0].French, StringComparison.Ordinal);
        Assert.Contains("sans l’état de son envoi", reading.Faults[1].French, StringComparison.Ordinal);
        Assert.Equal((EtatCatalogue.EnvoiEnCours, null), (reading.Record!.Entry.Etat, reading.Record.Entry.Commune));
    }

    /// <summary>Sent, received on 20 October 2018, published two days later.</summary>
    private async Task<ActeObjectId> ReceivedAsync(string platform)
    {
        var id = await _acts.AddAsync(
            "CV1",
            data: """
            { "epci": { "siren": "242100410", "nom": "Dijon Métropole", "type": "METRO", "departement": "21",
              "date_publicite": "2018-10-22" } }
            """);
        var intent = new AttemptIntent { Attempt = 1, At = default, Platform = platform, Version = 1, Files = [] };
        await new AttemptLog(_acts.Store).TryOpenAsync(id, intent, Token);
        await _acts.ExtendAsync(id, ActeFiles.Receipt, StoredActs.Receipt("CV1"));
        return id;
    }

    [Fact]
    public async Task An_absent_object_and_one_without_card_are_no_acts()
    {
        await _acts.ExtendAsync(StoredActs.IdOf("X1"), "autre.txt", [1]);

        Assert.Equal((null, 0), Of(await ReadAsync(StoredActs.IdOf("X1"))));
        Assert.Equal((null, 0), Of(await ReadAsync(StoredActs.IdOf("X2"))));

        static (CatalogueRecord?, int) Of(CatalogueReading reading) => (reading.Record, reading.Faults.Count);
    }

    private Task<CatalogueReading> ReadAsync(ActeObjectId id) => new CatalogueReader(_acts.Store).ReadAsync(id, null, Token);

    private async Task<EtatCatalogue> EtatAsync(ActeObjectId id) => (await ReadAsync(id)).Record!.Entry.Etat;
}
