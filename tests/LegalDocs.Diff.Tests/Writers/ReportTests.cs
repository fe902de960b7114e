using System.Text.Json;
using System.Xml.Linq;
using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Writers;

/// <summary>Reports: text of documents stays text, whatever it holds, and each form keeps the rules of its host.</summary>
public sealed class ReportTests
{
    private static readonly Dictionary<string, Delegate> NoFunctions = [];

    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "a | b | `c` | <details>",
        "@prefecture #123 [lien](https://evil.example) ![x](y)",
        "::error file=a::b ##vso[task.complete result=Failed] ]]> &amp;",
        "\u009B31mrouge\u0085 \u202Ereverse",
        "</td></tr></table><h1>x",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_document_is_never_markup_in_HTML(string hostile)
    {
        var page = HtmlReport.Write(Report(hostile), ReportLanguage.French);

        var body = XDocument.Parse(page.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal)
            .Replace("'unsafe-inline'\">", "'unsafe-inline'\"/>", StringComparison.Ordinal)
            .Replace("<br>", "<br/>", StringComparison.Ordinal));
        Assert.Empty(body.Descendants("script"));
        Assert.Single(body.Descendants("h1"));
        Assert.DoesNotContain(body.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain('\u009B', page);
        Assert.DoesNotContain('\u202E', page);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Text_of_a_document_neither_formats_links_nor_notifies_in_Markdown(string hostile)
    {
        var text = MarkdownReport.Write(Report(hostile), ReportLanguage.French);

        var lines = text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal));
        Assert.All(lines, line =>
        {
            var bare = line[2..].Replace("<br>", "", StringComparison.Ordinal).Replace("<del>", "", StringComparison.Ordinal)
                .Replace("</del>", "", StringComparison.Ordinal).Replace("<ins>", "", StringComparison.Ordinal)
                .Replace("</ins>", "", StringComparison.Ordinal);
            Assert.DoesNotContain(bare, "<>@[]`*_|".Contains);
        });
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_terminal_gets_no_order_from_a_document(string hostile)
    {
        var text = TextReport.Write(Report(hostile), ReportLanguage.French, useColor: false);

        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal)
            || line.StartsWith("##", StringComparison.Ordinal));
    }

    [Fact]
    public void SARIF_has_what_GitHub_asks_for()
    {
        using var json = JsonDocument.Parse(SarifReport.Write(Report("x"), ReportLanguage.English));

        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(rules.EnumerateArray(), rule =>
        {
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
        });
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var index = result.GetProperty("ruleIndex").GetInt32();
        Assert.Equal(rules[index].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("mod%C3%A8les/a%20b.docx", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, location.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.NotEmpty(result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!);
    }

    /// <remarks>The amount that went is read in the sentence, whichever the form.</remarks>
    [Fact]
    public void Every_form_shows_in_the_sentence_the_tag_that_went()
    {
        var report = Report(P("La commune verse {{ montant | euros }} à la métropole."), P("La commune verse un loyer à la métropole."));

        Assert.Contains("verse [-{{ montant | euros }}-]{+un loyer+} à la", TextReport.Write(report, ReportLanguage.French, useColor: false), StringComparison.Ordinal);
        Assert.Contains("<del>{{ montant | euros }}</del><ins>un loyer</ins>", HtmlReport.Write(report, ReportLanguage.French), StringComparison.Ordinal);
        Assert.Contains("<del>&#123;&#123; montant &#124; euros &#125;&#125;</del><ins>un loyer</ins>", MarkdownReport.Write(report, ReportLanguage.French), StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(SarifReport.Write(report, ReportLanguage.French));
        Assert.Contains(
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(),
            result => result.GetProperty("message").GetProperty("text").GetString()!.Contains("[-{{ montant | euros }}-]{+un loyer+}", StringComparison.Ordinal));
        Assert.Contains("{{ montant | euros }}", JsonReport.Write(report, ReportLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_never_exceeds_its_budget_and_says_what_is_cut()
    {
        var before = string.Concat(Enumerable.Range(0, 400).Select(i => P($"Article {i} : la commune verse la somme de {i} euros.")));
        var after = before.Replace("verse", "paie", StringComparison.Ordinal);

        var text = MarkdownReport.Write(Report(before, after), ReportLanguage.French, budget: 5_000);

        Assert.InRange(text.Length, 1_000, 5_000);
        Assert.Contains("autres différences", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Le {{ a }} vaut.", "Le {{ a }} vaut peu.", "**Modèles\u00A0: 1 différence, sans rupture du contrat de données**")]
    [InlineData("Le {{ a }} vaut.", "Le {{ a }} et {{ b }} vaut.", "**Modèles\u00A0: 2 différences, dont 1 qui rompt le contrat de données**")]
    [InlineData("Le {{ a }} vaut.", "Le {{ b }} et {{ c }} vaut.", "**Modèles\u00A0: 4 différences, dont 2 qui rompent le contrat de données**")]
    public void A_comment_counts_in_correct_French(string before, string after, string verdict)
    {
        static DocumentSource Source(string text) => new DocxBuilder().Body(P(text)).Build();
        var entry = new DocumentPair("m.docx", Source(before), Source(after)).Compare(NoFunctions, TestContext.Current.CancellationToken);

        Assert.Contains(verdict, MarkdownReport.Write(new DiffReport([entry]), ReportLanguage.French), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.French)]
    [InlineData(ReportLanguage.English)]
    public void Each_form_is_the_same_from_run_to_run(ReportLanguage language)
    {
        string[] Forms() =>
        [
            TextReport.Write(Report("x"), language, useColor: true), MarkdownReport.Write(Report("x"), language),
            HtmlReport.Write(Report("x"), language), JsonReport.Write(Report("x"), language), SarifReport.Write(Report("x"), language),
        ];

        Assert.Equal(Forms(), Forms());
    }

    [Fact]
    public void Documents_that_changed_alike_are_told_once()
    {
        var alike = Compare.Bodies(P("Agents transférés au service."), P("Agents repris au service."));
        var other = Compare.Bodies(P("Agents transférés au service."), P("Agents mutés au service."));
        var report = new DiffReport([Entry("a.docx", alike), Entry("b.docx", other), Entry("c.docx", alike), Entry("d.docx", alike)]);

        Assert.Equal(["a.docx (+ 2)", "b.docx"], report.Grouped().Entries.Select(entry => entry.Name));

        static DiffEntry Entry(string name, DocumentDiff diff) => DiffEntry.Of(name, new DiffOutcome.Compared(diff));
    }

    [Fact]
    public void Nothing_different_is_said_in_one_line()
    {
        var report = Report(P("Vu le code."), P("Vu le code."));

        Assert.Equal("", TextReport.Write(report, ReportLanguage.French, useColor: false));
        Assert.Contains("aucune différence", MarkdownReport.Write(report, ReportLanguage.French), StringComparison.Ordinal);
        Assert.Contains("Aucune différence", HtmlReport.Write(report, ReportLanguage.French), StringComparison.Ordinal);
    }

    private static DiffReport Report(string hostile) =>
        Report(P("La commune adhère au service commun."), P($"La commune adhère au service commun {hostile}."));

    private static DiffReport Report(string before, string after) => DiffReport.Of(
        "modèles/a b.docx", new DiffOutcome.Compared(Compare.Bodies(before, after)));
}
