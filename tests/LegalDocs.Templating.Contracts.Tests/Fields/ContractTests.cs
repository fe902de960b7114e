using LegalDocs.Templating.Contracts.Tests.Support;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Contracts.Tests.Fields;

/// <summary>What a template asks for, read from its code.</summary>
public sealed class ContractTests
{
    [Fact]
    public void A_printed_name_is_a_value() => Assert.Equal(["titre Value"], Analysis.Shapes("{{ titre }}"));

    [Fact]
    public void A_path_makes_objects() => Assert.Equal(
        ["commune Structure", "commune.maire Structure", "commune.maire.nom Value"],
        Analysis.Shapes("{{ commune.maire.nom }}"));

    [Fact]
    public void A_loop_makes_a_list_and_its_variable_is_no_field() => Assert.Equal(
        ["agents List", "agents[].nom Value"],
        Analysis.Shapes("{{ for agent in agents }}", "{{ for.index }} {{ agent.nom }}", "{{ end }}"));

    [Fact]
    public void Loops_of_loops_follow_the_items() => Assert.Equal(
        ["services List", "services[].agents List", "services[].agents[].nom Value", "services[].nom Value"],
        Analysis.Shapes("{{ for s in services }}{{ s.nom }}{{ for a in s.agents }}{{ a.nom }}{{ end }}{{ end }}"));

    [Fact]
    public void A_name_after_its_loop_is_data_again() => Assert.Equal(
        ["x Value", "xs List", "xs[].a Value"],
        Analysis.Shapes("{{ for x in xs }}{{ x.a }}{{ end }}{{ x }}"));

    [Theory]
    [InlineData("{{ if urgent }}a{{ end }}", "urgent Condition")]
    [InlineData("{{ if !urgent }}a{{ end }}", "urgent Condition")]
    [InlineData("{{ urgent ? 1 : 2 }}", "urgent Condition")]
    [InlineData("{{ if type == \"a\" }}a{{ end }}", "type Value")]
    [InlineData("{{ if date != null }}a{{ end }}", "date Condition")]
    [InlineData("{{ if xs.size > 2 }}a{{ end }}", "xs List")]
    [InlineData("{{ prix * 2 }}", "prix Number")]
    [InlineData("{{ if age >= 18 }}a{{ end }}", "age Number")]
    [InlineData("{{ nom | string.upcase }}", "nom Value")]
    [InlineData("{{ prix | math.round 2 }}", "prix Number")]
    [InlineData("{{ xs | array.join \", \" }}", "xs List")]
    [InlineData("{{ commune | de }}", "commune Any")]
    [InlineData("{{ commune | de | string.upcase }}", "commune Any")]
    [InlineData("{{ de commune }}", "commune Any")]
    [InlineData("{{ nom ?? \"\" }}", "nom Value?")]
    [InlineData("{{ case nature }}{{ when 1 }}a{{ when 2 }}b{{ end }}", "nature Value")]
    [InlineData("{{ while encore }}{{ break }}{{ end }}", "encore Condition")]
    [InlineData("{{ \"a\" + nom }}", "nom Value")]
    public void The_use_tells_the_shape(string text, string shape) => Assert.Equal([shape], Analysis.Shapes(text));

    [Fact]
    public void A_name_that_is_printed_and_tested_is_a_value() => Assert.Equal(
        ["avis Value"], Analysis.Shapes("{{ if avis }}{{ avis }}{{ end }}"));

    [Fact]
    public void Variables_of_the_template_are_no_fields() => Assert.Equal(
        ["prix Number"],
        Analysis.Shapes("{{ total = prix * 2 }}", "{{ total }}", "{{ capture texte }}a{{ end }}", "{{ texte }}"));

    [Fact]
    public void A_variable_that_stands_for_data_is_followed() => Assert.Equal(
        ["commune Structure", "commune.maire Structure", "commune.maire.nom Value"],
        Analysis.Shapes("{{ m = commune.maire }}", "{{ m.nom }}"));

    [Fact]
    public void Parameters_of_functions_are_followed_to_what_is_given() => Assert.Equal(
        ["president Structure", "president.nom Value"],
        Analysis.Shapes("{{ func signe(qui) }}{{ qui.nom }}{{ end }}", "{{ signe president }}"));

    [Fact]
    public void A_function_never_called_is_read_all_the_same() => Assert.Equal(
        ["lieu Value"], Analysis.Shapes("{{ func f(x) }}{{ x.a }} {{ lieu }}{{ end }}"));

