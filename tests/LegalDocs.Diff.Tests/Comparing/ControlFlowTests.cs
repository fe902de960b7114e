using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Comparing;

public sealed class ControlFlowTests
{
    private static readonly string One = P("Le marché est passé en urgence.");
    private static readonly string Two = P("Le conseil approuve la convention.");
    private static readonly string Three = P("Le maire est chargé de son exécution.");

    [Fact]
    public void Text_that_had_no_condition_is_said_to_have_had_none()
    {
        var diff = Compare.Bodies(
            P("Le conseil approuve la convention."), P("{{ if urgence }}") + P("Le conseil approuve la convention.") + P("{{ end }}"));

        var change = Assert.Single(diff.Changes, one => one.Kind == ChangeKind.GuardChanged);
        Assert.EndsWith("conditions aucune → if urgence", change.Describe(ReportLanguage.French), StringComparison.Ordinal);
        Assert.EndsWith("conditions none → if urgence", change.Describe(ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_is_one_token_whatever_its_spaces_and_quotes() => Assert.Empty(Compare.Bodies(
        Para(R("Vu {{ acte.objet | date \"long\" }}")),
            Para(R("Vu {{acte."), R("objet  | date “long”", "<w:lang w:val=\"fr\"/>"), R("}}"))).Changes);

    [Fact]
    public void A_filter_that_changed_is_an_expression_that_changed()
    {
        var change =
            Compare.Only(
                ChangeKind.TagChanged, P("Le {{ seance.date | en_lettres }}, à Dijon"),
                P("Le {{ seance.date | en_chiffres }}, à Dijon"));

        Assert.Equal(
            new PropertyChange("tag", "{{ seance.date | en_lettres }}", "{{ seance.date | en_chiffres }}"),
            Assert.Single(change.Properties));
    }

    [Fact]
    public void A_condition_rewritten_is_one_change_not_one_of_all_it_covers() => Compare.Only(
        ChangeKind.ConditionChanged,
        P("{{ if urgence }}") + One + Two + P("{{ end }}") + Three,
        P("{{ if urgence && motif }}") + One + Two + P("{{ end }}") + Three);

    [Fact]
    public void A_moved_end_is_told_at_the_tag_and_at_the_text_it_now_covers()
    {
        var diff = Compare.Bodies(
            P("{{ if urgence }}") + One + P("{{ end }}") + Two + Three,
            P("{{ if urgence }}") + One + Two + P("{{ end }}") + Three);

        Assert.Equal(
            [ChangeKind.TagMoved, ChangeKind.GuardChanged], diff.Changes.Select(change => change.Kind).Order());
        var guard = Assert.Single(diff.Changes, change => change.Kind == ChangeKind.GuardChanged);
        Assert.Equal(new PropertyChange("guard", null, "if urgence"), Assert.Single(guard.Properties));
        Assert.Equal("Le conseil approuve la convention.", Compare.Marked(guard));
    }

    [Fact]
    public void A_new_condition_around_neighbours_is_told_once_for_all()
    {
        var diff = Compare.Bodies(One + Two + Three, P("{{ if motif }}") + One + Two + P("{{ end }}") + Three);

        var guard = Assert.Single(diff.Changes, change => change.Kind == ChangeKind.GuardChanged);
        Assert.Equal(2, guard.Count);
        Assert.Equal(2, diff.Changes.Count(change => change.Kind == ChangeKind.TagInserted));
        Assert.Equal(3, diff.Changes.Count);
    }

    [Fact]
    public void An_else_puts_what_follows_under_the_other_branch()
    {
        var diff = Compare.Bodies(
            P("{{ if urgence }}") + One + Two + P("{{ end }}"),
            P("{{ if urgence }}") + One + P("{{ else }}") + Two + P("{{ end }}"));

        var guard = Assert.Single(diff.Changes, change => change.Kind == ChangeKind.GuardChanged);
        Assert.Equal("if urgence / else", Assert.Single(guard.Properties).After);
    }

    [Fact]
    public void A_row_no_longer_repeated_is_told_at_the_row()
    {
        static string Rows(params string[] cells) => Table(["Commune", "Montant"], cells, ["Total", "{{ total }}"]);

        var diff =
            Compare.Bodies(
                Rows("{{ for l in lignes }}{{ l.commune }}", "{{ l.montant }}{{ end }}"),
                Rows("{{ l.commune }}", "{{ l.montant }}"));

        var guard = Assert.Single(diff.Changes, change => change.Kind == ChangeKind.GuardChanged);
        Assert.Equal("for l in lignes", Assert.Single(guard.Properties).Before);
        Assert.Equal(2, guard.After!.Row);
    }

    [Fact]
    public void Tags_that_no_longer_match_are_an_error()
    {
        var diff = Compare.Bodies(P("{{ if urgence }}") + One + P("{{ end }}"), P("{{ if urgence }}") + One);

        var change = Assert.Single(diff.Changes, change => change.Kind == ChangeKind.TagsUnbalanced);
        Assert.Equal(ChangeSeverity.Error, change.Rule.Severity);
        Assert.Equal("{{ if urgence }}", change.Subject);
    }

    [Fact]
    public void Unbalanced_tags_on_both_sides_are_no_difference() =>
        Assert.Empty(Compare.Bodies(P("{{ end }}") + One, P("{{ end }}") + One).Changes);

    [Fact]
    public void Braces_that_close_inside_a_string_do_not_end_the_tag()
    {
        var change = Compare.Only(ChangeKind.TagChanged, P("{{ x ?? \"a}}b\" }} fin"), P("{{ y ?? \"a}}b\" }} fin"));

        Assert.Equal("{{ y ?? \"a}}b\" }}", change.Subject);
    }

    /// <remarks>Neither a filter nor a condition may change unseen because a word beside it changed too.</remarks>
    [Theory]
    [InlineData("Le coût {{ x | euros }} est dû au comptable.", "Le prix {{ x | lettres }} est dû au comptable.", new[] { ChangeKind.TagChanged })]
    [InlineData("Le coût {{ x }} est dû au comptable.", "Le prix total est dû au comptable.", new[] { ChangeKind.TagDeleted })]
    [InlineData("Le prix total est dû au comptable.", "Le coût {{ x }} est dû au comptable.", new[] { ChangeKind.TagInserted })]
    [InlineData(
        "Le coût {{ if a }}est dû{{ end }} au comptable public.", "Le prix {{ if b }}est dû{{ end }} au comptable public.",
        new[] { ChangeKind.ConditionChanged })]
    [InlineData("Le coût {{ x }} annuel est dû au comptable.", "Le {{ x }} prix est dû au comptable.", new ChangeKind[0])]
    public void A_tag_changed_along_with_the_word_beside_it_is_told_with_its_own_severity(string before, string after, ChangeKind[] tags)
    {
        var changes = Compare.Bodies(P(before), P(after)).Changes;

        Assert.Equal(tags, changes.Select(change => change.Kind).Where(kind => kind != ChangeKind.TextChanged));
        Assert.Single(changes, change => change.Kind == ChangeKind.TextChanged);
    }
}
