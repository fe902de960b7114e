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

    [Theory]
    [InlineData("i | string.upcase")]
    [InlineData("i | string.downcase")]
    [InlineData("i | string.capitalize")]
    [InlineData("i | string.capitalizewords")]
    [InlineData("mots | array.sort | array.join \" \"")]
    [InlineData("objets | array.sort \"k\" | array.map \"k\" | array.join \" \"")]
    [InlineData("nombres | array.sort | array.join \" \"")]
    [InlineData("mots | array.uniq | array.join \" \"")]
    [InlineData("\"a\" < \"B\"")]
    [InlineData("\"é\" > \"z\"")]
    [InlineData("\"côte\" <= \"coté\"")]
    [InlineData("\"I\" == \"ı\"")]
    [InlineData("\"encyclopaedia\" | string.contains \"æ\"")]
    [InlineData("\"I\" | string.equals_ignore_case \"ı\"")]
    [InlineData("\"i\" | string.equals_ignore_case \"I\"")]
    [InlineData("\"straße\" | string.starts_with \"strass\"")]
    [InlineData("\"a\\u00ADb\" | string.ends_with \"\\u00ADb\"")]
    [InlineData("\"Æble\" | string.index_of \"ble\"")]
    [InlineData("\"été\" | string.index_of \"e\\u0301\"")]
    [InlineData("\"a\\r\\nb\" | string.replace \"\\n\" \"-\"")]
    [InlineData("\"a\\r\\nb\" | string.remove \"\\n\"")]
    [InlineData("\"a\\r\\nb\" | string.replace_first \"\\n\" \"-\"")]
    [InlineData("\"été\" | string.remove_first \"e\\u0301\"")]
    [InlineData("\"été\" | string.remove_last \"t\"")]
    [InlineData("\"a\\r\\nb\" | string.split \"\\n\" | array.size")]
    [InlineData("n")]
    [InlineData("e")]
    [InlineData("n + \"\"")]
    [InlineData("\"\" + n")]
    [InlineData("n | string.append \" €\"")]
    [InlineData("[n, e, 0.5] | array.join \" \"")]
    [InlineData("n / 3")]
    [InlineData("1 / 3")]
    [InlineData("1.0 / 3.0")]
    [InlineData("10 / 4")]
    [InlineData("7 // 2")]
    [InlineData("n | math.round 1")]
    [InlineData("n | math.floor")]
    [InlineData("e | math.abs")]
    [InlineData("u | string.to_double")]
    [InlineData("t | string.to_double")]
    [InlineData("u | string.to_float")]
    [InlineData("\"12\" | string.to_int")]
    [InlineData("\"12\" | string.to_long")]
    [InlineData("\"-12\" | string.to_int")]
    [InlineData("\"12 \" | string.to_int")]
    [InlineData("\"abcdef\" | string.truncate 4")]
    [InlineData("i | regex.replace \"I\" \"_\" \"i\"")]
    [InlineData("i | regex.match \"(?i)I.\"")]
    [InlineData("i | regex.split \"(?i)I\" | array.join \"|\"")]
    [InlineData("nombres | array.contains 1.5")]
    [InlineData("mots | array.contains \"I\"")]
    [InlineData("n | object.typeof")]
    [InlineData("n == 1234567.125 && n > e")]
    [InlineData("\"2\" == 2")]
    [InlineData("1e3 + 0.5")]
    [InlineData("(1..5) | array.join \",\"")]
    public void An_expression_says_the_same_in_every_culture(string expression)
    {
        var texts = Cultures.Select(culture => In(culture, () => Said(expression))).Distinct().ToList();

        Assert.Single(texts);
    }

    [Theory]
    [InlineData("i | string.upcase", "ISTANBUL ıIIİ")]
    [InlineData("\"I\" | string.downcase", "i")]
    [InlineData("\"été Île\" | string.upcase", "ÉTÉ ÎLE")]
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

    private static string Said(string expression)
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
