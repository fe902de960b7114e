using System.Xml;
using System.Xml.Schema;
using LegalDocs.Sandbox;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Actes;

/// <summary>The State's schema and messages seen in public, when a folder of them is at hand (Data/README.md).</summary>
public sealed class OfficialSampleTests
{
    private const string Setting = "LEGALDOCS_ACTES";

    private static string Folder => Environment.GetEnvironmentVariable(Setting) ?? string.Empty;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_real_receipt_is_read()
    {
        SkipWithoutFolder();

        var receipts = Samples("retour").Where(file => Root(file) == "ARActe").ToList();

        Assert.True(receipts.Count >= 5);
        Assert.All(receipts, file => Assert.IsType<AccuseReceptionParsing.Parsed>(
            AccuseReceptionParser.Parse(File.ReadAllBytes(file))));
    }

    [Fact]
    public void Every_other_real_message_is_told_from_a_receipt()
    {
        SkipWithoutFolder();

        var others = Samples(string.Empty).Where(file => Root(file) != "ARActe").ToList();

        Assert.NotEmpty(others);
        Assert.All(others, file => Assert.IsType<AccuseReceptionParsing.Unreadable>(
            AccuseReceptionParser.Parse(File.ReadAllBytes(file))));
    }

    [Fact]
    public void Every_real_classification_is_read_with_the_two_national_levels()
    {
        SkipWithoutFolder();

        Assert.All(Samples("classification"), file =>
        {
            var classification = Classification.Parse(File.ReadAllBytes(file));
            Assert.True(classification.Knows(Acts.Matiere.Parse("5.7")), file);
            Assert.True(classification.Knows(Acts.Matiere.Parse("7.10")), file);
        });
    }

    [Fact]
    public async Task What_the_rehearsal_platform_says_is_valid_against_the_State_s_schema()
    {
        SkipWithoutFolder();
        var options = new SandboxOptions { Pace = SandboxPace.Even(TimeSpan.Zero) };
        await using var rehearsal = await Rehearsal.StartAsync(options);
        var client = rehearsal.Client();
        var sent = Some.Request() with
        {
            Objet = "L’été à l’œuvre & < 1 €",
            PiecesJointes = [new PieceTransmise("b.pdf", Some.Pdf("b"), "99_DE")],
        };

        var accepted = Assert.IsType<CreationOutcome.Accepted>(await client.CreateAsync(sent, Token));
        var status = await client.GetStatusAsync(accepted.TransactionId, Token);

        Validate(Assert.IsType<StatusOutcome.Acknowledged>(status).Receipt.Xml);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("242100410:x"u8));
        Validate(await http.GetByteArrayAsync(
            new Uri(rehearsal.Address, "/modules/actes/actes_classification_fetch.php?api=1"), Token));
    }

    private static void SkipWithoutFolder() =>
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "xsd")), $"{Setting} names no folder with xsd/ and samples/");

    private static void Validate(ReadOnlyMemory<byte> xml)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.Combine(Folder, "xsd", "actesv1_1.xsd"));
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml.ToArray()), settings);
        while (reader.Read())
        {
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<string> Samples(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, "samples", folder), "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);

    private static string Root(string file) => AccuseReceptionParser.Load(File.ReadAllBytes(file)).Root!.Name.LocalName;
}
