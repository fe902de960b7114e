using LegalDocs.Pdf.Tests;

namespace LegalDocs.Records.Tests.Signing;

public sealed class DropFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("legaldocs-depot-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task Files_find_their_act_by_number_or_by_content_and_are_moved()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1", "DM_12", "DM_3");
        await DropAsync("DM-12 signé.pdf", actes.Sign("DM_12"));
        await DropAsync("scan0001.pdf", actes.Sign("DM_3"));
        await DropAsync("DM_1.PDF", actes.Sign("DM_1"));

        var dropped = await PassAsync(actes);

        Assert.Equal(["DM-12 signé.pdf", "DM_1.PDF", "scan0001.pdf"], dropped.Select(file => file.FileName));
        Assert.All(dropped, file => Assert.IsType<SigningOutcome.Stored>(file.Outcome));
        Assert.Equal((2, 2, 2), (await actes.HeadAsync("DM_1"), await actes.HeadAsync("DM_12"), await actes.HeadAsync("DM_3")));
        Assert.Equal(["DM-12 signé.pdf", "DM_1.PDF", "scan0001.pdf"], Names("acceptes"));
        Assert.Empty(Names(""));
    }

    [Fact]
    public async Task A_refused_file_lies_beside_its_reason()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1", "DM_2");
        await DropAsync("DM_1.pdf", actes.Sign("DM_2"));
        await DropAsync("vacances.pdf", SentPdf.Scan(1));

        var dropped = await PassAsync(actes);

        Assert.Equal(["DM_1.pdf", "DM_1.pdf.txt", "vacances.pdf", "vacances.pdf.txt"], Names("refuses"));
        var reason = await ReadAsync("refuses/DM_1.pdf.txt");
        Assert.Contains("LD5462 ce fichier est l’acte DM_2, et non l’acte DM_1", reason, StringComparison.Ordinal);
        Assert.Contains("À faire\u00a0: déposez-le sous le numéro DM_2", reason, StringComparison.Ordinal);
        Assert.Contains("this file is the act DM_2, not the act DM_1", reason, StringComparison.Ordinal);
        Assert.Contains("LD5465", await ReadAsync("refuses/vacances.pdf.txt"), StringComparison.Ordinal);
        Assert.All(dropped, file => Assert.IsType<SigningOutcome.Refused>(file.Outcome));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(59 * 60, false)]
    [InlineData(-3, true)]
    [InlineData(3600, true)]
    public async Task A_date_from_a_clock_that_is_ahead_keeps_no_file_waiting_for_ever(int secondsAhead, bool isTaken)
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        var file = await DropAsync("DM_1.pdf", actes.Sign("DM_1"));
        File.SetLastWriteTimeUtc(file, actes.Clock.GetUtcNow().UtcDateTime.AddSeconds(secondsAhead));

        Assert.Equal(isTaken, Assert.Single(await PassAsync(actes)).Outcome is not null);
    }

    [Fact]
    public async Task A_file_still_being_written_waits_for_the_next_pass()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        var file = await DropAsync("DM_1.pdf", actes.Sign("DM_1"));
        File.SetLastWriteTimeUtc(file, actes.Clock.GetUtcNow().UtcDateTime.AddSeconds(-1));

        var early = Assert.Single(await PassAsync(actes));
        actes.Clock.Advance(TimeSpan.FromSeconds(10));
        var late = Assert.Single(await PassAsync(actes));

        Assert.Null(early.Outcome);
        Assert.Null(early.MovedTo);
        Assert.IsType<SigningOutcome.Stored>(late.Outcome);
    }

    [Fact]
    public async Task A_file_already_taken_when_the_machine_died_is_moved_by_the_next_pass_and_not_stored_twice()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await actes.DepositAsync("DM_1", actes.Sign("DM_1"));
        var signed = await actes.ReadAsync("DM_1", 2, "acte-signe.pdf");
        await DropAsync("DM_1.pdf", signed);

        var dropped = Assert.Single(await PassAsync(actes));

        Assert.IsType<SigningOutcome.AlreadyStored>(dropped.Outcome);
        Assert.Equal(["DM_1.pdf"], Names("acceptes"));
        Assert.Equal(2, await actes.HeadAsync("DM_1"));
    }

    [Fact]
    public async Task No_earlier_file_is_overwritten()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        for (var time = 1; time <= 3; time++)
        {
            await DropAsync("DM_1.pdf", [.. "not a PDF "u8, (byte)('0' + time)]);
            await PassAsync(actes);
        }

        Assert.Equal(
            ["DM_1-2.pdf", "DM_1-2.pdf.txt", "DM_1-3.pdf", "DM_1-3.pdf.txt", "DM_1.pdf", "DM_1.pdf.txt"], Names("refuses"));
        Assert.Equal("not a PDF 2", await ReadAsync("refuses/DM_1-2.pdf"));
    }

    [Fact]
    public async Task What_is_no_PDF_by_its_name_and_links_are_left_alone()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await DropAsync("LISEZMOI.txt", "x"u8.ToArray());
        var outside = await DropAsync("../legaldocs-outside-" + Path.GetFileName(_path), "secret"u8.ToArray());
        File.CreateSymbolicLink(Path.Combine(_path, "DM_1.pdf"), outside);

        Assert.Empty(await PassAsync(actes));
        File.Delete(outside);
        Assert.Equal(["DM_1.pdf", "LISEZMOI.txt"], Names(""));
    }

    [Fact]
    public async Task A_number_shared_by_two_bodies_is_settled_by_content_or_by_SIREN()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        var twin = Versions.ActeObjectId.ForActe("212100036", "DM_1");
        await actes.Store.CommitAsync(
            twin,
            new Versions.VersionDraft
            {
                Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["acte.pdf"] = SentPdf.Acte("Autre acte DM_1") },
                Mode = Versions.VersionMode.Replace,
                Message = "générée",
                Author = SignedActes.Author,
            },
            TestContext.Current.CancellationToken);
        await DropAsync("DM_1.pdf", actes.Sign("DM_1", "Autre acte DM_1"));
        await DropAsync("DM_1 212100036 scan.pdf", SentPdf.Scan(2));
        await DropAsync("DM_1 scan.pdf", SentPdf.Scan(2));

        var dropped = await PassAsync(actes);

        Assert.Equal((twin, 2), Stored(dropped.Single(file => file.FileName == "DM_1 212100036 scan.pdf")));
        Assert.Equal((twin, 3), Stored(dropped.Single(file => file.FileName == "DM_1.pdf")));
        var ambiguous = dropped.Single(file => file.FileName == "DM_1 scan.pdf");
        Assert.Equal("LD5466", Assert.IsType<SigningOutcome.Refused>(ambiguous.Outcome).Findings[0].Code);
    }

    private static (Versions.ActeObjectId Id, int Version) Stored(DroppedFile file) =>
        Assert.IsType<SigningOutcome.Stored>(file.Outcome) is var stored ? (stored.Id, stored.Version) : default;

    private async Task<string> DropAsync(string name, byte[] content)
    {
        var path = Path.Combine(_path, name);
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, TestSigner.At.UtcDateTime);
        return path;
    }

    private async Task<IReadOnlyList<DroppedFile>> PassAsync(SignedActes actes)
    {
        var dropped = new List<DroppedFile>();
        await foreach (var file in new DropFolder(_path, actes.Store, actes.Desk, actes.Clock)
            .PassAsync(actes.Request, TestContext.Current.CancellationToken))
        {
            dropped.Add(file);
        }

        return dropped;
    }

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(_path, name), TestContext.Current.CancellationToken);

    private string[] Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(_path, folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
