using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using LegalDocs.Records.Tests.Support;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Seda;

/// <summary>The package against the outline of SEDA 2.1: which elements, in which order, with which digests.</summary>
public sealed class SedaExportTests : IDisposable
{
    private static readonly XNamespace Seda = "fr:gouv:culture:archivesdefrance:seda:v2.1";
    private static readonly SedaProfile Profile = new() { ArchivalAgency = "FRAD021", TransferringAgency = SomeActe.Siren };

    private readonly TemporaryFolder _folder = new();
    private readonly MemoryVersionStore _store = new(new FakeTimeProvider(SomeActe.Date));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_transfer_has_the_required_elements_in_their_order()
    {
        var manifest = await ExportAsync(Profile with { Comment = "Essai", ArchivalAgreement = "ACC-1" }, await SomeActe.StoreAsync(_store));

        Assert.Equal("ArchiveTransfer", manifest.Name.LocalName);
        Assert.Equal(
            ["Comment", "Date", "MessageIdentifier", "ArchivalAgreement", "CodeListVersions", "DataObjectPackage", "ArchivalAgency", "TransferringAgency"],
            Names(manifest));
        Assert.Equal("2018-10-01T08:00:00Z", manifest.Element(Seda + "Date")!.Value);
        Assert.Equal("FRAD021", manifest.Element(Seda + "ArchivalAgency")!.Element(Seda + "Identifier")!.Value);
        var package = manifest.Element(Seda + "DataObjectPackage")!;
        Assert.Equal(["BinaryDataObject", "DescriptiveMetadata", "ManagementMetadata"], Names(package).Distinct());
        Assert.All(package.Elements(Seda + "BinaryDataObject"), each => Assert.Equal(
            ["DataObjectVersion", "Uri", "MessageDigest", "Size", "FormatIdentification", "FileInfo"], Names(each)));
        Assert.Equal(
            ["OriginatingAgencyIdentifier", "SubmissionAgencyIdentifier"], Names(package.Element(Seda + "ManagementMetadata")!));
    }

    [Fact]
    public async Task An_act_is_described_with_a_child_for_each_document()
    {
        var manifest = await ExportAsync(Profile, await SomeActe.StoreAsync(_store));

        var unit = Assert.Single(manifest.Descendants(Seda + "DescriptiveMetadata").Elements(Seda + "ArchiveUnit"));
        Assert.Equal(["Management", "Content", "ArchiveUnit", "ArchiveUnit", "ArchiveUnit"], Names(unit));
        var content = unit.Element(Seda + "Content")!;
        Assert.Equal(
            [
                "DescriptionLevel", "Title", "OriginatingAgencyArchiveUnitIdentifier", "Description", "CustodialHistory", "DocumentType",
                "Language", "Keyword", "OriginatingAgency", "CreatedDate", "TransactedDate", "ReceivedDate", "StartDate", "EndDate",
            ],
            Names(content));
        Assert.Equal("DM2018_0042", content.Element(Seda + "OriginatingAgencyArchiveUnitIdentifier")!.Value);
        Assert.Equal("2018-09-28", content.Element(Seda + "ReceivedDate")!.Value);
        Assert.Equal(2, content.Descendants(Seda + "CustodialHistoryItem").Count());
        Assert.Equal(
            ["Acte (PDF)", "Annexe 01-plan.pdf", "Accusé de réception de l’État"],
            unit.Elements(Seda + "ArchiveUnit").Select(child => child.Element(Seda + "Content")!.Element(Seda + "Title")!.Value));
    }

