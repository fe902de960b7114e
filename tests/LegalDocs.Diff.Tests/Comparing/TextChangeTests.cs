using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Comparing;

public sealed class TextChangeTests
{
    [Fact]
    public void Equal_documents_have_no_difference()
    {
        var body = P("Article 1 – Objet") + P("La commune met à disposition le service.")
            + Table(["a", "b"], ["c", "d"]);

        Assert.Empty(Compare.Bodies(body, body).Changes);
    }

    [Fact]
    public void A_word_replaced_is_one_change_of_text()
    {
        var change = Compare.Only(
            ChangeKind.TextChanged,
            P("La commune verse la somme de 1 200 euros."),
            P("La commune paie la somme de 1 200 euros."));

        Assert.Equal("La commune [-verse-]{+paie+} la somme de 1 200 euros.", Compare.Marked(change));
    }

    [Theory]
    [InlineData("un deux trois", "un deux nouveau trois", "un deux {+nouveau +}trois")]
    [InlineData("un deux trois", "un trois", "un [-deux -]trois")]
    [InlineData("la somme de 1 234,56 €", "la somme de 1 234,57 €", "la somme de [-1 234,56-]{+1 234,57+} €")]
    [InlineData("Vu le code", "Vu le code général", "Vu le code{+ général+}")]
    [InlineData("l’accord de principe", "l’avis de principe", "l’[-accord-]{+avis+} de principe")]
    [InlineData("le chat noir dort", "le chien blanc dort", "le [-chat noir-]{+chien blanc+} dort")]
    public void Words_are_marked_as_a_person_would(string before, string after, string expected) =>
        Assert.Equal(expected, Compare.Marked(Compare.Only(ChangeKind.TextChanged, P(before), P(after))));

    [Fact]
    public void Less_than_a_quarter_of_common_words_is_a_paragraph_deleted_and_one_inserted() =>
        Assert.Equal(
            [ChangeKind.ParagraphDeleted, ChangeKind.ParagraphInserted],
            Compare.Kinds(
                P("Le conseil approuve la convention jointe."),
                P("Rapporteur : madame la première adjointe déléguée.")));

    [Fact]
    public void A_no_break_space_is_a_change_of_typography()
    {
        var change = Compare.Only(ChangeKind.TypographyChanged, P("Objet : voirie"), P("Objet\u00A0: voirie"));

        Assert.Equal("Objet[- -]{+\u00A0+}: voirie", Compare.Marked(change));
    }

    [Fact]
    public void An_inserted_paragraph_is_told_alone()
    {
        var change =
            Compare.Only(
                ChangeKind.ParagraphInserted, P("Un premier alinéa.") + P("Un dernier alinéa."), P("Un premier alinéa.")
                + P("Une clause nouvelle.") + P("Un dernier alinéa."));

        Assert.Equal("{+Une clause nouvelle.+}", Compare.Marked(change));
        Assert.Equal(2, change.After!.Paragraph);
        Assert.Null(change.Before);
    }

    [Fact]
    public void A_deleted_paragraph_is_told_alone() => Compare.Only(
        ChangeKind.ParagraphDeleted, P("Un premier alinéa.") + P("Une clause caduque."), P("Un premier alinéa."));

    [Fact]
    public void A_moved_paragraph_is_a_move()
    {
        var (x, y, z) =
            (P("La présente convention prend effet au premier janvier."),
            P("Elle est conclue pour une durée de trois ans."),
            P("Elle peut être dénoncée par chacune des parties avec un préavis de six mois."));

        var change = Compare.Only(ChangeKind.ParagraphMoved, x + y + z, y + z + x);

        Assert.Equal(1, change.Before!.Paragraph);
        Assert.Equal(3, change.After!.Paragraph);
    }

    [Fact]
    public void The_lighter_of_two_that_crossed_is_the_one_that_moved()
    {
        var heavy =
            P(
                "Cette clause longue comporte beaucoup plus de mots que l’autre, afin que chacun voie bien laquelle "
                    + "reste en place.");
        var light = P("Clause brève à déplacer.");

        var change = Compare.Only(ChangeKind.ParagraphMoved, heavy + light, light + heavy);

        Assert.Equal("Clause brève à déplacer.", Compare.Marked(change));
    }

    [Fact]
    public void A_paragraph_that_moved_and_was_edited_tells_both()
    {
        var (x, y, z) =
            (P("La présente convention prend effet au premier janvier prochain."),
            P("Elle est conclue pour une durée de trois ans."),
            P("Elle peut être dénoncée par chacune des parties avec un préavis de six mois."));

        Assert.Equal(
            [ChangeKind.ParagraphMoved, ChangeKind.TextChanged],
            Compare.Kinds(x + y + z, y + z + P("La présente convention prend effet au premier février prochain.")));
    }

