using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Making;

/// <summary>The drafters' copies: never half-written, never over somebody's work.</summary>
public sealed class OutputFolderTests
{
    private const string Convention = "CV18_SC01_21003_ahuy";

    [Fact]
    public async Task Copies_have_telling_names_in_a_folder_for_each_kind_of_act()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();

        var files = Directory.EnumerateFiles(workshop.Outputs, "*", SearchOption.AllDirectories)
            .Select(file =>
                Path.GetRelativePath(workshop.Outputs, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                $"convention/{Convention}.docx", $"convention/{Convention}.pdf",
                "convention/CV18_SC01_21166_chenove.docx", "convention/CV18_SC01_21166_chenove.pdf",
                "convention/CV18_SC02_21166_chenove.docx", "convention/CV18_SC02_21166_chenove.pdf",
                "deliberation/DM2018_SC01.docx", "deliberation/DM2018_SC01.pdf",
                "deliberation/DM2018_SC02.docx", "deliberation/DM2018_SC02.pdf",
                "recapitulatif.xlsx",
            ],
            files);
    }

    [Fact]
    public async Task A_copy_that_is_missing_is_put_back_from_the_store()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        var before = await File.ReadAllBytesAsync(Copy(workshop, "pdf"), TestContext.Current.CancellationToken);
        File.Delete(Copy(workshop, "pdf"));

        await workshop.RunAsync();

        Assert.Equal(
            before, await File.ReadAllBytesAsync(Copy(workshop, "pdf"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_copy_edited_by_hand_is_kept_and_the_new_one_put_beside_it()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        await File.WriteAllTextAsync(Copy(workshop, "docx"), "ma correction", TestContext.Current.CancellationToken);
        workshop.Campaign.Template("convention.docx", "Nouvelle convention {{ acte.numero }}.");

        var result = (await workshop.RunAsync()).Actes.Single(each => each.Acte.FileName == Convention);

        Assert.Equal(
            "ma correction",
            await File.ReadAllTextAsync(Copy(workshop, "docx"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(workshop.Outputs, "convention", $"{Convention} (nouveau).docx")));
        var warning = Assert.Single(Assert.IsType<ActeResult.Made>(result).Warnings);
        Assert.Equal(("LD7003", FindingSeverity.Warning), (warning.Code, warning.Severity));
    }

    [Fact]
    public async Task A_copy_of_an_earlier_version_is_ours_and_is_replaced()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();
        var first = await File.ReadAllBytesAsync(Copy(workshop, "docx"), TestContext.Current.CancellationToken);
        workshop.Campaign.Template("convention.docx", "Nouvelle convention {{ acte.numero }}.");
        await workshop.RunAsync();
        var second = await File.ReadAllBytesAsync(Copy(workshop, "docx"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Copy(workshop, "docx"), first, TestContext.Current.CancellationToken);

        await workshop.RunAsync();

        Assert.NotEqual(first, second);
        Assert.Equal(
            second, await File.ReadAllBytesAsync(Copy(workshop, "docx"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("~$18_SC01_21003_ahuy.docx")]
    [InlineData("~$CV18_SC01_21003_ahuy.docx")]
    [InlineData(".~lock.CV18_SC01_21003_ahuy.docx#")]
    public async Task A_copy_open_in_word_fails_its_act_only_and_is_written_at_the_next_run(string mark)
    {
        await using var workshop = await Workshop.OpenAsync();
        Directory.CreateDirectory(Path.Combine(workshop.Outputs, "convention"));
        var markFile = Path.Combine(workshop.Outputs, "convention", mark);
        await File.WriteAllTextAsync(markFile, "x", TestContext.Current.CancellationToken);

        var report = await workshop.RunAsync();

        var failed = Assert.Single(report.Actes.OfType<ActeResult.Failed>());
        Assert.Equal("LD7001", Assert.Single(failed.Findings).Code);
        Assert.False(File.Exists(Copy(workshop, "docx")));

        File.Delete(markFile);
        await workshop.RunAsync();

        Assert.True(File.Exists(Copy(workshop, "docx")));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_written_fails_its_act_only()
    {
        await using var workshop = await Workshop.OpenAsync();
        Directory.CreateDirectory(Copy(workshop, "pdf")); // a folder in its place

        var report = await workshop.RunAsync();

        var failed = Assert.Single(report.Actes.OfType<ActeResult.Failed>());
        Assert.Equal("LD7002", Assert.Single(failed.Findings).Code);
        Assert.Equal(4, report.Actes.OfType<ActeResult.Made>().Count());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_stops_before_anything_is_stored()
    {
        await using var workshop = await Workshop.OpenAsync();
        await File.WriteAllTextAsync(workshop.Outputs, "un fichier", TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<IOException>(workshop.RunAsync);

        Assert.Equal(0, workshop.Converter.Count);
    }

    [Fact]
    public async Task Nothing_half_written_is_left_behind()
    {
        await using var workshop = await Workshop.OpenAsync();
        await workshop.RunAsync();

        Assert.Empty(Directory.EnumerateFiles(workshop.Outputs, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Only_the_formats_asked_for_are_handed_out()
    {
        await using var workshop = await Workshop.OpenAsync();
        workshop.Campaign.EditPipeline("formats: [docx, pdf]", "formats: [pdf]");

        await workshop.RunAsync();

        Assert.True(File.Exists(Copy(workshop, "pdf")));
        Assert.False(File.Exists(Copy(workshop, "docx")));
    }

    private static string Copy(Workshop workshop, string extension) =>
        Path.Combine(workshop.Outputs, "convention", $"{Convention}.{extension}");
}