    [Fact]
    public async Task Every_digest_and_size_is_that_of_the_file_and_every_reference_leads_to_one()
    {
        var manifest = await ExportAsync(Profile, await SomeActe.StoreAsync(_store), await SomeActe.StoreAsync(_store, "DM2018_0043"));

        using var zip = ZipFile.OpenRead(_folder.At("v.zip"));
        var objects = manifest.Descendants(Seda + "BinaryDataObject").ToList();
        Assert.Equal(6, objects.Count);
        Assert.Equal(
            zip.Entries.Select(entry => entry.FullName).Where(name => name != "manifest.xml"), objects.Select(each => each.Element(Seda + "Uri")!.Value));
        foreach (var each in objects)
        {
            using var bytes = new MemoryStream();
            using var stream = zip.GetEntry(each.Element(Seda + "Uri")!.Value)!.Open();
            await stream.CopyToAsync(bytes, Token);
            Assert.Equal(Convert.ToHexStringLower(SHA512.HashData(bytes.ToArray())), each.Element(Seda + "MessageDigest")!.Value);
            Assert.Equal("SHA-512", each.Element(Seda + "MessageDigest")!.Attribute("algorithm")!.Value);
            Assert.Equal($"{bytes.Length}", each.Element(Seda + "Size")!.Value);
        }

        var ids = manifest.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(
            objects.Select(each => each.Attribute("id")!.Value).Order(StringComparer.Ordinal),
            manifest.Descendants(Seda + "DataObjectReferenceId").Select(each => each.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1, "5.7", "Keep", "AR038")]
    [InlineData(3, "4.1", "Keep", "AR048")]
    [InlineData(4, "4", "Keep", "AR048")]
    [InlineData(1, "4.1", "Keep", "AR038")]
    [InlineData(3, "40.1", "Keep", "AR038")]
    public async Task Management_rules_follow_the_kind_and_the_subject(int nature, string matiere, string action, string access)
    {
        var card = SomeActe.Card(nature: nature);
        card["matiere"] = matiere;
        await SomeActe.AddAsync(_store, SomeActe.Id(), "Acte", ("acte.json", SomeActe.Bytes(card.ToJsonString())), ("acte.pdf", [1]));

        var management = (await ExportAsync(Profile, SomeActe.Id())).Descendants(Seda + "Management").Single();

        Assert.Equal(["AppraisalRule", "AccessRule"], Names(management));
        Assert.Equal(action, management.Element(Seda + "AppraisalRule")!.Element(Seda + "FinalAction")!.Value);
        Assert.Equal(access, management.Element(Seda + "AccessRule")!.Element(Seda + "Rule")!.Value);
        Assert.Equal(["Rule", "StartDate"], Names(management.Element(Seda + "AccessRule")!));
    }

    [Fact]
    public async Task A_convention_requires_the_deliberation_of_the_same_package()
    {
        var deliberation = SomeActe.Card();
        deliberation["cle"] = "deliberation-1";
        var convention = SomeActe.Card("CV18", nature: 4);
        convention["attend_accuses"] = new System.Text.Json.Nodes.JsonArray("deliberation-1", "ailleurs");
        await SomeActe.AddAsync(_store, SomeActe.Id("CV18"), "Convention", ("acte.json", SomeActe.Bytes(convention.ToJsonString())));
        await SomeActe.AddAsync(_store, SomeActe.Id(), "Délibération", ("acte.json", SomeActe.Bytes(deliberation.ToJsonString())));

        var manifest = await ExportAsync(Profile, SomeActe.Id("CV18"), SomeActe.Id());

        var reference = Assert.Single(manifest.Descendants(Seda + "Requires"));
        var target = manifest.Descendants(Seda + "ArchiveUnit").Single(unit => unit.Attribute("id")!.Value == reference.Value);
        Assert.Equal("DM2018_0042", target.Descendants(Seda + "OriginatingAgencyArchiveUnitIdentifier").Single().Value);
    }

    [Fact]
    public async Task The_same_acts_give_the_same_bytes_and_another_state_another_identifier()
    {
        var id = await SomeActe.StoreAsync(_store);
        var first = await ExportAsync(Profile, id);
        var bytes = await File.ReadAllBytesAsync(_folder.At("v.zip"), Token);
        File.Delete(_folder.At("v.zip"));
        await ExportAsync(Profile, id);
        var again = await File.ReadAllBytesAsync(_folder.At("v.zip"), Token);
        File.Delete(_folder.At("v.zip"));
        await SomeActe.AddAsync(_store, id, "Signé", ("acte-signe.pdf", [2]));
        var later = await ExportAsync(Profile, id);

        Assert.Equal(bytes, again);
        Assert.NotEqual(first.Element(Seda + "MessageIdentifier")!.Value, later.Element(Seda + "MessageIdentifier")!.Value);
    }

    [Fact]
    public async Task What_xml_cannot_hold_does_not_break_the_manifest()
    {
        var id = await SomeActe.StoreAsync(_store, objet: "Objet <b> & \u0001 \uFFFE fin");

        var title = (await ExportAsync(Profile, id)).Descendants(Seda + "Title").First().Value;

        Assert.StartsWith("Objet <b> & ", title, StringComparison.Ordinal);
        Assert.EndsWith("fin", title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_without_card_is_refused_and_nothing_is_left()
    {
        var id = ActeObjectId.Parse("urn:example:objet");
        await SomeActe.AddAsync(_store, id, "Autre", ("note.txt", [1]));

        var fault = await Assert.ThrowsAsync<RecordsException>(() => ExportAsync(Profile, id));

        Assert.Equal("LD6680", fault.Code);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    private async Task<XElement> ExportAsync(SedaProfile profile, params ActeObjectId[] ids)
    {
        await using (var package = PackageWriter.Create(_folder.At("v.zip")))
        {
            await SedaExport.WriteAsync(
                package, new ActeArchive(_store), ids, profile, new DateTimeOffset(2018, 10, 1, 10, 0, 0, TimeSpan.FromHours(2)), Token);
        }

        using var zip = ZipFile.OpenRead(_folder.At("v.zip"));
        using var stream = zip.GetEntry("manifest.xml")!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static IEnumerable<string> Names(XElement element) => element.Elements().Select(child => child.Name.LocalName);
}