    [Fact]
    public void A_function_that_calls_itself_comes_to_an_end() => Assert.Equal(
        ["a Value"], Analysis.Shapes("{{ func f(x) }}{{ a }}{{ f x }}{{ end }}", "{{ f 1 }}"));

    [Fact]
    public void Names_in_with_belong_to_its_object() => Assert.Equal(
        ["commune Structure", "commune.nom Value"],
        Analysis.Shapes("{{ with commune }}{{ nom }}{{ end }}"));

    [Fact]
    public void Functions_are_no_fields_but_a_datum_may_have_the_name_of_one() => Assert.Equal(
        ["titre Value", "x Any"], Analysis.Shapes("{{ titre }} {{ x | titre }} {{ toujours }} {{ string.upcase \"a\" }}"));

    [Theory]
    [InlineData("{{ for x in agents | array.sort \"nom\" }}{{ x.age }}{{ end }}", "agents List|agents[].age Value|agents[].nom Value")]
    [InlineData("{{ for x in agents | array.map \"chef\" }}{{ x.nom }}{{ end }}", "agents List|agents[].chef Structure|agents[].chef.nom Value")]
    [InlineData("{{ (agents | array.first).nom }}", "agents List|agents[].nom Value")]
    [InlineData("{{ agents[0].nom }}", "agents List|agents[].nom Value")]
    [InlineData("{{ commune[\"nom\"] }}", "commune Structure|commune.nom Value")]
    [InlineData("{{ for x in [maire, adjoint] }}{{ x.nom }}{{ end }}",
        "adjoint Structure|adjoint.nom Value|maire Structure|maire.nom Value")]
    [InlineData("{{ p = maire ?? adjoint }}{{ p.nom }}", "adjoint Structure|adjoint.nom Value|maire Structure|maire.nom Value")]
    [InlineData("{{ o = { a: maire } }}{{ o.a.nom }}", "maire Structure|maire.nom Value")]
    public void Lists_and_objects_are_followed_through_expressions(string text, string shapes) =>
        Assert.Equal(shapes.Split('|'), Analysis.Shapes(text));

    [Fact]
    public void Each_tag_is_a_place_with_its_sentence()
    {
        var contract = Analysis.Of(Docx.Body(
            Docx.P("La commune de {{ commune.nom }}.") + Docx.Table(["x", "{{ commune.nom }}"]))).Contract;

        var places = contract.All().Single(field => field.Path == "commune.nom").Places;

        Assert.Equal(
            ["paragraphe 1", "tableau 1, ligne 1, cellule 2, paragraphe 3"],
            places.Select(place => place.Place.Describe(DiagnosticLanguage.French)));
        Assert.Equal("La commune de ►{{ commune.nom }}◄.", places[0].Excerpt);
    }

    [Fact]
    public void All_parts_are_read()
    {
        var docx = new Docx().WithBody(Docx.P("{{ a }}")).WithHeader(Docx.P("{{ b }}")).WithFooter(Docx.P("{{ c }}")).Build();

        Assert.Equal(["a Value", "b Value", "c Value"], Analysis.Shapes(Analysis.Of(docx).Contract));
    }

    [Fact]
    public void A_template_with_errors_still_says_what_its_sound_tags_ask_for()
    {
        var analysis = Analysis.Of("{{ for a in agents }}", "{{ a.nom }} {{ 1 + }} {{ a.age | nimporte }}", "{{ end }}", "{{ lieu }}");

        Assert.Null(analysis.Template);
        Assert.Equal(2, analysis.Diagnostics.Count);
        Assert.Equal(
            ["agents List", "agents[].age Any", "agents[].nom Value", "lieu Value"], Analysis.Shapes(analysis.Contract));
    }

    [Fact]
    public void Values_a_field_is_compared_with_are_known()
    {
        var contract = Analysis.Contract("{{ if type == \"a\" }}1{{ end }}{{ case type }}{{ when \"b\", \"a\" }}2{{ end }}");

        Assert.Equal(["a", "b"], contract.Fields.Single().Values);
    }

    [Fact]
    public void The_order_is_always_the_same()
    {
        string[] paragraphs = ["{{ z }} {{ a.y }} {{ a.b }} {{ m }}"];

        Assert.Equal(["a Structure", "a.b Value", "a.y Value", "m Value", "z Value"], Analysis.Shapes(paragraphs));
    }
}
