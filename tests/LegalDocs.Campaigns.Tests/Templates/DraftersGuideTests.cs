using System.Text.Json;
using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Templating;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The guide of the drafters tells the truth: its examples are run, its errors provoked.</summary>
public sealed partial class DraftersGuideTests
{
    private static readonly WordTemplateOptions Options = new() { Name = "guide", Functions = CampaignFunctions.All };

    private static readonly string Guide = File.ReadAllText(Checkout.PathOf("templates", "README.md"));

    public static TheoryData<string, string> Examples => [.. Rows().Select(row => (row.Tag, row.Result))];

    [Fact]
    public void The_guide_has_an_example_of_each_kind() => Assert.True(Examples.Count >= 30, $"{Examples.Count}");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_result_written_beside_it(string tag, string result)
    {
        var template = Assert.IsType<TextTemplateCompilation.Compiled>(TextTemplate.Compile(tag, Options)).Template;

        var outcome = template.Render(Data(), TestContext.Current.CancellationToken);

        Assert.Equal(result, Assert.IsType<TextOutcome.Rendered>(outcome).Text.Trim());
    }

    [Theory]
    [InlineData("LD1200", "{{ for a in adhesions }}{{ a.unites }}")]
    [InlineData("LD1201", "Fin {{ end }}")]
    [InlineData("LD1202", "{{ if acte.numero }}oui{{ endif }}")]
    [InlineData("LD1203", "{{ else }}non")]
    [InlineData("LD1300", "{{ comune.nom }}")]
    [InlineData("LD1301", "{{ commune.non }}")]
    [InlineData("LD1302", "{{ adhesions.unites }}")]
    [InlineData("LD1311", "{{ service.missions }}")]
    [InlineData("LD1312", "{{ commune }}")]
    [InlineData("LD1320", "{{ commune.nom | de }}")]
    [InlineData("LD1340", "{{ seance.heure.minutes }}")]
    [InlineData("LD1153", "{{ if commune.contre = 1 }}oui{{ end }}")]
    [InlineData("LD1155", "{{ si commune.contre }}oui{{ end }}")]
    [InlineData("LD1160", "{{ acte.date | date_long }}")]
    [InlineData("LD1162", "{{ adhesion.unites | accorde }}")]
    public void An_error_of_the_guide_is_the_one_the_engine_reports(string code, string text)
    {
        Assert.Contains(code, Guide, StringComparison.Ordinal);
        Assert.Contains(code, Codes(text));
    }

    [Fact]
    public void Links_and_pictures_of_the_guide_exist() =>
        Assert.All(
            Link().Matches(Guide).Select(match => match.Groups["path"].Value.Split('#')[0])
                .Where(path => path.Length > 0),
            path => Assert.True(Path.Exists(Checkout.PathOf("templates", path)), path));

    private static IEnumerable<string> Codes(string text) => TextTemplate.Compile(text, Options) switch
    {
        TextTemplateCompilation.Refused refused => refused.Diagnostics.Select(each => each.Code),
        TextTemplateCompilation.Compiled compiled
            when compiled.Template.Render(Data(), TestContext.Current.CancellationToken) is TextOutcome.Failed failed =>
            failed.Diagnostics.Select(each => each.Code),
        _ => [],
    };

    private static IEnumerable<(string Tag, string Result)> Rows() => Row().Matches(Guide)
        .Select(match => (
            Tag: match.Groups["tag"].Value.Replace(@"\|", "|", StringComparison.Ordinal),
            Result: match.Groups["result"].Value.Replace('␣', '\u202F').Replace('⍽', '\u00A0')))
        .Where(row => row.Tag.Contains("{{", StringComparison.Ordinal))
        .Where(row => !row.Tag.Contains("# ", StringComparison.Ordinal));

    private static TemplateData Data()
    {
        using var json = JsonDocument.Parse(DataBlock().Match(Guide).Groups["json"].Value);
        return TemplateData.FromJson(json.RootElement);
    }

    [GeneratedRegex(@"^\| `(?<tag>.+?)` \| (?<result>.+?) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex(@"\]\((?<path>[^)]+)\)")]
    private static partial Regex Link();
}
