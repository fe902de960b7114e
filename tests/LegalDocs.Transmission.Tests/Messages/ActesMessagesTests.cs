using System.Text;
using LegalDocs.Acts;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Messages;

/// <summary>Messages and envelopes for the State (protocol 5), each valid against our own reading of its schema.</summary>
public sealed class ActesMessagesTests
{
    private static readonly Emetteur Metropole = new()
    {
        Siren = Some.Metropole,
        Departement = "021",
        Arrondissement = 2,
        Nature = 46,
        Referent = "Service des assemblées",
        Telephone = "0380000000",
        AdressesRetour = ["actes@example.org"],
    };

    private static readonly EnveloppeNumbering Numbering = new("LGD", new DateOnly(2018, 9, 28), 7);

    [Fact]
    public void An_archive_holds_the_envelope_the_message_the_act_and_its_annexes_under_the_names_of_the_exchange()
    {
        var request = Some.Request() with
        {
            PiecesJointes = [new PieceTransmise("plan.jpg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "42_DE")],
        };

        var archive = Enveloppe.Pack(request, Metropole, new DateOnly(2018, 1, 2), Numbering);

        const string id = "021-242100410-20180927-DM2018_0001-DE";
        Assert.Equal("LGD-EACT--242100410--20180928-7.tar.gz", archive.Name);
        Assert.Equal(
            ["EACT--242100410--20180928-7.xml", $"{id}-1-1_0.xml", $"99_DE-{id}-1-1_1.pdf", $"42_DE-{id}-1-1_2.jpg"],
            ArchiveActes.Read(archive.Content).Select(entry => entry.Name));
    }

    [Fact]
    public void Envelope_and_message_are_valid()
    {
        var archive = Enveloppe.Pack(
            Some.Request() with { Objet = "L’œuvre & < 1 €" }, Metropole, new DateOnly(2018, 1, 2), Numbering);

        var messages = ArchiveActes.Read(archive.Content).Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal));
        Assert.All(messages, message => Assert.Empty(ActesSchema.Faults(message.Content)));
    }

