using System.Globalization;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Values;

/// <summary>Order of texts and numbers: dates written year first decide which rule of law is printed.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("\"2018-10-15\"", "\"2018-11-30\"", -1)]
    [InlineData("\"2018-11-30\"", "\"2018-10-15\"", 1)]
    [InlineData("\"2018-10-15\"", "\"2022-07-01\"", -1)]
    [InlineData("\"2018-10-15\"", "\"2018-10-15\"", 0)]
    [InlineData("\"10\"", "\"9\"", -1)]
    [InlineData("\"a\"", "\"b\"", -1)]
    [InlineData("\"été\"", "\"zèbre\"", -1)]
    [InlineData("\"cote\"", "\"côte\"", -1)]
    [InlineData("3", "4", -1)]
    [InlineData("10", "9", 1)]
    [InlineData("1.5", "1.50", 0)]
    public void Texts_and_numbers_are_ordered(string left, string right, int order)
    {
        var docx = Docx.Of("{{ a < b }} {{ a <= b }} {{ a > b }} {{ a >= b }}");

        var text = Engine.Text(docx, $$"""{ "a": {{left}}, "b": {{right}} }""");

        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{order < 0} {order <= 0} {order > 0} {order >= 0}").ToLowerInvariant(),
            text.Trim());
    }

    [Fact]
    public void The_order_holds_for_texts_written_in_the_template_and_for_results()
    {
        var docx = Docx.Of("""{{ d < "2018-11-30" }} {{ "2018-10-15" < "2018-11-30" }} {{ (d | string.slice 0 4) < "2019" }}""");

        Assert.Equal("true true true", Engine.Text(docx, """{ "d": "2018-10-15" }""").Trim());
    }
}
