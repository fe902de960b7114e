using LegalDocs.French.Proofreading;

namespace LegalDocs.French.Tests.Proofreading;

/// <summary>What a careful reader marks, and what he does not.</summary>
public sealed class ProofreaderTests
{
    [Theory]
    [InlineData("Il est proposé de de créer un service.", TextFaultKind.DoubledWord, "de de", "de")]
    [InlineData("Le le conseil délibère.", TextFaultKind.DoubledWord, "Le le", "Le")]
    [InlineData("lorsque que le service est créé", TextFaultKind.DoubledWord, "lorsque que", "lorsque")]
    [InlineData("puisqu’il faut, puisque qu’il le dit", TextFaultKind.DoubledWord, "puisque qu’", "puisque")]
    [InlineData("un  service", TextFaultKind.Space, "  ", null)]
    [InlineData("les communes , la métropole", TextFaultKind.Space, " ,", ",")]
    [InlineData("( annexe 1)", TextFaultKind.Space, "( ", null)]
    [InlineData("présents,absents", TextFaultKind.Space, ",", ", ")]
    [InlineData("Membres présents : 12", TextFaultKind.NoBreakSpace, " ", null)]
    [InlineData("approuve la convention;", TextFaultKind.NoBreakSpace, "", null)]
    [InlineData("l'annexe", TextFaultKind.StraightQuote, "'", "’")]
    [InlineData("dit \"Télérecours\"", TextFaultKind.StraightQuote, "\"", null)]
    [InlineData("EXTRAIT DU REGISTRE DES DELIBERATIONS", TextFaultKind.Capital, "DELIBERATIONS", "DÉLIBÉRATIONS")]
    [InlineData("ADMINISTRATION GENERALE", TextFaultKind.Capital, "GENERALE", "GÉNÉRALE")]
    [InlineData("le représentant de l’Etat", TextFaultKind.Capital, "Etat", "État")]
    [InlineData("A compter du 1er janvier", TextFaultKind.Capital, "A", "À")]
    [InlineData("Mme Anne DURAND, désigné(e) secrétaire", TextFaultKind.OpenAgreement, "désigné(e)", null)]
    [InlineData("les annexe(s) jointe(s)", TextFaultKind.OpenAgreement, "annexe(s)", null)]
    [InlineData("**Article 1er**", TextFaultKind.LeftoverMark, "**", null)]
    [InlineData("la commune {{ commune.nom }}", TextFaultKind.LeftoverMark, "{{", null)]
    [InlineData("Coût annuel #N/A", TextFaultKind.LeftoverMark, "#N/A", null)]
    [InlineData("le maire de [à compléter]", TextFaultKind.LeftoverMark, "[à compléter]", null)]
    [InlineData("DÃ©libÃ©ration", TextFaultKind.LeftoverMark, "Ã©", null)]
    [InlineData("approuve ;, autorise", TextFaultKind.Punctuation, ";,", null)]
    [InlineData("la fin de l’article..", TextFaultKind.Punctuation, "..", null)]
    [InlineData("la délibération de le conseil", TextFaultKind.Contraction, "de le conseil", "du conseil")]
    [InlineData("notifiée à les communes", TextFaultKind.Contraction, "à les communes", "aux communes")]
    [InlineData("le transfert de agents", TextFaultKind.Elision, "de agents", "d’agents")]
    [InlineData("dit que elle approuve", TextFaultKind.Elision, "que elle", "qu’elle")]
    [InlineData("Mme Anne DURAND a été désigné comme secrétaire", TextFaultKind.Agreement, "désigné", "désignée")]
    [InlineData("M. Luc MARTIN est élue vice-président", TextFaultKind.Agreement, "élue", "élu")]
    [InlineData("la 2ème annexe", TextFaultKind.Ordinal, "2ème", "2e")]
    [InlineData("la 1ère annexe", TextFaultKind.Ordinal, "1ère", "1re")]
    [InlineData("le 1 janvier 2019", TextFaultKind.Ordinal, "1 janvier", "1er janvier")]
    public void What_is_surely_wrong_is_marked_with_its_place(string text, TextFaultKind kind, string marked, string? suggestion)
    {
        var fault = Proofreader.Read([text]).First(fault => fault.Kind == kind);

        Assert.Equal(marked, text.Substring(fault.Start, fault.Length));
        Assert.NotEmpty(fault.English);
        if (suggestion is not null)
        {
            Assert.Equal(suggestion, fault.Suggestion);
        }
    }