    [Fact]
    public void A_message_is_written_in_ISO_8859_1_and_names_every_level_of_the_matiere()
    {
        var text = Encoding.Latin1.GetString(ActesMessages.Acte(Donnees with { Matiere = Matiere.Parse("7.10.3") }));

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<actes:CodeMatiere2 actes:CodeMatiere=\"10\" />", text, StringComparison.Ordinal);
        Assert.Contains("<actes:CodeMatiere3 actes:CodeMatiere=\"3\" />", text, StringComparison.Ordinal);
        Assert.Contains("<actes:Objet>Création d'un service commun</actes:Objet>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CodeMatiere4", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_message_that_we_write_is_valid()
    {
        (string Name, byte[] Xml)[] messages =
        [
            ("1-1", ActesMessages.Acte(Donnees)),
            ("1-1 with its precedent", ActesMessages.Acte(Donnees with { PrecedentIdActe = "021-242100410-20180101-A-DE" })),
            ("6-1", ActesMessages.Annulation("021-242100410-20180927-DM2018_0001-DE")),
            ("7-1", ActesMessages.DemandeClassification(null)),
            ("7-1 with a date", ActesMessages.DemandeClassification(new DateOnly(2018, 1, 2))),
            ("3-2", ActesMessages.AccuseCourrier(Letter(CourrierType.DemandePieceComplementaire)).Xml),
            ("4-2", ActesMessages.AccuseCourrier(Letter(CourrierType.LettreObservations)).Xml),
        ];

        Assert.All(messages, message => Assert.Empty(ActesSchema.Faults(message.Xml)));
    }

    [Theory]
    [InlineData(CourrierType.CourrierSimple, CourrierSens.Reponse, "2-2", 1)]
    [InlineData(CourrierType.CourrierSimple, CourrierSens.Refus, "2-2", 1)]
    [InlineData(CourrierType.DemandePieceComplementaire, CourrierSens.Refus, "3-3", 1)]
    [InlineData(CourrierType.DemandePieceComplementaire, CourrierSens.Reponse, "3-4", 3)]
    [InlineData(CourrierType.LettreObservations, CourrierSens.Refus, "4-3", 1)]
    [InlineData(CourrierType.LettreObservations, CourrierSens.Reponse, "4-4", 1)]
    public void An_answer_has_the_code_of_its_letter_and_of_its_sense(CourrierType type, CourrierSens sens, string code, int files)
    {
        var documents = Enumerable.Range(1, files).Select(i => $"reponse_{i}.pdf").ToList();

        var message = ActesMessages.Reponse(Letter(type), sens, documents);

        Assert.Equal(code, message.Code);
        Assert.Empty(ActesSchema.Faults(message.Xml));
    }

    [Fact]
    public void What_the_exchange_has_no_message_for_is_the_caller_s_mistake()
    {
        Assert.Throws<ArgumentException>(() => ActesMessages.Reponse(Letter(CourrierType.DefereTA), CourrierSens.Reponse, ["a.pdf"]));
        Assert.Throws<ArgumentException>(() => ActesMessages.AccuseCourrier(Letter(CourrierType.CourrierSimple)));
        Assert.Throws<ArgumentException>(
            () => ActesMessages.Reponse(Letter(CourrierType.LettreObservations), CourrierSens.Reponse, ["a.pdf", "b.pdf"]));
        Assert.Throws<ArgumentException>(() => ActesMessages.Reponse(
            Letter(CourrierType.LettreObservations) with { Date = null }, CourrierSens.Reponse, ["a.pdf"]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    public void A_serial_is_from_1_to_9999(int serial)
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Enveloppe.Pack(Some.Request(), Metropole, new DateOnly(2018, 1, 2), Numbering with { Serial = serial }));
    }

    [Fact]
    public void A_file_of_no_type_of_the_exchange_is_not_packed()
    {
        var request = Some.Request() with { Acte = new PieceTransmise("acte.docx", "PK"u8.ToArray(), "99_DE") };

        Assert.Throws<ArgumentException>(() => Enveloppe.Pack(request, Metropole, new DateOnly(2018, 1, 2), Numbering));
    }

    [Theory]
    [InlineData("DM2018_0001", "dm2018")]
    [InlineData("actes:CodeNatureActe=\"1\"", "actes:CodeNatureActe=\"9\"")]
    [InlineData("2018-09-27", "27/09/2018")]
    [InlineData("<actes:DocumentPapier>N</actes:DocumentPapier>", "")]
    [InlineData("<actes:Objet>", "<actes:Autre/><actes:Objet>")]
    [InlineData("</actes:Acte>", "")]
    public void A_message_that_breaks_the_schema_says_where(string found, string put)
    {
        var text = Encoding.Latin1.GetString(ActesMessages.Acte(Donnees));

        var faults = ActesSchema.Faults(Encoding.Latin1.GetBytes(text.Replace(found, put, StringComparison.Ordinal)));

        Assert.NotEmpty(faults);
    }

    [Fact]
    public void A_document_of_another_vocabulary_is_at_fault()
    {
        Assert.NotEmpty(ActesSchema.Faults("<?xml version=\"1.0\"?><html/>"u8.ToArray()));
        Assert.NotEmpty(ActesSchema.Faults("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"u8.ToArray()));
    }

    private static DonneesActe Donnees { get; } = new()
    {
        Numero = Some.Numero(1),
        Date = new DateOnly(2018, 9, 27),
        Nature = NatureActe.Deliberation,
        Matiere = Matiere.Parse("5.7"),
        Objet = "Création d'un service commun",
        DateClassification = new DateOnly(2018, 1, 2),
        Document = "99_DE-021-242100410-20180927-DM2018_0001-DE-1-1_1.pdf",
        Annexes = [],
    };

    private static Courrier Letter(CourrierType type) => new()
    {
        Type = type,
        IdActe = "021-242100410-20180927-DM2018_0001-DE",
        Date = new DateOnly(2018, 10, 15),
        Motif = null,
        Documents = [],
        Message = new ArchiveEntry("courrier.xml", ReadOnlyMemory<byte>.Empty),
    };
}
