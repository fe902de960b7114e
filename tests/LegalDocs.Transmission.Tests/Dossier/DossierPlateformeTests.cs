using System.Globalization;
using System.Text;
using LegalDocs.Transmission.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Transmission.Tests.Dossier;

/// <summary>The second platform: archives in a folder for manual upload, receipts dropped there.</summary>
public sealed class DossierPlateformeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("legaldocs-dossier-").FullName;
    private readonly FakeTimeProvider _clock = new(Some.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Mine => Path.Combine(_root, "242100410");

    [Fact]
    public async Task An_act_becomes_one_archive_of_the_exchange_and_a_slip_for_the_person_who_uploads_it()
    {
        var platform = Ready();

        var outcome = await platform.CreateAsync(Some.Request() with { PiecesJointes = [new("annexe.pdf", Some.Pdf("a"), "99_DE")] }, Token);

        Assert.Equal(new CreationOutcome.Accepted(1), outcome);
        var archive = Assert.Single(Directory.GetFiles(Path.Combine(Mine, "a-deposer"), "*.tar.gz"));
        Assert.Equal("LGD-EACT--242100410--20260302-1.tar.gz", Path.GetFileName(archive));
        var entries = ArchiveActes.Read(File.ReadAllBytes(archive));
        Assert.Equal(
            [
                "EACT--242100410--20260302-1.xml",
                "021-242100410-20180927-DM2018_0001-DE-1-1_0.xml",
                "99_DE-021-242100410-20180927-DM2018_0001-DE-1-1_1.pdf",
                "99_DE-021-242100410-20180927-DM2018_0001-DE-1-1_2.pdf",
            ],
            entries.Select(entry => entry.Name));
        Assert.All(entries.Take(2), entry => Assert.Empty(ActesSchema.Faults(entry.Content)));
        var slip = File.ReadAllText($"{archive}.txt");
        Assert.Contains("021-242100410-20180927-DM2018_0001-DE", slip, StringComparison.Ordinal);
        Assert.Equal(new StatusOutcome.InProgress(ActesStatus.WaitingForPerson), await platform.GetStatusAsync(1, Token));
        Assert.True(File.Exists(Path.Combine(Mine, "LISEZMOI.txt")));
    }

    [Theory]
    [InlineData("ar.xml")]
    [InlineData("n'importe quel nom.txt")]
    public async Task A_receipt_that_is_dropped_there_is_found_whatever_its_name(string name)
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(), Token);
        Drop(name, Receipt("DM2018_0001"));

        var outcome = Assert.IsType<StatusOutcome.Acknowledged>(await platform.GetStatusAsync(1, Token));

        Assert.Empty(outcome.Receipt.Mismatches(Some.Request()));
        Assert.Equal(1, Assert.Single(await platform.ListAsync(ActesStatus.Acknowledged, Token)).Id);
        Assert.Empty(await platform.ListAsync(ActesStatus.WaitingForPerson, Token));
    }

    [Fact]
    public async Task A_receipt_in_the_archive_of_the_State_is_found()
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(), Token);
        Drop("SLO-EACT--PREF021-242100410-20260303-7.tar.gz", ArchiveActes.Write(
        [
            new ArchiveEntry("EACT--PREF021-242100410-20260303-7.xml", "<a/>"u8.ToArray()),
            new ArchiveEntry("ar.xml", Receipt("DM2018_0001")),
        ]));

        Assert.IsType<StatusOutcome.Acknowledged>(await platform.GetStatusAsync(1, Token));
    }

    [Fact]
    public async Task Each_act_has_its_own_receipt_and_another_s_changes_nothing()
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(1), Token);
        await platform.CreateAsync(Some.Request(2), Token);
        Drop("2.xml", Receipt("DM2018_0002"));
        Drop("3.xml", Receipt("DM2018_0003"));

        Assert.IsType<StatusOutcome.InProgress>(await platform.GetStatusAsync(1, Token));
        Assert.IsType<StatusOutcome.Acknowledged>(await platform.GetStatusAsync(2, Token));
    }

    [Fact]
    public async Task A_receipt_of_the_same_number_and_another_date_is_handed_over_to_be_refused_by_the_desk()
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(), Token);
        Drop("ar.xml", Receipt("DM2018_0001", "20170101"));

        var outcome = Assert.IsType<StatusOutcome.Acknowledged>(await platform.GetStatusAsync(1, Token));

        Assert.Contains("IDActe.Date", outcome.Receipt.Mismatches(Some.Request()));
    }

    [Fact]
    public async Task An_anomaly_of_the_act_or_of_its_envelope_is_a_failure_with_its_words()
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(1), Token);
        await platform.CreateAsync(Some.Request(2), Token);
        Drop("a.xml", Encoding.UTF8.GetBytes(
            "<AnomalieActe><Date>2026-03-02</Date><Nature>002</Nature><Detail>ODT-VERIF-01 : date</Detail>"
            + "<ActeRecu NumeroInterne='DM2018_0001' Date='2018-09-27'/></AnomalieActe>"));
        Drop("ANO_EACT--242100410--20260302-2.xml", Encoding.UTF8.GetBytes(
            "<AnomalieEnveloppe><Date>2026-03-02</Date><Nature>5</Nature><Detail>PREF-VERIF-02 : SIREN</Detail></AnomalieEnveloppe>"));

        var acte = Assert.IsType<StatusOutcome.Failed>(await platform.GetStatusAsync(1, Token));
        var envelope = Assert.IsType<StatusOutcome.Failed>(await platform.GetStatusAsync(2, Token));

        Assert.Equal("Anomalie signalee par le ministère : 002 - ODT-VERIF-01 : date", acte.Message);
        Assert.Equal("ODT-VERIF-01", AnomalieExplications.Find(acte.Message)!.Code);
        Assert.Equal("PREF-VERIF-02", AnomalieExplications.Find(envelope.Message)!.Code);
        Assert.NotNull(acte.Anomalie);
    }

    [Fact]
    public async Task A_cancellation_that_the_State_acknowledged_is_told()
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(), Token);
        Drop("ar.xml", Receipt("DM2018_0001"));
        Drop("b.xml", "<ARAnnulation IDActe='021-242100410-20180927-DM2018_0001-DE' DateReception='2026-03-05'/>"u8.ToArray());

        Assert.IsType<StatusOutcome.Cancelled>(await platform.GetStatusAsync(1, Token));
    }

    [Fact]
    public async Task A_number_has_one_archive_for_ever()
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(), Token);

        var again = Assert.IsType<CreationOutcome.Refused>(await platform.CreateAsync(Some.Request(), Token));

        Assert.Equal(RefusalKind.DuplicateNumber, again.Kind);
        Assert.Single(Directory.GetFiles(Path.Combine(Mine, "a-deposer"), "*.tar.gz"));
    }

    [Theory]
    [InlineData("00000001.pret")]
    [InlineData("00000001.pret", "a-deposer")]
    [InlineData("00000001.pret", "a-deposer", "record")]
    public async Task Killed_between_two_writes_the_act_was_never_there_and_goes_on_where_it_was(params string[] lost)
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(), Token);
        File.Delete(Path.Combine(Mine, ".legaldocs", "00000001.pret"));
        if (lost.Contains("a-deposer"))
        {
            Directory.Delete(Path.Combine(Mine, "a-deposer"), recursive: true);
        }

        if (lost.Contains("record"))
        {
            File.Delete(Path.Combine(Mine, ".legaldocs", "00000001.json"));
        }

        foreach (var status in ActesStatus.LookUpOrder)
        {
            Assert.Empty(await platform.ListAsync(status, Token));
        }

        Assert.IsType<StatusOutcome.NotFound>(await platform.GetStatusAsync(1, Token));
        Assert.Equal(new CreationOutcome.Accepted(1), await platform.CreateAsync(Some.Request(), Token));
        Assert.Single(Directory.GetFiles(Path.Combine(Mine, "a-deposer"), "*.tar.gz"));
    }

    [Fact]
    public async Task Several_processes_write_at_once_each_act_under_its_own_serial()
    {
        Ready();
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 12).Select(number => Task.Run(
            () => Platform().CreateAsync(Some.Request(number), Token), Token)));

        Assert.Equal(
            Enumerable.Range(1, 12).Select(id => (long)id),
            outcomes.Select(outcome => ((CreationOutcome.Accepted)outcome).TransactionId).Order());
        Assert.Equal(12, Directory.GetFiles(Path.Combine(Mine, "a-deposer"), "*.tar.gz").Length);
    }

    [Fact]
    public async Task Serials_begin_again_each_day_and_transactions_do_not()
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(1), Token);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new CreationOutcome.Accepted(2), await platform.CreateAsync(Some.Request(2), Token));
        Assert.True(File.Exists(Path.Combine(Mine, "a-deposer", "LGD-EACT--242100410--20260303-1.tar.gz")));
    }

    [Fact]
    public async Task Without_the_classification_nothing_is_written_and_the_person_is_told_what_to_do()
    {
        var platform = Platform();

        var outcome = Assert.IsType<CreationOutcome.Refused>(await platform.CreateAsync(Some.Request(), Token));

        Assert.Equal(RefusalKind.Configuration, outcome.Kind);
        Assert.Contains("classification.xml", outcome.Message, StringComparison.Ordinal);
        Assert.Contains("classification.xml", await platform.TestConnectionAsync(Token), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(Mine, "a-deposer")));
        await Assert.ThrowsAsync<TransmissionException>(() => platform.FetchClassificationAsync(Token));
    }

    [Fact]
    public async Task A_file_that_is_still_being_copied_alarms_nobody()
    {
        var platform = Ready();
        await platform.CreateAsync(Some.Request(), Token);
        var half = Receipt("DM2018_0001")[..^20];
        var path = Drop("021-242100410-20180927-DM2018_0001-DE-1-2_0.xml", half);

        Assert.IsType<StatusOutcome.InProgress>(await platform.GetStatusAsync(1, Token));
        File.SetLastWriteTimeUtc(path, Some.Now.UtcDateTime.AddMinutes(-5));
        Assert.IsType<StatusOutcome.Unreadable>(await platform.GetStatusAsync(1, Token));
    }

    [Fact]
    public async Task A_file_of_no_type_of_the_exchange_is_refused_and_leaves_nothing()
    {
        var platform = Ready();
        var request = Some.Request() with { Acte = new PieceTransmise("a.docx", "PK"u8.ToArray(), "99_DE") };

        Assert.Equal(RefusalKind.BadData, Assert.IsType<CreationOutcome.Refused>(await platform.CreateAsync(request, Token)).Kind);
        Assert.Empty(Directory.GetFiles(Path.Combine(Mine, ".legaldocs"), "*.json"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_leaves_the_outcome_to_the_look_up()
    {
        File.WriteAllText(Path.Combine(_root, "242100410"), "a file where the folder should be");

        Assert.IsType<CreationOutcome.Unknown>(await Platform().CreateAsync(Some.Request(), Token));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static byte[] Receipt(string numero, string date = "20180927") => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"<ARActe IDActe='021-242100410-{date}-{numero}-DE' DateReception='2026-03-03'/>"));

    private string Drop(string name, byte[] content)
    {
        var path = Path.Combine(Mine, "retours", name);
        File.WriteAllBytes(path, content);
        File.SetLastWriteTimeUtc(path, Some.Now.UtcDateTime);
        return path;
    }

    private DossierPlateforme Ready()
    {
        File.WriteAllBytes(Path.Combine(_root, "classification.xml"), Fixture.Read("classification.xml"));
        return Platform();
    }

    private DossierPlateforme Platform() => new(
        new DossierOptions
        {
            Directory = _root,
            Emetteur = new Emetteur
            {
                Siren = Some.Metropole,
                Departement = "021",
                Arrondissement = 1,
                Nature = 46,
                AdressesRetour = ["greffe@metropole.fr"],
            },
        },
        _clock);
}
