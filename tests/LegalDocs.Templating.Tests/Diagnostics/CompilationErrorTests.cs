using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Diagnostics;

public sealed class CompilationErrorTests
{
    private static readonly WordTemplateOptions WithFunctions = Engine.Options with
    {
        Functions = new Dictionary<string, Delegate>
        {
            ["en_lettres"] = (object? n, object? genre = null, object? orthographe = null) => "",
            ["date_longue"] = (object? date) => "",
        },
    };

    [Theory]
    [InlineData("LD1100", "{{ nom")]
    [InlineData("LD1100", "{{ nom }")]
    [InlineData("LD1101", "{{ \"nom }}")]
    [InlineData("LD1102", "nom }}")]
    [InlineData("LD1103", "{{ }}")]
    [InlineData("LD1104", "{% if x %}")]
    [InlineData("LD1170", "{{ nom + }}")]
    [InlineData("LD1171", "{{ (nom }}")]
    [InlineData("LD1151", "{{ if }}x{{ end }}")]
    [InlineData("LD1152", "{{ for x }}x{{ end }}")]
    [InlineData("LD1152", "{{ for x of xs }}x{{ end }}")]
    [InlineData("LD1153", "{{ if nom = \"Dijon\" }}x{{ end }}")]
    [InlineData("LD1154", "{{ if a et b }}x{{ end }}")]
    [InlineData("LD1154", "{{ if a == 1 ou b }}x{{ end }}")]
    [InlineData("LD1155", "{{ si nom }}")]
    [InlineData("LD1155", "{{ pour x in xs }}")]
    [InlineData("LD1156", "{{ include \"x\" }}")]
    [InlineData("LD1160", "{{ fore x in xs }}")]
    [InlineData("LD1160", "{{ 21 | en_letres }}")]
    [InlineData("LD1160", "{{ x | string.uppcase }}")]
    [InlineData("LD1160", "{{ x | date.now }}")]
    [InlineData("LD1161", "{{ 21 | en_lettres ortographe: \"1990\" }}")]
    [InlineData("LD1162", "{{ 21 | en_lettres 1 2 3 }}")]
    [InlineData("LD1160", "{{ x | majuscules }}")]
    [InlineData("LD1162", "{{ x | string.upcase 1 }}")]
    [InlineData("LD1162", "{{ x | string.replace 1 }}")]
    [InlineData("LD1180", "{{ [1, 2: 3] }}")]
    [InlineData("LD1180", "{{ a | array.first ? b | array.last : c }}")]
    [InlineData("LD1181", "{{ for x in xs }}{{ for.dernier }}{{ end }}")]
    [InlineData("LD1200", "{{ if nom }}")]
    [InlineData("LD1200", "{{ for x in xs }}")]
    [InlineData("LD1201", "{{ end }}")]
    [InlineData("LD1202", "{{ if nom }}x{{ endif }}")]
    [InlineData("LD1202", "{{ for x in xs }}x{{ fin pour }}")]
    [InlineData("LD1203", "{{ else }}")]
    [InlineData("LD1203", "{{ when 1 }}")]
    [InlineData("LD1204", "{{ if nom }}{{ when 1 }}{{ end }}")]
    [InlineData("LD1205", "{{ break }}")]
    [InlineData("LD1206", "{{ ret 1 }}")]
    [InlineData("LD1153", "{{ if a && b = 2 }}x{{ end }}")]
    [InlineData("LD1154", "{{ if a and b }}x{{ end }}")]
    [InlineData("LD1154", "{{ if not a }}x{{ end }}")]
    [InlineData("LD1154", "{{ if a is 1 }}x{{ end }}")]
    [InlineData("LD1155", "{{ if a }}x{{ elseif b }}y{{ end }}")]
    [InlineData("LD1155", "{{ if a }}x{{ sinon }}y{{ end }}")]
    [InlineData("LD1155", "{{ foreach x in xs }}x{{ end }}")]
    [InlineData("LD1155", "{{ For x in xs }}x{{ end }}")]
    [InlineData("LD1155", "{{ IF a }}x{{ end }}")]
    [InlineData("LD1155", "{{ unless a }}x{{ end }}")]
    [InlineData("LD1157", "{{ if a & b }}x{{ end }}")]
    [InlineData("LD1157", "{{ if a <> b }}x{{ end }}")]
    [InlineData("LD1157", "{{ if a === b }}x{{ end }}")]
    [InlineData("LD1157", "{{ if a => b }}x{{ end }}")]
    [InlineData("LD1157", "{{ x := 1 }}")]
    [InlineData("LD1158", "{{#each agents}}")]
    [InlineData("LD1158", "{{#agents}}")]
    [InlineData("LD1158", "{{/if}}")]
    [InlineData("LD1158", "{{> partiel }}")]
    [InlineData("LD1163", "{{ numero du dossier }}")]
    [InlineData("LD1170", "{{ x = }}")]
    [InlineData("LD1171", "{{ xs[ }}")]
    [InlineData("LD1172", "{{ a) }}")]
    [InlineData("LD1173", "{{ a | }}")]
    [InlineData("LD1173", "{{ | string.upcase }}")]
    [InlineData("LD1174", "{{ a.b. }}")]
    [InlineData("LD1175", "{{ a ? b }}")]
    [InlineData("LD1176", "{{ set x = 1 }}")]
    [InlineData("LD1177", "{{ 12,5 }}")]
    [InlineData("LD1178", "{{ l’enfant }}")]
    [InlineData("LD1179", "{{ 10 € }}")]
    [InlineData("LD1202", "{{ if nom }}x{{ end if }}")]
    [InlineData("LD1202", "{{ if nom }}x{{ End }}")]
    [InlineData("LD1202", "{{ if nom }}x{{ end_if }}")]
    public void Each_mistake_has_its_own_code_at_its_paragraph(string code, string text)
    {
        var diagnostic = Assert.Single(Engine.Refused(Of("Article 1", text, "Article 2"), WithFunctions));

        Assert.Equal(code, diagnostic.Code);
        Assert.Equal("paragraphe 2", diagnostic.Place.Describe(DiagnosticLanguage.French));
        Assert.Equal("paragraph 2", diagnostic.Place.Describe(DiagnosticLanguage.English));
        Assert.Equal("modele.docx", diagnostic.Template);
        Assert.Contains('►', diagnostic.Excerpt()!);
        foreach (var language in new[] { DiagnosticLanguage.French, DiagnosticLanguage.English })
        {
            Assert.NotEmpty(diagnostic.Message(language));
            Assert.DoesNotContain("xpecting", diagnostic.Message(language), StringComparison.Ordinal);
            Assert.EndsWith(".", diagnostic.Remedy(language), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{{ Case }} {{ si }} {{ Pour.nom }} {{ unless = 1 }}{{ unless }} {{ quand ?? 1 }}")]
    [InlineData("{{ x = \"a et b <> c and d\" }}{{ if x == 'et ou' }}x{{ end }}")]
    [InlineData("{{# ceci est une remarque }}{{ # each }}")]
    [InlineData("{{ x = [12,5] }}{{ 21 | en_lettres 'f' }}")]
    public void What_only_resembles_a_mistake_is_accepted(string text) => _ = Engine.Compiled(Of(text), WithFunctions);

    [Theory]
    [InlineData("{{ 21 | en_letres }}", "« en_lettres »")]
    [InlineData("{{ fore x in xs }}", "« for »")]
    [InlineData("{{ x | string.uppcase }}", "« string.upcase »")]
    [InlineData("{{ x | majuscules }}", "« string.upcase »")]
    [InlineData("{{ x | trier }}", "« array.sort »")]
    [InlineData("{{ 21 | en_lettres ortographe: 1 }}", "« orthographe »")]
    public void The_nearest_name_is_suggested(string text, string expected)
    {
        var refused = Assert.Single(Engine.Refused(Of(text), WithFunctions));
        Assert.Contains(expected, refused.Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_mistakes_come_in_one_run_in_order()
    {
        var diagnostics = Engine.Refused(
            new Docx().WithBody(P("{{ nom") + P("{{ if a = 1 }}") + P("{{ end }}") + P("{{ x | inconnue }}") + P("{{ end }}")
                + Table(["a", "{{ for y }}"], ["{{ end }}", "b"]) + P("{{ (a }}") + P("{% x %}") + P("{{ if }}x{{ end }}")
                + P("{{ z | string.nope }} {{ for q in qs }}"))
                .WithHeader(P("{{ else }}")).Build());

        Assert.Equal(
            ["LD1100", "LD1153", "LD1160", "LD1201", "LD1152", "LD1171", "LD1104", "LD1151", "LD1160", "LD1200", "LD1203"],
            diagnostics.OrderBy(diagnostic => diagnostic.Place.Part).ThenBy(diagnostic => diagnostic.Place.Paragraph)
                .Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void An_unclosed_block_is_blamed_on_its_opening()
    {
        var diagnostic = Assert.Single(Engine.Refused(
            Of("{{ for x in xs }}", "{{ if x.a }}", "{{ x.b }}", "{{ end }}", "La suite.")));

        Assert.Equal("LD1200", diagnostic.Code);
        Assert.Equal("{{ for x in xs }}", diagnostic.Expression);
        Assert.Equal(1, diagnostic.Place.Paragraph);
    }

    [Fact]
    public void A_place_in_a_table_is_said_in_words()
    {
        var diagnostic = Assert.Single(Engine.Refused(
            Body(P("a") + Table(["1"]) + Table(["1", "2"], ["3", Table(["x", "y"], ["z", "{{ end }}"]) + "<w:p/>"]))));

        Assert.Equal("tableau 3, ligne 2, cellule 2, paragraphe 9", diagnostic.Place.Describe(DiagnosticLanguage.French));
    }

    [Fact]
    public void The_sentence_is_quoted_with_the_tag_marked()
    {
        var diagnostic = Assert.Single(Engine.Refused(Of(
            "Entre les soussignés, d’une part la métropole de Dijon, représentée par son président, et d’autre part la commune de "
            + "{{ commune | dde }}, représentée par son maire en exercice, dûment habilité à cet effet par délibération du conseil.")));

        Assert.Equal(
            "… par son président, et d’autre part la commune de ►{{ commune | dde }}◄, représentée par son maire en "
            + "exercice, dûment habilité à …",
            diagnostic.Excerpt());
    }

    [Theory]
    [InlineData("LD1250", "dans le texte", "dans une cellule de tableau")]
    public void A_block_from_the_body_into_a_cell_is_refused_with_both_places(string code, string open, string close)
    {
        var diagnostic = Assert.Single(Engine.Refused(Body(P("{{ for x in xs }}") + Table(["a", "{{ x }}{{ end }}"]))));

        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(open, diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.Contains(close, diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.Contains("tableau 1, ligne 1, cellule 2", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void An_else_that_shares_its_row_with_text_is_refused() =>
        Assert.Equal("LD1251", Assert.Single(Engine.Refused(
            Body(Table(["{{ if a }}"], ["oui"], ["{{ else }} non"], ["{{ end }}"])))).Code);

    [Fact]
    public void The_word_ligne_outside_a_table_is_refused() =>
        Assert.Equal(["LD1252", "LD1252"], Engine.Refused(Of("{{ for x in xs # ligne }}", "{{ end }}")).Select(d => d.Code));

    [Fact]
    public void A_brace_too_many_after_a_tag_is_a_warning()
    {
        var compiled = Assert.IsType<TemplateCompilation.Compiled>(WordTemplate.Compile(Of("{{ a }}} et {{ b }}, {c, d}"), Engine.Options));

        Assert.Equal(["LD1107"], compiled.Warnings.Select(warning => warning.Code));
        Assert.Equal("{{ a }}►}◄ et {{ b }}, {c, d}", compiled.Warnings[0].Excerpt());
    }

    [Fact]
    public void Single_braces_are_a_warning()
    {
        var compiled = Assert.IsType<TemplateCompilation.Compiled>(WordTemplate.Compile(Of("{commune.nom} {#xs}"), Engine.Options));

        Assert.Equal(["LD1105", "LD1105"], compiled.Warnings.Select(warning => warning.Code));
        Assert.Contains("{{ xs }}", compiled.Warnings[1].Remedy(DiagnosticLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_half_in_a_link_is_refused() =>
        Assert.Equal("LD1254", Assert.Single(Engine.Refused(
            Body("<w:p><w:hyperlink w:anchor=\"x\">" + R("un {{ if oui }} deux") + "</w:hyperlink>" + R("trois {{ end }}") + "</w:p>"))).Code);

    [Fact]
    public void Break_inside_a_paragraph_of_a_loop_of_paragraphs_is_refused() =>
        Assert.Equal("LD1256", Assert.Single(Engine.Refused(
            Of("{{ for x in xs }}", "{{ x }} {{ if x == 1 }}{{ break }}{{ end }} suite", "{{ end }}"))).Code);

    [Fact]
    public void Two_blocks_that_want_the_same_row_are_refused() =>
        Assert.Equal("LD1255", Assert.Single(Engine.Refused(
            Body(Table(["{{ for x in xs }}{{ x }}", "b{{ end }} {{ if y }}", "c{{ end }}"])))).Code);
}
