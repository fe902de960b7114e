using LegalDocs.Templating.Contracts.Tests.Support;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Contracts.Tests.Comparing;

/// <summary>A template and data, compared in both directions.</summary>
public sealed class DataTests
{
    [Fact]
    public void A_field_that_data_lack_is_an_error_with_place_sentence_and_nearest_name()
    {
        var found = Analysis.Compare("""{ "commune": { "nom": "Ahuy", "code": 1 } }""", "La commune de {{ commune.non }}.");

        var diagnostic = Assert.Single(found.Diagnostics);
        Assert.Equal("LD1301", diagnostic.Code);
        Assert.Equal("paragraphe 1", diagnostic.Place.Describe(DiagnosticLanguage.French));
        Assert.Equal("La commune de ►{{ commune.non }}◄.", diagnostic.Excerpt());
        Assert.Contains("« nom »", diagnostic.Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.Equal(["commune.nom", "commune.code"], found.Unused);
        Assert.True(found.HasErrors);
    }

    [Theory]
    [InlineData("{{ commune.membres-en-exercice }}", "LD1301", "membres-en-exercice")]
    [InlineData("{{ if commune.membres-en-exercice > 3 }}x{{ end }}", "LD1301", "membres-en-exercice")]
    [InlineData("{{ date-effet }}", "LD1300", "date-effet")]
    public void A_name_written_with_hyphens_is_one_mistake(string text, string code, string name)
    {
        var found = Analysis.Compare("""{ "commune": { "membres_en_exercice": 19 }, "date_effet": "2019-01-01" }""", text);

        var diagnostic = Assert.Single(found.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains($"« {name} »", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.Contains($"« {name.Replace('-', '_')} »", diagnostic.Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ total-remise }}", """{ "total": 3 }""", "LD1300 {{ total-remise }}")]
    [InlineData("{{ totl-remise }}", """{ "total": 3, "remise": 1 }""", "LD1300 {{ totl-remise }}")]
    public void A_subtraction_is_still_one(string text, string json, string finding) =>
        Assert.Equal([finding], Analysis.Found(Analysis.Compare(json, text)));

    [Theory]
    [InlineData("""{ "logo": "iVBORw0KGgo=" }""")]
    [InlineData("""{ "logo": { "contenu": "iVBORw0KGgo=", "alt": "Logo" } }""")]
    public void A_placeholder_picture_takes_a_text_or_an_object(string json)
    {
        var contract = Analysis.Of(new Docx().WithPicture([1]).WithBody($"<w:p>{Docx.Picture("descr=\"{{ logo }}\"")}</w:p>").Build()).Contract;

        var found = ContractComparer.Compare(contract, Analysis.Data(json), ConditionalUse.Strict);

        Assert.Equal(["logo Any"], Analysis.Shapes(contract));
        Assert.Empty(Analysis.Found(found));
        Assert.Empty(found.Unused);
    }

    [Theory]
    [InlineData("{{ titre }}", """{ "titr": 1 }""", "LD1300 {{ titre }}")]
    [InlineData("{{ a.b.c }}", """{ "a": { "x": 1 } }""", "LD1301 {{ a.b.c }}")]
    [InlineData("{{ a.b }}", """{ "a": [ { "b": 1 } ] }""", "LD1302 {{ a.b }}")]
    [InlineData("{{ a.b }}", """{ "a": "texte" }""", "LD1303 {{ a.b }}")]
    [InlineData("{{ a }}", """{ "a": [1] }""", "LD1311 {{ a }}")]
    [InlineData("{{ a }}", """{ "a": { "b": 1 } }""", "LD1312 {{ a }}")]
    [InlineData("{{ a.b }}", """{ "a": null }""", "LD1340 {{ a.b }}")]
    [InlineData("{{ for x in a }}{{ x }}{{ end }}", """{ "a": 3 }""", "LD1341 {{ for x in a }}")]
    [InlineData("{{ for x in a }}{{ x.b }}{{ end }}", """{ "a": [ { "c": 1 } ] }""", "LD1301 {{ x.b }}")]
    [InlineData("{{ for x in a }}{{ x.b }}{{ end }}", """{ "a": [ 1, 2 ] }""", "LD1303 {{ x.b }}")]
    [InlineData("{{ for x in a }}{{ x }}{{ end }}", """{ "a": [ { "b": 1 } ] }""", "LD1312 {{ x }}")]
    [InlineData("{{ for x in a }}{{ x.b }}{{ end }}", """{ "a": { "b": 1 } }""", "LD1301 {{ x.b }}")]
    [InlineData("{{ a[0].b }}", """{ "a": [ { "c": 1 } ] }""", "LD1301 {{ a[0].b }}")]
    [InlineData("{{ if a }}x{{ end }}", "{}", "LD1300 {{ if a }}")]
    [InlineData("{{ if a }}{{ b }}{{ end }}", """{ "a": false }""", "LD1300 {{ b }}")]
    public void What_does_not_fit_is_said_at_its_tag(string text, string json, string finding) =>
        Assert.Equal([finding], Analysis.Found(Analysis.Compare(json, text)));

    [Theory]
    [InlineData("{{ a ?? 1 }}", "{}")]
    [InlineData("{{ a?.b }}", """{ "a": {} }""")]
    [InlineData("{{ if a }}{{ a.b }}{{ end }}", """{ "a": null }""")]
    [InlineData("{{ if a && a.b }}x{{ end }}", """{ "a": null }""")]
    [InlineData("{{ if a != null }}{{ a.b }}{{ end }}", """{ "a": null }""")]
    [InlineData("{{ if !a }}x{{ else }}{{ a.b }}{{ end }}", """{ "a": null }""")]
    [InlineData("{{ a ? a.b : 1 }}", """{ "a": null }""")]
    [InlineData("{{ for x in a }}{{ x.b }}{{ end }}", """{ "a": null }""")]
    [InlineData("{{ for x in a }}{{ x.b }}{{ end }}", """{ "a": [] }""")]
    [InlineData("{{ for x in a }}{{ x.key }} {{ x.value }}{{ end }}", """{ "a": { "b": 1 } }""")]
    [InlineData("{{ with a }}{{ b }} {{ c }}{{ end }}", """{ "a": { "b": 1 }, "c": 2 }""")]
    [InlineData("{{ a.size }}", """{ "a": "texte" }""")]
    [InlineData("{{ a | de }}", """{ "a": { "b": 1 } }""")]
    [InlineData("{{ a }}", """{ "a": null }""")]
    public void What_a_merge_accepts_is_no_fault(string text, string json)
    {
        Assert.Empty(Analysis.Compare(json, text).Diagnostics);
        Assert.IsType<RenderOutcome.Rendered>(
            Analysis.Of(text).Template!.Render(Analysis.Data(json), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_fault_in_many_items_is_said_once_with_the_first_and_their_number()
    {
        var found = Analysis.Compare(
            """{ "agents": [ { "nom": 1 }, { "nm": 2 }, { "nm": 3 } ] }""", "{{ for a in agents }}{{ a.nom }}{{ end }}");

        var diagnostic = Assert.Single(found.Diagnostics);
        Assert.EndsWith("(2 éléments, le premier : « agents[1] »)", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.EndsWith("(2 items, the first one: 'agents[1]')", diagnostic.Message(DiagnosticLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_condition_a_lenient_comparison_warns()
    {
        var contract = Analysis.Contract("{{ a }} {{ if a }}{{ b }}{{ end }} {{ c }}");
        var found = ContractComparer.Compare(contract, Analysis.Data("""{ "a": 1 }"""), ConditionalUse.Lenient);

        Assert.Equal(
            [("LD1300 {{ b }}", DiagnosticSeverity.Warning), ("LD1300 {{ c }}", DiagnosticSeverity.Error)],
            found.Diagnostics.Select(each => ($"{each.Code} {each.Expression}", each.Severity)));
    }

    [Fact]
    public void What_no_tag_uses_is_listed_with_its_path()
    {
        var found = Analysis.Compare(
            """{ "a": { "b": 1, "c": 2 }, "d": 3, "xs": [ { "e": 1, "f": 2 }, { "e": 1, "g": 2 } ], "h": { "i": 1 } }""",
            "{{ a.b }} {{ for x in xs }}{{ x.e }}{{ end }} {{ h | de }}");

        Assert.Equal(["a.c", "d", "xs[].f", "xs[].g"], found.Unused);
    }

    [Theory]
    [InlineData("{{ for x in a }}{{ x.b }}{{ end }}{{ a.b }}", "LD1603 {{ a.b }}")]
    [InlineData("{{ for x in a }}{{ x.b }}{{ end }}{{ a }}", "LD1602 {{ a }}")]
    [InlineData("{{ a }} {{ a.b }}", "LD1604 {{ a }}")]
    public void A_template_that_contradicts_itself_is_found_without_data(string text, string finding) =>
        Assert.Equal([finding], Analysis.Found(ContractComparer.Contradictions(Analysis.Contract(text))));

    [Theory]
    [InlineData("{{ if a }}{{ for x in a }}{{ x }}{{ end }}{{ a.size }}{{ end }}")]
    [InlineData("{{ for p in a }}{{ p.key }}{{ end }}{{ a.b }}")]
    public void What_fits_together_is_no_contradiction(string text) =>
        Assert.Empty(ContractComparer.Contradictions(Analysis.Contract(text)));

    [Fact]
    public void A_comparison_finds_what_a_merge_would_find()
    {
        string[] texts = ["{{ a.b }}", "{{ a }}", "{{ for x in a }}{{ x.b }}{{ end }}", "{{ a[0] }}", "{{ a.b.c }}", "{{ if a.b }}1{{ end }}"];
        string[] values = ["null", "1", "\"t\"", "[]", "[1]", "[{\"b\":1}]", "{}", "{\"b\":1}", "{\"b\":{\"c\":1}}", "{\"b\":null}"];
        foreach (var (text, value) in texts.SelectMany(text => values.Select(value => (text, value))))
        {
            var json = $$"""{ "a": {{value}} }""";
            var merge = Analysis.Of(text).Template!.Render(Analysis.Data(json), TestContext.Current.CancellationToken);
            var compared = Analysis.Compare(json, text);

            Assert.True(
                compared.HasErrors == merge is RenderOutcome.Failed,
                $"{text} with {json}: compared {string.Join(", ", Analysis.Found(compared))}, merged {merge}");
        }
    }
}
