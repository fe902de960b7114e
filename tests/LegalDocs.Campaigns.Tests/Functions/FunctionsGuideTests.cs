using System.Text.Json;
using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Functions;

namespace LegalDocs.Campaigns.Tests.Functions;

/// <summary>The guide of the functions tells the truth: each of its examples is run.</summary>
public sealed partial class FunctionsGuideTests
{
    private const string RefusalHeading = "## Ce qui est refusé";

    private static readonly string Guide = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Functions", "FONCTIONS.md"));

    public static TheoryData<string, string> Examples => Rows(Guide[..Refusals]);

    public static TheoryData<string, string> RefusedExamples => Rows(Guide[Refusals..]);

    private static int Refusals => Guide.IndexOf(RefusalHeading, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_result_written_beside_it(string expression, string result) =>
        Assert.Equal(result, Assert.IsType<string>(Evaluator().Evaluate(expression)));

    [Theory]
    [MemberData(nameof(RefusedExamples))]
    public void A_refused_example_gives_the_message_written_beside_it(string expression, string message)
    {
        var error = Assert.Throws<FormatException>(() => Evaluator().Evaluate(expression));

        Assert.StartsWith(message + " ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_function_has_an_example_and_every_name_is_plain()
    {
        foreach (var name in FrenchFunctions.All.Keys)
        {
            Assert.Matches("^[a-z]+(_[a-z]+)*$", name);
            Assert.Contains(Examples, row => Regex.IsMatch(row.Data.Item1, $@"(^|\| ){name}( |$)"));
        }
    }

    [Fact]
    public void Every_optional_parameter_has_a_default_and_a_plain_name() =>
        Assert.All(
            FrenchFunctions.All.Values.SelectMany(function => function.Method.GetParameters()),
            parameter => Assert.Matches("^[a-z]+$", parameter.Name!));

    private static ExpressionEvaluator Evaluator()
    {
        var json = DataBlock().Match(Guide).Groups["json"].Value;
        using var document = JsonDocument.Parse(json);
        var data = (IReadOnlyDictionary<string, object?>)PlainValues.Of(document.RootElement)!;
        return new ExpressionEvaluator(FrenchFunctions.All, data);
    }

    private static TheoryData<string, string> Rows(string text)
    {
        TheoryData<string, string> rows = [];
        foreach (Match row in Row().Matches(text))
        {
            rows.Add(
                row.Groups["expression"].Value.Replace("\\|", "|", StringComparison.Ordinal),
                row.Groups["result"].Value.Replace('⍽', '\u00A0').Replace('␣', '\u202F'));
        }

        return rows;
    }

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex("^\\| `(?<expression>.+?)` \\| (?<result>.+) \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
