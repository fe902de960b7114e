using System.Text.RegularExpressions;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Library;

/// <summary>The page on the functions every template has: each is there, each example is run.</summary>
public sealed partial class GeneralFunctionsPageTests
{
    private static readonly string Page = File.ReadAllText(Checkout.PathOf("templates", "FONCTIONS-GENERALES.md"));

    public static TheoryData<string, string> Examples => [.. Row().Matches(Page).Select(match => (
        match.Groups["expression"].Value.Replace(@"\|", "|", StringComparison.Ordinal),
        match.Groups["result"].Value.Replace('⍽', ' ')))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_result_written_beside_it(string expression, string result)
    {
        var compilation = TextTemplate.CompileExpression(expression, Engine.Options);
        var template = Assert.IsType<TextTemplateCompilation.Compiled>(compilation).Template;

        var outcome = template.Render(Engine.Data("{}"), TestContext.Current.CancellationToken);

        Assert.Equal(result, Assert.IsType<TextOutcome.Rendered>(outcome).Text);
    }

    [Fact]
    public void Every_function_has_an_example()
    {
        var shown = Examples.SelectMany(example => Name().Matches(example.Data.Item1)).Select(match => match.Value);

        Assert.Equal([], TemplateFunctions.Names.Except(shown).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| [^`|]+ \| `(?<expression>(?:[^`])+)` \| (?<result>.*?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"[a-z]+\.[a-z_0-9]+")]
    private static partial Regex Name();
}
