using System.Text;
using LegalDocs.Pdf;
using LegalDocs.Pdf.Tests;

namespace LegalDocs.Records.Tests.Signing;

public sealed class SigningDeskTests
{
    [Fact]
    public async Task A_signed_file_becomes_a_version_with_its_verdict()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        var signed = actes.Sign("DM_1");

        var stored = Assert.IsType<SigningOutcome.Stored>(await actes.DepositAsync("DM_1", signed));

        Assert.Equal(2, stored.Version);
        Assert.Equal(signed, await actes.ReadAsync("DM_1", 2, "acte-signe.pdf"));
        Assert.Equal(SentPdf.Acte("Acte DM_1"), await actes.ReadAsync("DM_1", 2, "acte.pdf"));
        var verdict = SignatureVerdict.Read(await actes.ReadAsync("DM_1", 2, "signature.json"))!;
        Assert.Equal(SignatureLevel.Identical, verdict.Level);
        Assert.Equal(SignedActes.Sha256(signed), verdict.Sha256);
        Assert.Equal(["Camille Martin"], verdict.Signataires);
        Assert.Equal("signé par Camille Martin, sur les octets mêmes qui avaient été envoyés", verdict.Summary.French);
    }

    [Fact]
    public async Task The_same_bytes_again_write_nothing()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        var signed = actes.Sign("DM_1");
        await actes.DepositAsync("DM_1", signed);

        var again = Assert.IsType<SigningOutcome.AlreadyStored>(await actes.DepositAsync("DM_1", signed));

        Assert.Equal(2, again.Version);
        Assert.Equal(2, await actes.HeadAsync("DM_1"));
        Assert.Equal(["Camille Martin"], again.Verdict.Signataires);
    }

    [Fact]
    public async Task The_verdict_depends_on_the_file_and_the_trust_list_alone()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        var signed = actes.Sign("DM_1");
        await actes.DepositAsync("DM_1", signed);
        var first = await actes.ReadAsync("DM_1", 2, "signature.json");
        await actes.AddAsync("DM_1", SentPdf.Acte("Acte DM_1"));
        actes.Clock.Advance(TimeSpan.FromDays(400));

        await actes.DepositAsync("DM_1", signed);

        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(await actes.ReadAsync("DM_1", 4, "signature.json")));
    }

    [Fact]
    public async Task Ten_deposits_at_once_of_one_file_make_one_version()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        var signed = actes.Sign("DM_1");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => actes.DepositAsync("DM_1", signed))));

        Assert.Single(outcomes.OfType<SigningOutcome.Stored>());
        Assert.Equal(9, outcomes.OfType<SigningOutcome.AlreadyStored>().Count());
        Assert.Equal(2, await actes.HeadAsync("DM_1"));
    }

    [Fact]
    public async Task Of_two_different_files_at_once_one_is_stored_and_the_other_is_told_why_not()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        using var other = actes.Authority.Issue("Dominique Petit");
        byte[][] files = [actes.Sign("DM_1"), new TestSigner(actes.Authority) { Certificate = other }.Sign(SentPdf.Acte("Acte DM_1"))];

        var outcomes = await Task.WhenAll(files.Select(file => Task.Run(() => actes.DepositAsync("DM_1", file))));

        Assert.Single(outcomes.OfType<SigningOutcome.Stored>());
        Assert.Equal("LD5464", Assert.Single(Assert.Single(outcomes.OfType<SigningOutcome.Refused>()).Findings).Code);
    }

    [Fact]
    public async Task A_second_signature_over_the_first_is_the_next_version()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        using var second = actes.Authority.Issue("Dominique Petit");
        var once = actes.Sign("DM_1");
        await actes.DepositAsync("DM_1", once);
        var twice = new TestSigner(actes.Authority) { Field = "Signature2", Certificate = second }.Sign(once);

        var stored = Assert.IsType<SigningOutcome.Stored>(await actes.DepositAsync("DM_1", twice));

        Assert.Equal(3, stored.Version);
        Assert.Equal(["Camille Martin", "Dominique Petit"], stored.Verdict.Signataires);
        Assert.Equal(once, await actes.ReadAsync("DM_1", 2, "acte-signe.pdf"));
    }

    [Fact]
    public async Task A_scan_does_not_hide_a_signature_unless_it_is_confirmed()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await actes.DepositAsync("DM_1", actes.Sign("DM_1"));

        var refused = await RefusalsAsync(actes.DepositAsync("DM_1", SentPdf.Scan(2)));
        var confirmed = await actes.DepositAsync("DM_1", SentPdf.Scan(2), actes.Request with { Replaces = true });

        Assert.Equal(["LD5464"], refused);
        Assert.Equal(3, Assert.IsType<SigningOutcome.Stored>(confirmed).Version);
    }

    [Fact]
    public async Task A_signature_may_take_the_place_of_a_scan()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await actes.DepositAsync("DM_1", SentPdf.Scan(2));

        var stored = Assert.IsType<SigningOutcome.Stored>(await actes.DepositAsync("DM_1", actes.Sign("DM_1")));

        Assert.Equal((3, SignatureLevel.Identical), (stored.Version, stored.Verdict.Level));
    }

    [Fact]
    public async Task A_scan_is_kept_with_its_page_count_and_who_is_said_to_have_signed()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");

        var stored = Assert.IsType<SigningOutcome.Stored>(
            await actes.DepositAsync("DM_1", SentPdf.Scan(3), actes.Request with { Signataires = ["Camille Martin"] }));

        Assert.Equal((SignatureLevel.Scan, 3), (stored.Verdict.Level, stored.Verdict.PageCount));
        Assert.Equal(
            "scan de 3 pages, sans preuve électronique ; signature déclarée de Camille Martin", stored.Verdict.Summary.French);
    }

    [Theory]
    [InlineData("camille MARTIN", null)]
    [InlineData("Martin", null)]
    [InlineData("Dominique Petit", "LD5463")]
    public async Task The_expected_person_must_have_signed(string name, string? code)
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");

        var outcome = await actes.DepositAsync("DM_1", actes.Sign("DM_1"), actes.Request with { Signataires = [name] });

        Assert.Equal(code, (outcome as SigningOutcome.Refused)?.Findings[0].Code);
    }

    [Fact]
    public async Task The_signed_file_of_another_act_is_refused_with_the_name_of_that_act()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1", "DM_2");

        var refused = Assert.IsType<SigningOutcome.Refused>(await actes.DepositAsync("DM_1", actes.Sign("DM_2")));

        var finding = Assert.Single(refused.Findings);
        Assert.Equal("LD5462", finding.Code);
        Assert.Contains("l’acte DM_2, et non l’acte DM_1", finding.French, StringComparison.Ordinal);
        Assert.Equal(1, await actes.HeadAsync("DM_1"));
    }

    [Fact]
    public async Task The_signed_file_of_an_older_version_is_refused_with_its_number()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await actes.AddAsync("DM_1", SentPdf.Acte("Acte DM_1, corrigé"));

        var refused = Assert.IsType<SigningOutcome.Refused>(await actes.DepositAsync("DM_1", actes.Sign("DM_1")));

        Assert.Equal("LD5461", Assert.Single(refused.Findings).Code);
        Assert.Contains("la version 1 de l’acte", refused.Findings[0].French, StringComparison.Ordinal);
        Assert.Contains("la version 2 l’a remplacée", refused.Findings[0].French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("altered", "LD5416")]
    [InlineData("cut", "LD5402")]
    [InlineData("empty", "LD5402")]
    [InlineData("unsigned", "LD5410")]
    [InlineData("untrusted", "LD5430")]
    public async Task A_bad_file_is_refused_and_nothing_at_all_is_written(string fault, string code)
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        using var stranger = new TestAuthority("Inconnue");
        var file = actes.Sign("DM_1");
        file = fault switch
        {
            "cut" => file[..^200],
            "empty" => [],
            "unsigned" => SentPdf.Acte("Acte DM_1"),
            "untrusted" => new TestSigner(stranger).Sign(SentPdf.Acte("Acte DM_1")),
            _ => file,
        };
        if (fault == "altered")
        {
            file[file.AsSpan().IndexOf("Acte DM_1"u8)] ^= 1;
        }

        Assert.Contains(code, await RefusalsAsync(actes.DepositAsync("DM_1", file)));
        Assert.Equal(1, await actes.HeadAsync("DM_1"));
        Assert.Empty(await actes.Store.ListLogsAsync(SignedActes.Id("DM_1"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_act_that_was_never_made_cannot_be_signed()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");

        Assert.Equal(["LD5460"], await RefusalsAsync(actes.DepositAsync("DM_9", actes.Sign("DM_1"))));
        Assert.Null(await actes.Store.FindAsync(SignedActes.Id("DM_9"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_new_text_after_the_signature_leaves_the_signed_version_to_be_found()
    {
        using var actes = await SignedActes.InMemoryAsync("DM_1");
        await actes.DepositAsync("DM_1", actes.Sign("DM_1"));
        var before = await actes.Store.FindAsync(SignedActes.Id("DM_1"), TestContext.Current.CancellationToken);
        await actes.AddAsync("DM_1", SentPdf.Acte("Acte DM_1, corrigé"));
        var after = await actes.Store.FindAsync(SignedActes.Id("DM_1"), TestContext.Current.CancellationToken);

        Assert.Equal((2, false), (SignedVersion.Find(before!)!.Version, SignedVersion.Find(before!)!.IsSuperseded));
        Assert.Equal((2, true), (SignedVersion.Find(after!)!.Version, SignedVersion.Find(after!)!.IsSuperseded));
    }

    private static async Task<IEnumerable<string>> RefusalsAsync(Task<SigningOutcome> outcome) =>
        Assert.IsType<SigningOutcome.Refused>(await outcome).Findings.Select(finding => finding.Code);
}
