using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Tests.Transmitting;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Tests.Preflight;

/// <summary>What the platform would refuse, found before it is asked (protocol 2.1, 2.2, 3.1).</summary>
public sealed class RequestChecksTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Classification InForce = new()
    {
        Date = new DateOnly(2026, 1, 5),
        TypesPiece = new Dictionary<int, IReadOnlySet<string>>
        {
            [1] = new HashSet<string> { "99_DE", "42_DE" },
            [5] = new HashSet<string> { "99_BU" },
        },
        Matieres = new HashSet<string> { "5", "5.7", "5.7.1", "5.7.10", "7", "7.1", "7.10" },
    };

    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8];
    private static readonly byte[] Xml = "<?xml version=\"1.0\"?><a/>"u8.ToArray();

    private static TransmissionRequest Right => new()
    {
        Siren = Siren.Parse("242100410"),
        Numero = NumeroInterne.Parse("D1"),
        Nature = NatureActe.Deliberation,
        Matiere = Matiere.Parse("5.7"),
        DateDecision = Today,
        Objet = "Création d’un service commun",
        Acte = new PieceTransmise("acte.pdf", SomePdf.OnePage("acte"), "99_DE"),
        PiecesJointes =
        [
            new PieceTransmise("plan.png", Png, "42_DE"),
            new PieceTransmise("annexe.pdf", SomePdf.OnePage("annexe"), "99_DE"),
        ],
    };

    [Fact]
    public void A_request_that_the_platform_takes_has_no_finding() => Assert.Empty(Find(Right));

    [Fact]
    public void The_objet_is_measured_as_it_is_transmitted()
    {
        Assert.Empty(Codes(Right with { Objet = new string('a', 499) }));
        Assert.Equal(["LD4522"], Codes(Right with { Objet = new string('œ', 250) }));
        Assert.Equal(["LD4522"], Codes(Right with { Objet = " \u00a0 " }));
    }

    [Fact]
    public void Characters_that_would_be_lost_are_a_warning()
    {
        var finding = Assert.Single(Find(Right with { Objet = "Jumelage avec 京都 ?" }));

        Assert.Equal(("LD4523", FindingSeverity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("« Jumelage avec ?? ? »", finding.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_tomorrow_is_refused_and_that_of_today_is_not() =>
        Assert.Equal(["LD4524"], Codes(Right with { DateDecision = Today.AddDays(1) }));

    [Fact]
    public void The_act_and_its_annexes_are_twenty_files_at_most()
    {
        var annexe = new PieceTransmise("a.png", Png, "42_DE");

        Assert.Empty(Codes(Right with { PiecesJointes = [.. Enumerable.Repeat(annexe, 19)] }));
        Assert.Equal(["LD4525"], Codes(Right with { PiecesJointes = [.. Enumerable.Repeat(annexe, 20)] }));
    }

    [Fact]
    public void All_files_together_are_a_hundred_and_fifty_megabytes_at_most()
    {
        var large = new byte[(int)(RequestChecks.MaxBytes / 2)];
        Png.CopyTo(large, 0);
        var half = new PieceTransmise("a.png", large, "42_DE");

        Assert.Equal(["LD4526"], Codes(Right with { PiecesJointes = [half, half] }));
        Assert.Empty(Codes(Right with { PiecesJointes = [half] }));
    }

    [Fact]
    public void Types_are_judged_from_the_content_and_never_from_the_name()
    {
        Assert.Equal(["LD4527"], Codes(With(acte: [])));
        Assert.Equal(["LD4528"], Codes(With(acte: Png)));
        Assert.Equal(["LD4528"], Codes(With(acte: Xml) with { PiecesJointes = [] }));
        Assert.Equal(["LD4529"], Codes(With(annexe: "GIF89a"u8.ToArray())));
        Assert.Equal(["LD4527"], Codes(With(annexe: [])));
    }

    [Fact]
    public void A_budget_may_be_xml_and_then_its_annexes_are_pdf()
    {
        var budget = Right with
        {
            Nature = NatureActe.DocumentBudgetaire,
            Matiere = Matiere.Parse("7.1"),
            Acte = new PieceTransmise("budget.xml", Xml, "99_BU"),
            PiecesJointes = [new PieceTransmise("a.pdf", SomePdf.OnePage("a"), "99_BU")],
        };

        Assert.Empty(Codes(budget));
        Assert.Equal(["LD4529"], Codes(budget with { PiecesJointes = [new PieceTransmise("a.png", Png, "99_BU")] }));
        Assert.Equal(["LD4528"], Codes(budget with { Matiere = Matiere.Parse("7.10") }));
    }

    [Fact]
    public async Task A_pdf_that_is_encrypted_or_damaged_is_refused()
    {
        Assert.Equal(["LD4530"], Codes(With(acte: await SomePdf.EncryptedAsync())));
        Assert.Equal(["LD4530"], Codes(With(annexe: await SomePdf.EncryptedAsync())));
        Assert.Equal(["LD4531"], Codes(With(acte: SomePdf.OnePage("x")[..120])));
        Assert.Equal(["LD4531"], Codes(With(annexe: "%PDF-1.7\nnothing"u8.ToArray())));
    }

    [Fact]
    public void Codes_are_judged_by_the_classification_in_force_with_what_it_offers()
    {
        var type = Assert.Single(Find(Right with { Acte = Right.Acte with { TypePiece = "99_AU" } }));
        var matiere = Assert.Single(Find(Right with { Matiere = Matiere.Parse("5.7.3") }));

        Assert.Equal("LD4533", type.Code);
        Assert.Contains("2026-01-05", type.French, StringComparison.Ordinal);
        Assert.Contains("42_DE, 99_DE", type.RemedyFrench!, StringComparison.Ordinal);
        Assert.Equal("LD4535", matiere.Code);
        Assert.Contains("5.7, 5.7.1, 5.7.10", matiere.RemedyFrench!, StringComparison.Ordinal);
        Assert.Equal(["LD4532"], Codes(Right with { Acte = Right.Acte with { TypePiece = "99_d" } }));
        Assert.Equal(["LD4534"], Codes(Right with { Nature = NatureActe.Autre }));
    }

    [Fact]
    public void Without_a_classification_codes_are_not_judged_but_the_rest_is() =>
        Assert.Equal(
            ["LD4524"],
            RequestChecks.Find(
                SomePlan.Of(1).Actes[0],
                Right with { Matiere = Matiere.Parse("5.7.3"), DateDecision = Today.AddDays(9) },
                null,
                Today).Select(finding => finding.Code));

    [Fact]
    public void Every_problem_is_told_at_once_with_the_act_its_place_and_a_remedy()
    {
        var findings = Find(Right with
        {
            Objet = string.Empty,
            DateDecision = Today.AddDays(1),
            Acte = new PieceTransmise("acte.pdf", Png, "99_AU"),
            Matiere = Matiere.Parse("5.99"),
        });

        Assert.Equal(["LD4522", "LD4524", "LD4528", "LD4533", "LD4535"], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Equal("acte D00001, ligne 1", finding.Place));
        Assert.All(findings, finding => Assert.NotEmpty(finding.RemedyFrench!));
        Assert.All(findings, finding => Assert.NotEmpty(finding.RemedyEnglish!));
    }

    private static TransmissionRequest With(byte[]? acte = null, byte[]? annexe = null) => Right with
    {
        Acte = Right.Acte with { Content = acte ?? Right.Acte.Content },
        PiecesJointes = annexe is null ? Right.PiecesJointes : [new PieceTransmise("annexe.pdf", annexe, "42_DE")],
    };

    private static IReadOnlyList<Finding> Find(TransmissionRequest request) =>
        [.. RequestChecks.Find(SomePlan.Of(1).Actes[0], request, InForce, Today)];

    private static IEnumerable<string> Codes(TransmissionRequest request) => Find(request).Select(finding => finding.Code);
}
