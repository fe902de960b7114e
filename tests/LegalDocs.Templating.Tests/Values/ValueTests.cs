using System.Text.Json;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Values;

public sealed class ValueTests
{
    [Theory]
    [InlineData("\"A & B < C > D\"", "A & B < C > D")]
    [InlineData("\"]]>\"", "]]>")]
    [InlineData("\"{{ x }}\"", "{{ x }}")]
    [InlineData("\"un\\ndeux\"", "un⏎deux")]
    [InlineData("\"un\\r\\ndeux\\rtrois\"", "un⏎deux⏎trois")]
    [InlineData("\"un\\u2028deux\\u000Btrois\"", "un⏎deux⏎trois")]
    [InlineData("\"un\\tdeux\"", "un\tdeux")]
    [InlineData("\"un\\fdeux\"", "un⎘deux")]
    [InlineData("\"\\ud83d\\ude00 é مرحبا\"", "😀 é مرحبا")]
    [InlineData("12", "12")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("12.50", "12.50")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e3", "1000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("true", "true")]
    [InlineData("null", "")]
    [InlineData("\"\"", "")]
    public void A_value_is_written_as_it_is(string json, string expected) =>
        Assert.Equal($"[{expected}]", Engine.Text(Of("[{{ v }}]"), $$"""{"v":{{json}}}"""));

    [Theory]
    [InlineData("\"a\\u0000b\"")]
    [InlineData("\"a\\uFFFEb\"")]
    [InlineData("\"a\\u001Fb\"")]
    public void Characters_that_XML_cannot_hold_are_left_out_with_a_warning(string json)
    {
        var template = Engine.Compiled(Of("[{{ v }}]"));

        var outcome = Assert.IsType<RenderOutcome.Rendered>(
            template.Render(Engine.Data($$"""{"v":{{json}}}"""), TestContext.Current.CancellationToken));

        Assert.Equal("[ab]", WordText.OfBody(outcome.Docx));
        Assert.Equal("LD1330", Assert.Single(outcome.Warnings).Code);
    }

    [Theory]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e-29")]
    [InlineData("1e400")]
    public void A_number_that_would_be_rounded_is_refused(string json)
    {
        using var document = JsonDocument.Parse($$"""{"v":{{json}}}""");

        Assert.Throws<ArgumentException>(() => TemplateData.FromJson(document.RootElement));
    }

    [Fact]
    public void Data_that_are_not_an_object_are_refused()
    {
        using var document = JsonDocument.Parse("[1]");

        Assert.Throws<ArgumentException>(() => TemplateData.FromJson(document.RootElement));
    }

    [Fact]
    public void A_name_given_twice_keeps_its_last_value() =>
        Assert.Equal("2", Engine.Text(Of("{{ a }}"), """{"a":1,"a":2}"""));

    [Fact]
    public void Objects_of_another_shape_are_read_right() =>
        Assert.Equal("1\n2\n3", Engine.Text(
            Of("{{ for x in xs }}", "{{ x.b }}", "{{ end }}"),
            """{"xs":[{"a":0,"b":1},{"b":2},{"c":0,"d":0,"b":3}]}"""));

    [Fact]
    public void An_object_with_many_members_is_read_right()
    {
        var members = string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"m{i}\":{i}"));

        Assert.Equal("0 39", Engine.Text(Of("{{ o.m0 }} {{ o.m39 }}"), $$"""{"o": { {{members}} } }"""));
    }

    [Fact]
    public void Members_of_an_object_can_be_gone_through() =>
        Assert.Equal("a=1 b=2 ", Engine.Text(Of("{{ for m in o }}{{ m.key }}={{ m.value }} {{ end }}"), """{"o":{"a":1,"b":2}}"""));

    [Fact]
    public void A_template_cannot_change_the_data_of_the_caller()
    {
        var data = Engine.Data("""{"o":{"a":1},"t":"x"}""");
        var template = Engine.Compiled(Of("{{ t = \"y\" }}", "{{ t }}"));

        var first = Assert.IsType<RenderOutcome.Rendered>(template.Render(data, TestContext.Current.CancellationToken));
        var second = Assert.IsType<RenderOutcome.Rendered>(
            Engine.Compiled(Of("{{ t }}")).Render(data, TestContext.Current.CancellationToken));

        Assert.Equal("y", WordText.OfBody(first.Docx));
        Assert.Equal("x", WordText.OfBody(second.Docx));
        Assert.Equal("LD1342", Assert.Single(Engine.Failed(Of("{{ o.a = 2 }}"), """{"o":{"a":1}}""")).Code);
    }
}
