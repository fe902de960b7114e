using System.Globalization;
using LegalDocs.Templating.Tests.Golden;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Determinism;

/// <summary>No culture shows: neither in documents, nor in what an expression says.</summary>
public sealed class CultureTests
{
    // Dotless i, other digits and calendars, decimal commas, other orders of letters, other minus signs.
    private static readonly string[] Cultures = ["", "fr-FR", "tr-TR", "ar-SA", "th-TH", "sv-SE", "fa-IR", "az-Latn-AZ", "cs-CZ"];

    private const string Data = """
        {"i":"istanbul ıiIİ","mots":["zèbre","été","Zoé","abricot","ch","cz","côte","coté","côté","æ","I","ı","i","İ"],
         "n":1234567.125,"e":-42,"nombres":[10,9,1.5,-3,100],"objets":[{"k":"é"},{"k":"z"},{"k":"Z"},{"k":"a"}],"t":"1,5","u":"1.5"}
        """;

    public static TheoryData<string> Expressions => [.. AllExpressions];

    internal static string[] AllExpressions { get; } =
    [
        "i | string.upcase",
        "i | string.downcase",
        "i | string.capitalize",
        "i | string.capitalizewords",
        "mots | array.sort | array.join \" \"",
        "objets | array.sort \"k\" | array.map \"k\" | array.join \" \"",
        "nombres | array.sort | array.join \" \"",
        "mots | array.uniq | array.join \" \"",
        "\"a\" < \"B\"",
        "\"é\" > \"z\"",
        "\"côte\" <= \"coté\"",
        "\"I\" == \"ı\"",
        "\"encyclopaedia\" | string.contains \"æ\"",
        "\"I\" | string.equals_ignore_case \"ı\"",
        "\"i\" | string.equals_ignore_case \"I\"",
        "\"straße\" | string.starts_with \"strass\"",
        "\"a\\u00ADb\" | string.ends_with \"\\u00ADb\"",
        "\"Æble\" | string.index_of \"ble\"",
        "\"été\" | string.index_of \"e\\u0301\"",
        "\"a\\r\\nb\" | string.replace \"\\n\" \"-\"",
        "\"a\\r\\nb\" | string.remove \"\\n\"",
        "\"a\\r\\nb\" | string.replace_first \"\\n\" \"-\"",
        "\"été\" | string.remove_first \"e\\u0301\"",
        "\"été\" | string.remove_last \"t\"",
        "\"a\\r\\nb\" | string.split \"\\n\" | array.size",
        "n",
        "e",
        "n + \"\"",
        "\"\" + n",
        "n | string.append \" €\"",
        "[n, e, 0.5] | array.join \" \"",
        "n / 3",
        "1 / 3",
        "1.0 / 3.0",
        "10 / 4",
        "7 // 2",
        "n | math.round 1",
        "n | math.floor",
        "e | math.abs",
        "u | string.to_double",
        "t | string.to_double",
        "u | string.to_float",
        "\"12\" | string.to_int",
        "\"12\" | string.to_long",
        "\"-12\" | string.to_int",
        "\"12 \" | string.to_int",
        "\"abcdef\" | string.truncate 4",
        "i | regex.replace \"I\" \"_\" \"i\"",
        "i | regex.match \"(?i)I.\"",
        "i | regex.split \"(?i)I\" | array.join \"|\"",
        "nombres | array.contains 1.5",
        "mots | array.contains \"I\"",
        "n | object.typeof",
        "n == 1234567.125 && n > e",
        "\"2\" == 2",
        "1e3 + 0.5",
        "(1..5) | array.join \",\"",
    ];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_says_the_same_in_every_culture(string expression)
    {
        var texts = Cultures.Select(culture => In(culture, () => Said(expression))).Distinct().ToList();

        Assert.Single(texts);
    }

    [Theory]
    [InlineData("i | string.upcase", "ISTANBUL ıIIİ")]
    [InlineData("\"I\" | string.downcase", "i")]
    [InlineData("\"été Île\" | string.upcase", "ÉTÉ ÎLE")]
    [InlineData("mots | array.sort | array.join \" \"", "abricot æ ch coté côte côté cz été i I İ ı zèbre Zoé")]
    [InlineData("objets | array.sort \"k\" | array.map \"k\" | array.join \" \"", "a é z Z")]
    [InlineData("\"étage\" < \"zone\"", "true")]
    [InlineData("[\"zut\", \"e\u0301te\u0301\", \"eux\", \"l’an\", \"l'île\"] | array.sort | array.size", "5")]
    [InlineData("\"e\u0301te\u0301\" < \"eux\"", "true")]
    [InlineData("\"b\" > 1", "true")]
    [InlineData("\"été\" | string.index_of \"t\"", "1")]
    [InlineData("\"a-b-c\" | string.index_of \"-\" 2", "3")]
    [InlineData("\"a-b-c\" | string.remove_last \"-\"", "a-bc")]
    [InlineData("\"a-b-c\" | string.replace_first \"-\" \"+\"", "a+b-c")]
    [InlineData("n", "1234567.125")]
    [InlineData("\"\" + n", "1234567.125")]
    [InlineData("u | string.to_double", "1.5")]
    [InlineData("nombres | array.sort | array.join \" \"", "-3 1.5 9 10 100")]
    public void An_expression_says_what_is_expected(string expression, string expected) => Assert.Equal(expected, Said(expression));

    [Fact]
    public void Every_case_gives_the_same_bytes_in_every_culture()
    {
        foreach (var name in GoldenTests.DocumentNames)
        {
            var golden = GoldenCase.Load(name);
            var bytes = In("", () => Engine.Rendered(golden.Template(), golden.Data));

            Assert.All(Cultures, culture => Assert.True(
                bytes.AsSpan().SequenceEqual(In(culture, () => Engine.Rendered(golden.Template(), golden.Data))), $"{name} in {culture}"));
        }
    }

    internal static string Said(string expression)
    {
        var compilation = WordTemplate.Compile(Of($"{{{{ {expression} }}}}"), Engine.Options);
        if (compilation is TemplateCompilation.Refused refused)
        {
            return string.Join('\n', refused.Diagnostics.Select(Engine.Describe));
        }

        var outcome = ((TemplateCompilation.Compiled)compilation).Template.Render(Engine.Data(Data), TestContext.Current.CancellationToken);
        return outcome is RenderOutcome.Rendered rendered
            ? WordText.OfBody(rendered.Docx)
            : string.Join('\n', ((RenderOutcome.Failed)outcome).Diagnostics.Select(Engine.Describe));
    }

    private static T In<T>(string culture, Func<T> action)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