    [Theory]
    [InlineData("Nous nous réunissons ; vous vous prononcez.")]
    [InlineData("Le maire est autorisé à le signer et à les notifier.")]
    [InlineData("La convention prend effet le onze mars ; le huit, rien.")]
    [InlineData("Un préavis de un à trois mois.")]
    [InlineData("M. Pierre ALAIN et Mme Anne DURAND ont été désignés secrétaires.")]
    [InlineData("Mme Anne DURAND a été désignée ; M. Luc MARTIN est élu.")]
    [InlineData("Mme la Maire, le conseil ayant été informé, est autorisée à signer.")]
    [InlineData("Le compte, la halle, le hangar, de hautes autorités.")]
    [InlineData("Voir https://www.telerecours.fr/aide?x=1,2 ou écrire à greffe@example.fr.")]
    [InlineData("À 18 h 30, article L. 5211-4-2 (alinéa 3)… suite.")]
    [InlineData("M. François REBSAMEN, Mme Colette POPARD, M. Jean-Patrick MASSON, SIREN, EPCI, FPU.")]
    [InlineData("CONVENTION DE SERVICE COMMUN")]
    [InlineData("La Métropole et Dijon Métropole ; la métropole a compétence.")]
    [InlineData("A priori, A. Durand ; annexe A la plus longue.")]
    [InlineData("Coût unitaire (c = a / b), 1,5 unité, 12 345,67 €.")]
    [InlineData("de 8 heures à 18 heures, du 2e au 10e rang, le 1er mars, le 11 mars.")]
    [InlineData("Il y a tout tout de suite ; pas à pas.")]
    public void What_may_be_right_is_not_marked(string text)
    {
        var typeset = French.Typography.Typographer.Apply(text);

        Assert.Empty(Proofreader.Read([typeset]));
    }

    [Fact]
    public void A_list_whose_one_item_breaks_the_construction_is_marked_there()
    {
        string[] list =
        [
            "Il serait ainsi envisagé :", "création d’un service commun ;", "de transférer les agents ;",
            "d’approuver la convention ;", "de fixer le coût unitaire.",
        ];

        var fault = Assert.Single(Proofreader.Read(list), fault => fault.Kind == TextFaultKind.Parallelism);

        Assert.Equal(1, fault.Paragraph);
        Assert.Contains("« de » et un infinitif", fault.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("– les agents", "agents")]
    [InlineData("les agents (titulaires)", "titulaires)")]
    [InlineData("les 12 agents du pôle « droit des sols »", "»")]
    public void An_item_that_ends_in_nothing_after_others_in_a_semicolon_is_marked(string last, string marked)
    {
        string[] list = ["Sont mis en commun :", "– les moyens ;", "– les locaux ;", last, "Fait à Dijon"];

        var fault = Assert.Single(Proofreader.Read(list), fault => fault.Kind == TextFaultKind.Parallelism);

        Assert.Equal((3, marked), (fault.Paragraph, last.Substring(fault.Start, fault.Length)));
    }

    [Theory]
    [InlineData("Missions :|ne traiter que les données ;|garantir la sécurité ;|s’assurer du secret ;|restituer les données.")]
    [InlineData("Visas :|le code ;|la loi ;|de plus, un décret ;|l’avis.")]
    [InlineData("Deux :|de créer ;|approbation.")]
    [InlineData("Trois : créer ;|approuver ;|la signature.")]
    [InlineData("Il décide :|les moyens ;|les locaux ;|les agents.")]
    [InlineData("Il décide :|les moyens ;|les locaux ;|TITRE SUIVANT")]
    [InlineData("Il décide :|les moyens ;|Les locaux ;|les agents")]
    [InlineData("Il décide :|les moyens ;|les agents")]
    public void A_list_that_proves_nothing_is_left_alone(string lines) => Assert.DoesNotContain(
        Proofreader.Read(lines.Split('|')), fault => fault.Kind == TextFaultKind.Parallelism);

    [Fact]
    public void Another_spelling_of_the_name_of_the_body_is_marked()
    {
        string[] text = ["Dijon Métropole délibère.", "Dijon Métropole approuve.", "Les agents de Dijon-métropole."];

        var fault = Assert.Single(Proofreader.Read(text), fault => fault.Kind == TextFaultKind.BodyName);

        Assert.Equal((2, "Dijon Métropole"), (fault.Paragraph, fault.Suggestion));
    }

    [Fact]
    public void The_tags_of_a_template_are_neither_marks_nor_words()
    {
        string[] text = ["La commune {{ commune | de }} {{ if x }}approuve{{ end }} la convention n°\u00A0{{ acte.numero }}."];

        Assert.Empty(Proofreader.Read(text, new ProofreadingOptions { IsTemplate = true }));
        Assert.NotEmpty(Proofreader.Read(text));
    }

    [Fact]
    public void A_text_out_of_a_pdf_is_not_asked_for_its_no_break_spaces_but_for_its_spaces()
    {
        var options = new ProofreadingOptions { ChecksNoBreakSpaces = false };

        Assert.Empty(Proofreader.Read(["Membres présents : 12 ; absents : 3"], options));
        Assert.NotEmpty(Proofreader.Read(["approuve la convention;"], options));
    }

    [Fact]
    public void Hostile_texts_are_read_in_order_and_in_time()
    {
        string[] text =
        [
            new string(' ', 50_000), string.Concat(Enumerable.Repeat("de ", 20_000)), string.Concat(Enumerable.Repeat("{{", 20_000)),
            new string('A', 50_000), string.Concat(Enumerable.Repeat("Mme ", 10_000)) + "est désigné", "é\u0301\u200B\0",
        ];

        var faults = Proofreader.Read(text);

        Assert.Equal(faults.OrderBy(fault => fault.Paragraph).ThenBy(fault => fault.Start).ThenBy(fault => fault.Kind), faults);
        Assert.All(faults, fault => Assert.InRange(fault.Start + fault.Length, 0, text[fault.Paragraph].Length));
    }
}
