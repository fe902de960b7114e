using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests;

public sealed class FirstTests
{
    [Fact]
    public void A_value_replaces_its_tag() =>
        Assert.Equal("Commune de Dijon & co.", Engine.Text(Of("Commune de {{ commune.nom }}."), """{"commune":{"nom":"Dijon & co"}}"""));

    [Fact]
    public void A_tag_may_be_cut_into_runs() =>
        Assert.Equal("Bonjour Anne !", Engine.Text(Body(Runs("Bonjour {", "{ pers", "onne.pre", "nom }", "} !")), """{"personne":{"prenom":"Anne"}}"""));

    [Fact]
    public void A_loop_repeats_paragraphs_and_its_own_vanish() =>
        Assert.Equal("Début\nA\nB\nFin", Engine.Text(
            Of("Début", "{{ for x in xs }}", "{{ x.n }}", "{{ end }}", "Fin"), """{"xs":[{"n":"A"},{"n":"B"}]}"""));

    [Fact]
    public void A_loop_repeats_rows() =>
        Assert.Equal("| Nom | Âge |\n| A | 1 |\n| B | 2.50 |", Engine.Text(
            Body(Table(["Nom", "Âge"], ["{{ for x in xs }}", ""], ["{{ x.n }}", "{{ x.a }}"], ["{{ end }}", ""])),
            """{"xs":[{"n":"A","a":1},{"n":"B","a":2.50}]}"""));

    [Fact]
    public void An_inline_condition_has_both_branches() =>
        Assert.Equal("Le maire est présent.", Engine.Text(
            Body(Runs("Le maire est {{ if p }}", "présent", "{{ else }}absent{{ end }}.")), """{"p":true}"""));
}
