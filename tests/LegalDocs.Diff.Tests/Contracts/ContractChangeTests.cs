using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Contracts;

/// <summary>What a template asks of its data: new, gone, renamed, of another kind.</summary>
public sealed class ContractChangeTests
{
    [Fact]
    public void A_new_field_without_provision_for_its_absence_breaks_the_contract()
    {
        var change = Only("La commune.", "La commune {{ commune.nom }}.", ChangeKind.RequiredVariableAdded);

        Assert.Equal("commune.nom", change.Subject);
        Assert.Equal(ChangeSeverity.Error, change.Rule.Severity);
        Assert.Equal("corps du texte, paragraphe 1", change.After!.Describe(ReportLanguage.French));
    }

    [Fact]
    public void A_new_field_that_may_be_missing_is_only_a_note() => Assert.Equal(
        ChangeSeverity.Note,
        Only("La commune.", "La commune {{ commune?.nom ?? \"\" }}.", ChangeKind.OptionalVariableAdded).Rule.Severity);

    [Fact]
    public void A_field_that_is_no_longer_used_is_a_warning() => Assert.Equal(
        "commune.nom", Only("À {{ commune.nom }}.", "À Dijon.", ChangeKind.VariableRemoved).Subject);

    [Theory]
    [InlineData("{{ service.date_effet }}", "{{ service.date_debut }}")]
    [InlineData("{{ service.date_effet | date_longue }}", "{{ service.prise_effet | date_longue }}")]
    [InlineData("{{ service.a }} {{ service.nom }}", "{{ service.z }} {{ service.nom }}")]
    public void A_field_under_a_new_name_is_told_once_as_renamed(string before, string after)
    {
        var entry = Entry(P($"Le service : {before}."), P($"Le service : {after}."));

        var change = Assert.Single(entry.Diff!.Changes);
        Assert.Equal(ChangeKind.VariableRenamed, change.Kind);
    }

    [Fact]
    public void Two_fields_that_have_nothing_in_common_are_one_gone_and_one_new()
    {
        var kinds = Kinds(
            "{{ service.nom }} {{ service.effectif }} {{ service.ville }}", "{{ service.nom }} {{ service.montant }}");

        Assert.Contains(ChangeKind.RequiredVariableAdded, kinds);
        Assert.Equal(2, kinds.Count(kind => kind == ChangeKind.VariableRemoved));
        Assert.DoesNotContain(ChangeKind.VariableRenamed, kinds);
    }

    [Fact]
    public void A_value_that_becomes_a_list_is_of_another_kind()
    {
        var change = Entry(
            P("{{ missions }}"), P("{{ for mission in missions }}") + P("{{ mission }}") + P("{{ end }}"))
            .Diff!.Changes.Single(each => each.Kind == ChangeKind.VariableRetyped);

        Assert.Contains("nature valeur → liste", change.Describe(ReportLanguage.French), StringComparison.Ordinal);
        Assert.Contains("kind value → list", change.Describe(ReportLanguage.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ note ?? \"\" }}", "{{ note }}", ChangeKind.VariableNowRequired)]
    [InlineData("{{ note }}", "{{ note ?? \"\" }}", ChangeKind.VariableNowOptional)]
    public void Whether_a_field_may_be_missing_is_part_of_the_contract(string before, string after, ChangeKind expected) =>
        Assert.Contains(expected, Kinds(before, after));

    [Fact]
    public void A_block_that_lost_its_end_breaks_the_template()
    {
        var diff = Entry(P("{{ if urgence }}") + P("Urgent.") + P("{{ end }}"), P("{{ if urgence }}") + P("Urgent.")).Diff!;

        Assert.Contains(diff.Changes, change => change.Kind == ChangeKind.TagsUnbalanced);
    }

    [Fact]
    public void A_change_keeps_its_name_when_a_paragraph_is_added_above()
    {
        var without = Entry(P("Objet."), P("Objet {{ objet }}.")).Diff!.Changes;
        var with = Entry(P("Objet."), P("Un visa nouveau.") + P("Objet {{ objet }}.")).Diff!.Changes;

        Assert.Equal(IdOf(without), IdOf(with));
    }

    [Fact]
    public void Words_alone_leave_the_contract_as_it_is() => Assert.Equal(
        [ChangeKind.TextChanged], Kinds("La commune {{ commune.nom }} adhère.", "La commune {{ commune.nom }} se retire."));

    /// <remarks>The sentence shows the tag, the contract its variable; what the contract does not tell stays.</remarks>
    [Fact]
    public void A_tag_in_a_changed_sentence_is_told_once_when_its_variable_came_or_went()
    {
        Assert.Equal([ChangeKind.VariableRemoved, ChangeKind.TextChanged], Kinds("Le coût {{ x | date_longue }} est dû.", "Le prix est dû."));
        Assert.Equal([ChangeKind.RequiredVariableAdded, ChangeKind.TextChanged], Kinds("Le prix est dû.", "Le coût {{ x }} est dû."));
        Assert.Equal(
            [ChangeKind.TagDeleted, ChangeKind.TextChanged],
            Kinds("Le coût {{ x }} est dû, soit {{ x }}.", "Le prix est dû, soit {{ x }}."));
        Assert.Equal(
            [ChangeKind.TagChanged, ChangeKind.TextChanged],
            Kinds("Le coût {{ x }} est dû, soit.", "Le prix {{ x | date_longue }} est dû, soit."));
    }

    [Fact]
    public void The_place_of_a_field_names_its_article()
    {
        var change = Assert.Single(
            Entry(P("Article 2 – Objet") + P("La commune."), P("Article 2 – Objet") + P("La commune {{ nom }}.")).Diff!.Changes,
            change => change.Kind == ChangeKind.RequiredVariableAdded);

        Assert.Equal("corps du texte, «\u00A0Article 2 – Objet\u00A0», paragraphe 2", change.After!.Describe(ReportLanguage.French));
    }

    private static string IdOf(IReadOnlyList<Change> changes) =>
        changes.Single(change => change.Kind == ChangeKind.RequiredVariableAdded).Id;

    private static Change Only(string before, string after, ChangeKind kind) =>
        Assert.Single(Entry(P(before), P(after)).Diff!.Changes, change => change.Kind == kind);

    private static IReadOnlyList<ChangeKind> Kinds(string before, string after) =>
        [.. Entry(P(before), P(after)).Diff!.Changes.Select(change => change.Kind)];

    private static DiffEntry Entry(string before, string after) =>
        new DocumentPair("a.docx", new DocxBuilder().Body(before).Build("a.docx"), new DocxBuilder().Body(after).Build("a.docx"))
            .Compare(
                new Dictionary<string, Delegate> { ["date_longue"] = (string text) => text },
                TestContext.Current.CancellationToken);
}
