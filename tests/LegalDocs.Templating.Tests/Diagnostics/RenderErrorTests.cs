using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Diagnostics;

public sealed class RenderErrorTests
{
    private const string Data = """
        {"commune":{"nom":"Dijon","maire":null,"adresse":{"rue":"x"}},"xs":[{"n":1},{"n":2}],"vide":[],"n":3,"o":{},"t":"x"}
        """;

    private static readonly WordTemplateOptions WithFunctions = Engine.Options with
    {
        Functions = new Dictionary<string, Delegate>
        {
            ["refuse"] = string (object? value) => throw new FormatException($"On attend une date ; la valeur reçue est {value}."),
            ["panne"] = string (object? value) => throw new InvalidOperationException("panne"),
        },
    };

    [Theory]
    [InlineData("LD1300", "{{ comune.nom }}")]
    [InlineData("LD1301", "{{ commune.non }}")]
    [InlineData("LD1302", "{{ xs.n }}")]
    [InlineData("LD1303", "{{ n.valeur }}")]
    [InlineData("LD1303", "{{ t.valeur }}")]
    [InlineData("LD1340", "{{ commune.maire.nom }}")]
    [InlineData("LD1341", "{{ for x in n }}{{ x }}{{ end }}")]
    [InlineData("LD1342", "{{ commune.nom = 1 }}")]
    [InlineData("LD1343", "{{ 1 % 0 }}")]
    [InlineData("LD1311", "{{ xs }}")]
    [InlineData("LD1312", "{{ commune }}")]
    [InlineData("LD1320", "{{ 3 | refuse }}")]
    [InlineData("LD1321", "{{ 3 | panne }}")]
    [InlineData("LD1300", "{{ if inconnu }}x{{ end }}")]
    [InlineData("LD1300", "{{ for x in inconnu }}x{{ end }}")]
    [InlineData("LD1344", "{{ xs[9] }}")]
    [InlineData("LD1344", "{{ xs[9].n }}")]
    [InlineData("LD1343", "{{ 1 / 0 }}")]
    [InlineData("LD1320", "{{ 1 | math.divided_by 0 }}")]
    [InlineData("LD1345", "{{ commune * 2 }}")]
    [InlineData("LD1345", "{{ xs | math.round }}")]
    [InlineData("LD1345", "{{ n | array.join \",\" }}")]
    [InlineData("LD1346", "{{ t - 1 }}")]
    [InlineData("LD1346", "{{ t * t }}")]
    [InlineData("LD1346", "{{ -t }}")]
    [InlineData("LD1346", "{{ true - true }}")]
    [InlineData("LD1347", "{{ 1nom }}")]
    [InlineData("LD1348", "{{ t | regex.match \"(\" }}")]
    [InlineData("LD1349", "{{ f = @string.replace; t | f 1 }}")]
    [InlineData("LD1351", "{{ with commune.maire }}{{ nom }}{{ end }}")]
    [InlineData("LD1351", "{{ with xs }}{{ n }}{{ end }}")]
    [InlineData("LD1352", "{{ commune[null] }}")]
    [InlineData("LD1353", "{{ commune.maire | regex.escape }}")]
    [InlineData("LD1346", "{{ commune >= o }}")]
    [InlineData("LD1310", "{{ @array.size }}")]
    [InlineData("LD1350", "{{ 79228162514264337593543950335.0 * 10.0 }}")]
    [InlineData("LD1350", "{{ 99999999999999999999 * 99999999999999999999 }}")]
    [InlineData("LD1350", "{{ 99999999999999999999 | math.times 9999999999999999999 }}")]
    public void Each_failure_has_its_own_code_at_its_paragraph(string code, string text)
    {
        var diagnostic = Assert.Single(Engine.Failed(Of("Article 1", text, "Article 2"), Data, WithFunctions));

        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(2, diagnostic.Place.Paragraph);
        Assert.Contains('►', diagnostic.Excerpt()!);
        Assert.EndsWith(".", diagnostic.Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.EndsWith(".", diagnostic.Remedy(DiagnosticLanguage.English), StringComparison.Ordinal);
        Assert.DoesNotContain("Unable", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_breaks_down_is_named_and_its_exception_kept_for_its_author()
    {
        var diagnostic = Assert.Single(Engine.Failed(Of("{{ 3 | panne }}"), Data, WithFunctions));

        Assert.Equal("la fonction « panne » est tombée en panne sur cette valeur", diagnostic.Message(DiagnosticLanguage.French));
        Assert.Contains("InvalidOperationException", diagnostic.Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.Equal("panne", Assert.IsType<InvalidOperationException>(diagnostic.Failure).Message);
    }

    [Theory]
    [InlineData("{{ 9223372036854775807 + 1 }}", "9223372036854775808")]
    [InlineData("{{ 9223372036854775807 + 1 - 1 }}", "9223372036854775807")]
    [InlineData("{{ 3 | math.plus 4 | math.times 2 | math.minus 1 | math.modulo 5 }}", "3")]
    [InlineData("{{ 1.5 | math.times 2.5 }}", "3.75")]
    public void Calculations_are_exact_up_to_28_digits(string text, string expected) => Assert.Equal(expected, Engine.Text(Of(text), Data));

    [Fact]
    public void A_function_of_the_caller_may_say_its_refusal_in_both_languages()
    {
        var options = Engine.Options with
        {
            Functions = new Dictionary<string, Delegate>
            {
                ["refuse"] = string (object? value) => throw new FormatException("refusé") { Data = { ["en"] = "refused" } },
            },
        };

        var diagnostic = Assert.Single(Engine.Failed(Of("{{ 3 | refuse }}"), Data, options));

        Assert.Contains("refusé", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.EndsWith("refused", diagnostic.Message(DiagnosticLanguage.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 7 | math.divided_by 2 }}", "3")]
    [InlineData("{{ 7 | math.divided_by 2.0 }}", "3.5")]
    [InlineData("{{ 0.3 | math.divided_by 0.1 }}", "3")]
    public void Division_is_exact(string text, string expected) => Assert.Equal(expected, Engine.Text(Of(text), Data));

    [Theory]
    [InlineData("{{ comune.nom }}", "« commune »")]
    [InlineData("{{ commune.Nom }}", "« nom »")]
    [InlineData("{{ commune.non }}", "« nom »")]
    [InlineData("{{ commune.adresse.rues }}", "« rue »")]
    [InlineData("{{ for ligne in xs }}{{ lign.n }}{{ end }}", "« ligne »")]
    [InlineData("{{ total = 1 }}{{ totl }}", "« total »")]
    public void The_nearest_name_is_suggested(string text, string expected) =>
        Assert.Contains(expected, Engine.Failed(Of(text), Data)[0].Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);

    [Theory]
    [InlineData(8, "c7.", "c7.")]
    [InlineData(9, "c7 et un autre.", "c7 and one more.")]
    [InlineData(20, "c7 et 12 autres.", "c7 and 12 more.")]
    public void A_list_of_fields_that_is_cut_does_not_look_whole(int count, string french, string english)
    {
        var fields = string.Join(", ", Enumerable.Range(0, count).Select(number => $"\"c{number}\": 1"));

        var failure = Assert.Single(Engine.Failed(Of("{{ o.zzzzzz }}"), $"{{ \"o\": {{ {fields} }} }}"));

        Assert.EndsWith(french, failure.Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.EndsWith(english, failure.Remedy(DiagnosticLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void All_failures_come_at_once_each_tag_once() =>
        Assert.Equal(["LD1300", "LD1301", "LD1301", "LD1300"], Engine.Failed(
            Of("{{ a }}", "{{ for x in xs }}", "{{ x.b }}", "{{ if x.c }}", "{{ x.n }}", "{{ end }}", "{{ end }}", "{{ d }}"), Data)
            .Select(diagnostic => diagnostic.Code));

    [Fact]
    public void What_follows_from_a_failed_assignment_is_not_reported() =>
        Assert.Equal("LD1300", Assert.Single(Engine.Failed(Of("{{ x = inconnu }}", "{{ x }} {{ x.y }} {{ x | string.upcase }}"), Data)).Code);

    [Fact]
    public void The_text_of_a_function_that_refuses_is_shown() =>
        Assert.Contains(
            "On attend une date ; la valeur reçue est 3",
            Assert.Single(Engine.Failed(Of("{{ 3 | refuse }}"), Data, WithFunctions)).Message(DiagnosticLanguage.French),
            StringComparison.Ordinal);

    [Fact]
    public void An_absence_that_is_provided_for_is_no_failure() =>
        Assert.Equal("- - - -", Engine.Text(
            Of("{{ a ?? \"-\" }} {{ commune.b ?? \"-\" }} {{ commune.maire.nom ?? \"-\" }} {{ (commune.maire?.nom) ?? \"-\" }}"), Data));

    [Fact]
    public void A_question_mark_before_a_point_lets_a_member_be_missing() =>
        Assert.Equal("[][]", Engine.Text(Of("[{{ commune.maire?.nom }}][{{ commune?.inconnu }}]"), Data));

    [Fact]
    public void The_tag_in_a_function_of_the_template_is_named() =>
        Assert.Equal("{{ x.inconnu }}", Assert.Single(Engine.Failed(
            Of("{{ func f(x) }}", "{{ x.inconnu }}", "{{ end }}", "{{ f commune }}"), Data)).Expression);

    [Fact]
    public void Nothing_is_produced_when_something_fails() =>
        Assert.IsType<RenderOutcome.Failed>(
            Engine.Compiled(Of("{{ n }}", "{{ inconnu }}")).Render(Engine.Data(Data), TestContext.Current.CancellationToken));
}
