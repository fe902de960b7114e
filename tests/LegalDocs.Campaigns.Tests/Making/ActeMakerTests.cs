using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Pdf;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Making;

/// <summary>One act: merged, compared, converted, stored, handed out.</summary>
public sealed class ActeMakerTests
{
    [Fact]
    public async Task A_new_act_is_stored_with_its_card_data_and_provenance()
    {
        await using var workshop = await Workshop.OpenAsync();
        var (maker, plan) = await workshop.MakerAsync();

        var made = Assert.IsType<ActeResult.Made>(
            await maker.MakeAsync(plan.Actes[2], TestContext.Current.CancellationToken));

        var stored = (await workshop.Store.FindAsync(made.Acte.ObjectId, TestContext.Current.CancellationToken))!;
        Assert.Equal((1, 2), (made.Version, made.PageCount));
        Assert.Equal(
            ["acte.docx", "acte.json", "acte.pdf", "donnees.json", "provenance.json"],
            stored.Newest.Files.Select(file => file.Path));
        var card = await JsonAsync(workshop, made, ActeFiles.Card);
        Assert.Equal("convention/21003|SC01", card["cle"]!.GetValue<string>());
        Assert.Equal("CV18_SC01_21003", card["numero"]!.GetValue<string>());
        var provenance = await JsonAsync(workshop, made, ActeFiles.Provenance);
        Assert.Equal("Double 1.0", provenance["convertisseur"]!.GetValue<string>());
        Assert.Equal(
            stored.Newest.Files.Single(file =>
                file.Path == ActeFiles.Data).Sha512, provenance["donnees"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_data_stored_are_what_the_template_saw()
    {
        await using var workshop = await Workshop.OpenAsync();
        var (maker, plan) = await workshop.MakerAsync();

        var made = Assert.IsType<ActeResult.Made>(
            await maker.MakeAsync(plan.Actes[2], TestContext.Current.CancellationToken));

        var data = await JsonAsync(workshop, made, ActeFiles.Data);
        Assert.True(JsonNode.DeepEquals(plan.Scopes.Build(plan.Actes[2]), data));
    }

    [Fact]
    public async Task Making_again_changes_nothing_and_converts_nothing()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        var converted = workshop.Converter.Count;

        var report = await workshop.RunAsync();

        Assert.All(report.Actes, result => Assert.Equal(1, Assert.IsType<ActeResult.Unchanged>(result).Version));
        Assert.Equal(converted, workshop.Converter.Count);
    }

    [Fact]
    public async Task A_cell_that_changes_makes_a_new_version_of_the_acts_that_print_it_only()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        workshop.Campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\nSC02;Archives communes\n");

        var report = await workshop.RunAsync();

        var made = report.Actes.OfType<ActeResult.Made>().ToList();
        Assert.Equal(["DM2018_SC02"], made.Select(result => result.Acte.Numero.Value));
        Assert.Equal(2, made[0].Version);
    }

    [Fact]
    public async Task A_cell_that_no_template_prints_changes_nothing()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        workshop.Campaign.Write(
            "donnees/communes.csv",
            "Code INSEE;Commune;SIREN;TNCC\n21003;Ahuy;212100036;1\n21166;Chenôve;212102313;0\n");

        Assert.All((await workshop.RunAsync()).Actes, result => Assert.IsType<ActeResult.Unchanged>(result));
    }

    [Fact]
    public async Task A_document_that_cannot_be_converted_fails_its_act_and_no_other()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Converter.Refuses = "CV18_SC01_21003";

        var report = await workshop.RunAsync();

        var failed = Assert.Single(report.Actes.OfType<ActeResult.Failed>());
        Assert.Equal("LD5001", Assert.Single(failed.Findings).Code);
        Assert.Equal(4, report.Actes.OfType<ActeResult.Made>().Count());
        Assert.Null(await workshop.Store.FindAsync(failed.Acte.ObjectId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_converter_remarks_is_passed_on()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Converter.Notices = [
            new PdfNotice { Code = "LD5030", French = "police remplacée", English = "font replaced" }];

        var report = await workshop.RunAsync();

        Assert.All(
            report.Actes,
            result => Assert.Equal("LD5030", Assert.Single(Assert.IsType<ActeResult.Made>(result).Warnings).Code));
    }

    [Fact]
    public async Task An_act_that_cannot_be_merged_says_where_for_which_row()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Campaign.Template(
            "convention.docx", "Convention {{ if commune.nom == \"Ahuy\" }}{{ commune.absent }}{{ end }}");

        var report = await workshop.RunAsync();

        var failed = Assert.Single(report.Actes.OfType<ActeResult.Failed>());
        Assert.Contains("ligne 2", failed.Findings[0].Place, StringComparison.Ordinal);
        Assert.Equal("convention.docx", failed.Findings[0].File);
    }

    [Fact]
    public async Task The_reader_finds_what_was_made_by_number_siren_or_urn()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        var reader = new ActeReader(workshop.Store);

        foreach (var query in (string[])
            ["CV18_SC01_21003", "cv18 sc01 21003", "242100410/CV18_SC01_21003", "urn:legaldocs:acte:242100410:CV18_SC01_21003"])
        {
            var acte = Assert.Single(await reader.SearchAsync(query, TestContext.Current.CancellationToken));

            Assert.Equal(("CV18_SC01_21003", 1), (acte.Numero, acte.DefaultVersion));
            Assert.Equal("2018-10-15", acte.Date);
            Assert.Null(acte.Received);
        }

        Assert.Empty(await reader.SearchAsync("CV18_SC01", TestContext.Current.CancellationToken));
    }

    private static async Task<JsonObject> JsonAsync(Workshop workshop, ActeResult.Made made, string path)
    {
        var bytes = await new ActeReader(workshop.Store).ReadAsync(
            made.Acte.ObjectId, made.Version, path, TestContext.Current.CancellationToken);
        return JsonNode.Parse(bytes)!.AsObject();
    }
}
