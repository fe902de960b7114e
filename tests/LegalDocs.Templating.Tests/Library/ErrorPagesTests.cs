using System.Text.RegularExpressions;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Library;

/// <summary>The pages that list the errors say what the engine says, and miss none.</summary>
public sealed partial class ErrorPagesTests
{
    private const string Begin = "<!-- drawn from the code: begin -->\n";
    private const string End = "\n<!-- drawn from the code: end -->";

    [Theory]
    [InlineData("src/LegalDocs.Templating/docs/errors.md", DiagnosticLanguage.English)]
    [InlineData("templates/ERREURS.md", DiagnosticLanguage.French)]
    public void The_page_lists_every_error_as_the_engine_words_it(string path, DiagnosticLanguage language)
    {
        var page = File.ReadAllText(Checkout.PathOf(path));
        var (start, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var expected = $"{page[..start]}\n{ErrorCatalogue.Tables(language)}\n{page[end..]}";

        if (page != expected)
        {
            var received = Checkout.PathOf("artifacts", Path.GetFileName(path));
            File.WriteAllText(received, expected);
            Assert.Fail($"The page is not up to date: cp {received} {Checkout.PathOf(path)}");
        }
    }

    [Fact]
    public void No_error_of_the_source_is_missing_in_the_catalogue()
    {
        // LD1600 notes a datum that serves no tag; the pages say so above the tables.
        var codes = CodesOf(Layers.Names).Union(CodesOf(["LegalDocs.Templating.Contracts"])).Except(["LD1600"]);

        Assert.Equal([], codes.Except(ErrorCatalogue.Problems.Select(problem => problem.Code)).Order());
    }

    [Fact]
    public void A_code_of_the_merge_means_nothing_else_when_a_template_is_compared_with_its_data()
    {
        // The comparison foresees these two, in the same words.
        string[] same = ["LD1302", "LD1341"];
        var (merge, comparison) = (CodesOf(Layers.Names), CodesOf(["LegalDocs.Templating.Contracts"]));

        Assert.Equal([], merge.Intersect(comparison).Except(same));
    }

    [Fact]
    public void Every_error_has_a_remedy_in_both_languages() => Assert.All(ErrorCatalogue.Problems, problem =>
    {
        Assert.NotEqual("", problem.RemedyFrench);
        Assert.NotEqual("", problem.RemedyEnglish);
    });

    private static HashSet<string> CodesOf(IEnumerable<string> projects) => projects
        .SelectMany(project => Directory.EnumerateFiles(
            Checkout.PathOf("src", project), "*.cs", SearchOption.AllDirectories))
        .SelectMany(file => Code().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups[1].Value)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("\"(LD\\d{4})\"")]
    private static partial Regex Code();
}
