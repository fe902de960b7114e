using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Gate.Tests.Waivers;

/// <summary><c>derogations.yaml</c>: which findings it covers, until when, and what is wrong with it.</summary>
public sealed class WaiverJudgeTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private readonly TempFolder _folder = new();

    public WaiverJudgeTests() => _folder.File("modeles/a.docx", "");

    [Fact]
    public void A_decision_covers_the_finding_of_its_passage_and_no_other()
    {
        Waive(Passages.Of([Image("Le logo"), Image("Le sceau")])[1]);

        var judged = Judge(Image("Le logo"), Image("Le sceau"));

        var file = Assert.Single(judged);
        Assert.Equal(["Le logo"], file.Standing.Select(finding => finding.Excerpt));
        Assert.Equal(("Le sceau", "Image fournie en juin", "Julie"), Said(Assert.Single(file.Waived)));
        Assert.True(file.HasErrors);

        static (string?, string, string) Said(GateFinding found) => (found.Finding.Excerpt, found.Waiver!.Reason, found.Waiver.Author);
    }

    [Theory]
    [InlineData("2026-11-26", true)]
    [InlineData("2026-11-25", false)]
    public void A_decision_holds_on_its_last_day_and_not_after(string lastDay, bool holds)
    {
        Waive(PassageOf(Image("Le logo")), lastDay);

        var judged = Judge(Image("Le logo"));

        Assert.Equal(holds ? 1 : 2, judged.Count);
        Assert.Equal(!holds, judged[0].HasErrors);
        Assert.Equal(holds ? [] : ["LD1791"], judged.Skip(1).SelectMany(file => file.Standing).Select(finding => finding.Code));
    }

    [Fact]
    public void A_decision_that_serves_no_more_is_a_finding_of_its_own_file_with_its_line()
    {
        Waive("0123456789ab");

        var file = Judge(Image("Le logo"))[1];

        var finding = Assert.Single(file.Standing);
        Assert.Equal(("LD1790", "ligne 3", "derogations.yaml", FindingSeverity.Warning), (finding.Code, finding.Place, finding.File, finding.Severity));
        Assert.EndsWith("derogations.yaml", file.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_about_templates_that_were_not_checked_are_let_be()
    {
        _folder.File("modeles/b.docx", "");
        Waive("0123456789ab", template: "b.docx");

        Assert.Single(Judge(Image("Le logo")));
    }

    [Fact]
    public void A_decision_about_a_template_that_does_not_exist_is_an_error()
    {
        Waive("0123456789ab", template: "c.docx");

        Assert.Equal("LD1793", Assert.Single(Judge()[1].Standing).Code);
    }

    [Fact]
    public void An_error_of_the_engine_cannot_be_waived_and_its_warning_can()
    {
        var error = Image("{{ end }}") with { Code = "LD1201" };
        var warning = error with { Code = "LD1106", Severity = FindingSeverity.Warning };
        Waive(PassageOf(error), rule: "LD1201");
        var refused = Judge(error);
        Waive(PassageOf(warning), rule: "LD1106");
        var accepted = Judge(warning);

        Assert.True(refused[0].HasErrors);
        Assert.Equal("LD1792", Assert.Single(refused[1].Standing).Code);
        Assert.Single(Assert.Single(accepted).Waived);
    }

    [Fact]
    public void Equal_findings_have_passages_of_their_own_and_one_decision_covers_one()
    {
        var passages = Passages.Of([Image("Le logo"), Image("Le logo")]);
        Waive(passages[1]);

        var file = Assert.Single(Judge(Image("Le logo"), Image("Le logo")));

        Assert.Equal(2, passages.Distinct().Count());
        Assert.Equal([passages[1]], file.Waived.Select(found => found.Passage));
    }

    [Fact]
    public void A_passage_outlives_edits_elsewhere_and_the_width_of_spaces()
    {
        var before = PassageOf(Image("Le logo : ici") with { Place = "paragraphe 3" });
        var after = PassageOf(Image("Le logo\u00A0: ici") with { Place = "paragraphe 12" });

        Assert.Equal(before, after);
        Assert.NotEqual(before, PassageOf(Image("Le logo : là")));
        Assert.Equal(12, before.Length);
    }

    [Theory]
    [InlineData("motif: x", "LD2504")] // everything else is missing
    [InlineData("regle: LD9999", "LD2506")]
    [InlineData("date: \"2026-02-30\"", "LD1794")]
    [InlineData("passage: abc", "LD2506")]
    public void A_file_with_an_error_waives_nothing(string line, string code)
    {
        var passage = PassageOf(Image("Le logo"));
        var key = line.Split(':')[0];
        var entry = Entry(passage, "2027-06-30", "a.docx", "LD1705").Split('\n').Where(each => !each.TrimStart(' ', '-').StartsWith(key, StringComparison.Ordinal));
        var lines = code == "LD2504" ? [line] : entry.Select(each => each.TrimStart(' ', '-')).Append(line);
        _folder.File("modeles/derogations.yaml", "version: 1\nderogations:\n  - " + string.Join("\n    ", lines.Where(each => each.Length > 0)) + "\n");

        var judged = Judge(Image("Le logo"));

        Assert.Empty(judged[0].Waived);
        Assert.Contains(code, judged[1].Standing.Select(finding => finding.Code));
    }

    [Fact]
    public void The_same_decision_twice_is_an_error()
    {
        var entry = Entry("0123456789ab", "2027-06-30", "a.docx", "LD1705");
        _folder.File("modeles/derogations.yaml", $"version: 1\nderogations:\n{entry}{entry}");

        Assert.Equal("LD1795", Assert.Single(Judge()[1].Standing).Code);
    }

    public void Dispose() => _folder.Dispose();

    private static Finding Image(string sentence) => new()
    {
        Code = "LD1705",
        Severity = FindingSeverity.Error,
        File = "a.docx",
        French = "l’image n’a pas de texte de remplacement",
        English = "the picture has no alternative text",
        Excerpt = sentence,
    };

    private static string PassageOf(Finding finding) => Passages.Of([finding])[0];

    private void Waive(string passage, string lastDay = "2027-06-30", string template = "a.docx", string rule = "LD1705") =>
        _folder.File("modeles/derogations.yaml", $"version: 1\nderogations:\n{Entry(passage, lastDay, template, rule)}");

    private static string Entry(string passage, string lastDay, string template, string rule) =>
        $"  - regle: {rule}\n    modele: {template}\n    passage: \"{passage}\"\n    motif: Image fournie en juin\n"
        + $"    auteur: Julie\n    date: \"2026-11-01\"\n    expire: \"{lastDay}\"\n";

    private IReadOnlyList<GateFile> Judge(params Finding[] findings) =>
        WaiverJudge.Judge([(Path.Combine(_folder.Path, "modeles", "a.docx"), findings)], Today);
}
