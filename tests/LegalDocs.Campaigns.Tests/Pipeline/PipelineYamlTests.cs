using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Tests.Pipeline;

/// <summary>The traps of YAML with French text (ecosystem 3.4), answered in words a drafter understands.</summary>
public sealed class PipelineYamlTests : IDisposable
{
    private readonly PipelineText _file = new();

    [Theory]
    [InlineData("titre: Convention : services communs", "deux-points", "Convention : services communs")]
    [InlineData("titre: 'l'acte'", "apostrophe", "'l'acte'")]
    [InlineData("titre: \"l'acte", "guillemet", "\"l'acte")]
    [InlineData("titre: {{ epci.nom }} 2018", "{{", "{{ epci.nom }} 2018")]
    [InlineData("titre: @nom", "@", "@nom")]
    [InlineData("titre: Essai\n\tsuite: 1", "tabulation", "suite")]
    public void A_trap_is_explained_with_its_line(string line, string word, string quoted)
    {
        var error = _file.Edit("titre: Essai", line).Error();

        Assert.Equal("LD2501", error.Code);
        Assert.Contains(word, error.French, StringComparison.Ordinal);
        Assert.Contains(quoted.Trim(), error.French + error.Excerpt, StringComparison.Ordinal);
        Assert.StartsWith(
            line.Contains('\n', StringComparison.Ordinal) ? "ligne 4" : "ligne 3",
            error.Place,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("numero: \"DM2018_{{ service.code }}\"", "numero: {{ service.code }}")]
    [InlineData("    date: \"2018-09-27\"", "    date: {{ seance.date }}")]
    public void An_expression_without_quotes_is_explained(string before, string after)
    {
        var error = _file.Edit(before, after).Error();

        Assert.Contains("guillemets", error.French + error.RemedyFrench, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hash_that_cuts_a_text_is_warned_of()
    {
        var loaded = Assert.IsType<PipelineLoading.Loaded>(_file.Edit("titre: Essai", "titre: Lot # 2").Load());

        var warning = Assert.Single(loaded.Warnings);
        Assert.Equal(("LD2512", FindingSeverity.Warning), (warning.Code, warning.Severity));
        Assert.Equal("Lot", loaded.Pipeline.Titre);
    }

    [Fact]
    public void A_hash_between_quotes_and_a_comment_of_its_own_line_are_not_warned_of()
    {
        var loaded = Assert.IsType<PipelineLoading.Loaded>(
            _file.Edit("titre: Essai", "# un commentaire\ntitre: \"Lot # 2\"").Load());

        Assert.Empty(loaded.Warnings);
        Assert.Equal("Lot # 2", loaded.Pipeline.Titre);
    }

    [Theory]
    [InlineData("titre: 01004", "01004")]
    [InlineData("titre: Y", "Y")]
    [InlineData("titre: NO", "NO")]
    [InlineData("titre: 18:30", "18:30")]
    [InlineData("titre: 2026-04-01", "2026-04-01")]
    [InlineData("titre: 1e3", "1e3")]
    public void No_type_is_ever_guessed(string line, string expected) =>
        Assert.Equal(expected, _file.Edit("titre: Essai", line).Loaded().Titre);

    [Theory]
    [InlineData("    cle: [code]", "\tcle: [code]", "tabulation")]
    [InlineData("    cle: [code]", "\u00a0\u00a0\u00a0\u00a0cle: [code]", "insécable")]
    [InlineData("    cle: [code]", "   cle: [code]", "3 espaces")]
    public void A_wrong_indentation_is_explained_on_its_own_line_and_in_french(string before, string after, string word)
    {
        var error = _file.Edit($"\n{before}\n", $"\n{after}\n").Error();

        Assert.Contains(word, error.French, StringComparison.Ordinal);
        Assert.Contains("cle: [code]", error.Excerpt, StringComparison.Ordinal);
        Assert.DoesNotContain("While", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Curly_quotes_around_a_text_are_refused() => Assert.Contains(
        "“ ”", _file.Edit("titre: Essai", "titre: “Essai”").Error().French, StringComparison.Ordinal);

    [Fact]
    public void A_part_under_a_misspelt_name_is_told_once_and_blames_nobody_else()
    {
        var error = _file.Edit("\ndonnees:\n", "\ndonnées:\n").Error();

        Assert.Equal("LD2502", error.Code);
        Assert.Contains("« donnees »", error.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titre: &a Essai")]
    [InlineData("titre: *a")]
    [InlineData("titre: !!int 3")]
    [InlineData("titre: Essai\n---\nversion: 1")]
    public void Aliases_tags_and_second_documents_are_refused(string line)
    {
        var findings = _file.Edit("titre: Essai", line).Findings();

        Assert.Contains(
            findings, finding => finding.Code is "LD2511" or "LD2501" && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void Great_depth_is_refused_without_harm()
    {
        var depth = new string('[', 5_000) + new string(']', 5_000);

        Assert.Contains(_file.Edit("titre: Essai", $"titre: {depth}").Findings(), finding => finding.Code == "LD2511");
    }

    [Fact]
    public void A_mapping_that_names_itself_ten_times_at_each_level_cannot_grow()
    {
        var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

        Assert.All(_file.Set(bomb).Findings(), finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
    }

    public void Dispose() => _file.Dispose();
}