    [Fact]
    public void A_split_is_a_split()
    {
        var change = Compare.Only(
            ChangeKind.ParagraphSplit,
            P("La commune fournit les locaux et en assure l’entretien. La métropole verse une contribution annuelle."),
            P("La commune fournit les locaux et en assure l’entretien.")
                + P("La métropole verse une contribution annuelle."));

        Assert.Contains("entretien.", Compare.Marked(change), StringComparison.Ordinal);
        Assert.Contains("¶", Compare.Marked(change), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_is_a_merge() => Compare.Only(
        ChangeKind.ParagraphMerged,
        P("La commune fournit les locaux et en assure l’entretien.")
            + P("La métropole verse une contribution annuelle."),
        P("La commune fournit les locaux et en assure l’entretien. La métropole verse une contribution annuelle."));

    [Fact]
    public void A_renumbered_article_is_the_same_article()
    {
        var change = Compare.Only(
            ChangeKind.TextChanged,
            P("Article 4 – Durée de la convention") + P("Elle est conclue pour trois ans."),
            P("Article 5 – Durée de la convention") + P("Elle est conclue pour trois ans."));

        Assert.Equal("Article [-4-]{+5+} – Durée de la convention", Compare.Marked(change));
    }

    [Fact]
    public void Places_name_the_article()
    {
        var change = Compare.Only(
            ChangeKind.TextChanged,
            P("Article 4 – Durée") + P("Elle est conclue pour trois ans."),
            P("Article 4 – Durée") + P("Elle est conclue pour cinq ans."));

        Assert.Equal(
            "corps du texte, «\u00A0Article 4 – Durée\u00A0», paragraphe 2",
            change.After!.Describe(ReportLanguage.French));
        Assert.Equal("body, 'Article 4 – Durée', paragraph 2", change.After.Describe(ReportLanguage.English));
    }

    [Fact]
    public void Boilerplate_does_not_pair_paragraphs_of_different_sections()
    {
        const string formula = "Le conseil, après en avoir délibéré, à l’unanimité, décide de";
        var before = P($"{formula} céder le véhicule communal.") + P($"{formula} louer la salle polyvalente.")
            + P($"{formula} nommer un correspondant défense.");
        var after = P($"{formula} louer la salle polyvalente.") + P($"{formula} nommer un correspondant défense.");

        var change = Compare.Only(ChangeKind.ParagraphDeleted, before, after);

        Assert.Contains("véhicule", Compare.Marked(change), StringComparison.Ordinal);
    }

    /// <remarks>Each is counted once: the tag has a change of its own, the sentence shows it.</remarks>
    [Theory]
    [InlineData(
        "La commune de Dijon approuve pour {{ montant | euros }} coût annuel du service.", "La commune de Dijon et ses annexes coût annuel du service.",
        ChangeKind.TagDeleted, "La commune de Dijon [-approuve pour {{ montant | euros }}-]{+et ses annexes+} coût annuel du service.")]
    [InlineData(
        "Le conseil verse la somme de {{ montant | euros }} à la commune.", "Le conseil paie la somme de {{ montant | lettres }} à la commune.",
        ChangeKind.TagChanged,
        "Le conseil [-verse-]{+paie+} la somme de [-{{ montant | euros }}-]{+{{ montant | lettres }}+} à la commune.")]
    [InlineData(
        "Le conseil verse la somme prévue : elle est due.", "Le conseil paie la somme prévue\u00A0: elle est due.", ChangeKind.TypographyChanged,
        "Le conseil [-verse-]{+paie+} la somme prévue[- -]{+\u00A0+}: elle est due.")]
    public void A_changed_sentence_shows_every_edit_also_those_told_by_changes_of_their_own(
        string before, string after, ChangeKind other, string expected)
    {
        var changes = Compare.Bodies(P(before), P(after)).Changes;

        Assert.Single(changes, change => change.Kind == other);
        Assert.Equal(expected, Compare.Marked(Assert.Single(changes, change => change.Kind == ChangeKind.TextChanged)));
    }

    [Fact]
    public void What_reads_the_same_on_both_sides_is_not_marked_in_the_sentence()
    {
        var changes = Compare.Bodies(
            Para(R("Page "), Field("PAGE", "1"), R(" de la convention signée")),
            Para(R("Page "), Field("PAGE", "2"), R(" de la convention visée"))).Changes;

        Assert.Equal([ChangeKind.FieldResultChanged, ChangeKind.TextChanged], changes.Select(change => change.Kind).OrderDescending());
        Assert.Equal(
            "Page ⟦PAGE⟧ de la convention [-signée-]{+visée+}",
            Compare.Marked(changes.Single(change => change.Kind == ChangeKind.TextChanged)));
    }

    /// <remarks>So that a reviewer reads where the amount is gone without opening the document.</remarks>
    [Fact]
    public void Tags_that_changed_alone_show_their_sentence_once()
    {
        var changes = Compare.Bodies(
            P("Verse {{ montant | euros }} à {{ commune.nom }} chaque année."), P("Verse {{ montant | lettres }} à {{ commune }} chaque année.")).Changes;

        Assert.Equal([ChangeKind.TagChanged, ChangeKind.TagChanged], changes.Select(change => change.Kind));
        Assert.Equal(
            "Verse [-{{ montant | euros }}-]{+{{ montant | lettres }}+} à [-{{ commune.nom }}-]{+{{ commune }}+} chaque année.",
            Compare.Marked(changes[0]));
        Assert.Empty(changes[1].Text);
    }

    [Fact]
    public void A_tag_that_is_all_of_its_paragraph_shows_no_sentence() => Assert.Empty(
        Compare.Only(ChangeKind.ConditionChanged, P("{{ if a }}") + P("Urgent.") + P("{{ end }}"), P("{{ if b }}") + P("Urgent.") + P("{{ end }}")).Text);
}
