using System.Text.RegularExpressions;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Library;

/// <summary>The page on pictures, links, Markdown and inserted documents: each tag it shows is merged.</summary>
public sealed partial class ValuesPageTests
{
    private static readonly string Page = File.ReadAllText(Checkout.PathOf("templates", "VALEURS.md"));

    private static readonly string Data = $$"""
        {
          "photo": "data:image/png;base64,{{Support.Pictures.Base64(4)}}",
          "legende": "Vue du lac",
          "expose": "Le **conseil** décide.",
          "annexe": "{{Convert.ToBase64String(Docx.Of("Texte de l’annexe."))}}",
          "acte": { "adresse": "https://www.exemple.fr/actes/1", "numero": "DM_1" },
          "commune": { "nom": "Ahuy" },
          "elements": ["un", "deux"]
        }
        """;

    public static TheoryData<string> Tags => [.. Code().Matches(Page).Select(match => match.Groups["code"].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_tag_of_the_page_can_be_merged(string tag)
    {
        var paragraph = tag.Contains("for.", StringComparison.Ordinal) ? $"{{{{ for e in elements }}}}{tag}{{{{ end }}}}" : tag;

        var result = Engine.Rendered(Docx.Of("Avant.", paragraph, "Après."), Data);

        Assert.DoesNotContain("{{", WordText.OfBody(result), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_a_dozen_tags_and_more() => Assert.InRange(Tags.Count, 12, 60);

    [Fact]
    public void Every_code_of_the_page_is_one_of_the_engine()
    {
        var codes = ErrorCatalogue.Problems.Select(problem => problem.Code).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Diagnostic().Matches(Page).Select(match => match.Value).Where(code => !codes.Contains(code)));
    }

    [GeneratedRegex(@"`(?<code>[^`]*\{\{[^`…]*\}\}[^`]*)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bLD\d{4}\b")]
    private static partial Regex Diagnostic();
}
