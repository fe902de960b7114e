using LegalDocs.French.Tests.Support;
using LegalDocs.French.Words;

namespace LegalDocs.French.Tests.Words;

public sealed class ElisionTests
{
    [Theory]
    [InlineData("agents", "de", "d’agents")]
    [InlineData("emplois", "de", "d’emplois")]
    [InlineData("services", "de", "de services")]
    [InlineData("annexe", "la", "l’annexe")]
    [InlineData("avenant", "le", "l’avenant")]
    [InlineData("Président", "le", "le Président")]
    [InlineData("élu", "le", "l’élu")]
    [InlineData("Île", "la", "l’Île")]
    [InlineData("œuvre", "la", "l’œuvre")]
    [InlineData("elle", "que", "qu’elle")]
    [InlineData("engage", "se", "s’engage")]
    [InlineData("est", "ne", "n’est")]
    [InlineData("au 31 décembre", "jusque", "jusqu’au 31 décembre")]
    [InlineData("agents", "De", "D’agents")]
    [InlineData("maire", "Le", "Le maire")]
    [InlineData("« agents »", "de", "d’« agents »")]
    public void Words_elide_before_a_vowel_sound(string text, string word, string expected) =>
        Assert.Equal(expected, Elision.Join(text, word));

    [Theory]
    [InlineData("hangar", "le hangar")]
    [InlineData("hangars", "le hangars")]
    [InlineData("halle", "le halle")]
    [InlineData("haut fonctionnaire", "le haut fonctionnaire")]
    [InlineData("hameau", "le hameau")]
    [InlineData("handicap", "le handicap")]
    [InlineData("hors-d’œuvre", "le hors-d’œuvre")]
    [InlineData("huis clos", "le huis clos")]
    [InlineData("héros", "le héros")]
    [InlineData("haut-parleur", "le haut-parleur")]
    [InlineData("huit", "le huit")]
    [InlineData("huitième", "le huitième")]
    [InlineData("onze", "le onze")]
    [InlineData("onzième", "le onzième")]
    [InlineData("oui", "le oui")]
    [InlineData("ouistiti", "le ouistiti")]
    [InlineData("8 mai", "le 8 mai")]
    [InlineData("11 mai", "le 11 mai")]
    [InlineData("1er avril", "le 1er avril")]
    [InlineData("IIe alinéa", "le IIe alinéa")]
    [InlineData("IV", "le IV")]
    [InlineData("Ier", "le Ier")]
    [InlineData("yacht", "le yacht")]
    [InlineData("hiérarchie", "le hiérarchie")]
    public void No_elision_before_an_aspirated_h_huit_onze_oui_or_figures(string text, string expected) =>
        Assert.Equal(expected, Elision.Join(text, "le"));

    [Theory]
    [InlineData("habitant")]
    [InlineData("erre")]
    [InlineData("hébergement")]
    [InlineData("homme")]
    [InlineData("hôpital")]
    [InlineData("hôtel")]
    [InlineData("huissier")]
    [InlineData("huître")]
    [InlineData("humain")]
    [InlineData("héroïne")]
    [InlineData("heure")]
    [InlineData("horaire")]
    [InlineData("harmonisation")]
    [InlineData("Hérault")]
    [InlineData("hydraulique")]
    [InlineData("honoraire")]
    [InlineData("Yonne")]
    [InlineData("ypérite")]
    [InlineData("ouest")]
    [InlineData("oubli")]
    public void Elision_before_a_mute_h_or_a_vowel_y(string text) =>
        Assert.Equal("l’" + text, Elision.Join(text, "le"));

    [Theory]
    [InlineData("EPCI", "l’EPCI")]
    [InlineData("ONU", "l’ONU")]
    [InlineData("URSSAF", "l’URSSAF")]
    [InlineData("E.P.C.I.", "l’E.P.C.I.")]
    [InlineData("HLM", "l’HLM")]
    [InlineData("SDIS", "le SDIS")]
    [InlineData("SIVOM", "le SIVOM")]
    [InlineData("CCAS", "le CCAS")]
    [InlineData("HT", "le HT")]
    [InlineData("INCONNU", "l’INCONNU")]
    [InlineData("SNCF", "le SNCF")]
    [InlineData("HABITANT", "l’HABITANT")]
    [InlineData("HANGAR", "le HANGAR")]
    public void Acronyms_are_decided_by_sound_and_list(string text, string expected) =>
        Assert.Equal(expected, Elision.Join(text, "le"));

    [Theory]
    [InlineData("le Président", "de", "du Président")]
    [InlineData("les agents", "de", "des agents")]
    [InlineData("le Président", "à", "au Président")]
    [InlineData("les agents", "à", "aux agents")]
    [InlineData("la Présidente", "de", "de la Présidente")]
    [InlineData("l’adjoint", "à", "à l’adjoint")]
    [InlineData("Le Vice-président", "de", "du Vice-président")]
    [InlineData("Vice-président", "de le", "du Vice-président")]
    [InlineData("Vice-président", "du", "du Vice-président")]
    [InlineData("avenant", "du", "de l’avenant")]
    [InlineData("hangar", "au", "au hangar")]
    [InlineData("annexe", "de la", "de l’annexe")]
    [InlineData("commune", "à la", "à la commune")]
    [InlineData("adjoint", "Au", "À l’adjoint")]
    [InlineData("communes", "les", "les communes")]
    [InlineData("leçon", "de", "de leçon")]
    public void De_and_a_contract_with_le_and_les_only(string text, string word, string expected) =>
        Assert.Equal(expected, Elision.Join(text, word));

    [Theory]
    [InlineData("il", "si", "s’il")]
    [InlineData("elle", "si", "si elle")]
    [InlineData("elle vote", "lorsque", "lorsqu’elle vote")]
    [InlineData("un élu vote", "puisque", "puisqu’un élu vote")]
    [InlineData("aucun élu", "lorsque", "lorsque aucun élu")]
    [InlineData("on vote", "quoique", "quoiqu’on vote")]
    [InlineData("un", "quelque", "quelqu’un")]
    [InlineData("autre", "quelque", "quelque autre")]
    public void Some_words_elide_before_a_few_others_only(string text, string word, string expected) =>
        Assert.Equal(expected, Elision.Join(text, word));

    [Theory]
    [InlineData("agent", "cet agent")]
    [InlineData("hôpital", "cet hôpital")]
    [InlineData("avenant", "cet avenant")]
    [InlineData("hangar", "ce hangar")]
    [InlineData("service", "ce service")]
    [InlineData("est", "c’est")]
    [InlineData("étaient", "c’étaient")]
    public void Ce_is_cet_before_a_noun_in_a_vowel_and_elides_before_a_verb_only(string text, string expected) =>
        Assert.Equal(expected, Elision.Join(text, "ce"));

    [Theory]
    [InlineData("LE GOFF", "de")]
    [InlineData("LES HERBIERS", "à")]
    [InlineData("des agents", "de")]
    [InlineData("du personnel", "de")]
    [InlineData("de la voirie", "de")]
    public void What_could_be_read_two_ways_or_is_no_French_is_refused(string text, string word) =>
        Refused.By(() => Elision.Join(text, word));

    [Theory]
    [InlineData("huisserie")]
    [InlineData("hoirie")]
    [InlineData("halogène")]
    [InlineData("Himalaya")]
    [InlineData("heptagone")]
    public void Rarer_words_in_a_mute_h_elide(string text) => Assert.Equal("l’" + text, Elision.Join(text, "le"));

    [Theory]
    [InlineData("huitaine")]
    [InlineData("hachage")]
    [InlineData("high-tech")]
    [InlineData("hidjab")]
    [InlineData("hertz")]
    public void Rarer_words_in_an_aspirated_h_do_not(string text) =>
        Assert.Equal("le " + text, Elision.Join(text, "le"));

    [Fact]
    public void An_h_that_no_dictionary_knows_is_refused_unless_the_caller_decides()
    {
        var error = Refused.By(() => Elision.Join("hzzz", "le"));

        Assert.Contains("hzzz", error.French, StringComparison.Ordinal);
        Assert.Equal("le hzzz", Elision.Join("hzzz", "le", new ElisionOptions { InitialH = InitialH.Aspirated }));
        Assert.Equal("l’hzzz", Elision.Join("hzzz", "le", new ElisionOptions { InitialH = InitialH.Mute }));
    }

    [Fact]
    public void What_the_caller_thinks_of_h_does_not_overrule_the_dictionary() =>
        Assert.Equal("le hangar", Elision.Join("hangar", "le", new ElisionOptions { InitialH = InitialH.Mute }));

    [Theory]
    [InlineData("", "de")]
    [InlineData("  ", "de")]
    [InlineData("agents", "vers")]
    [InlineData("agents", "")]
    public void An_empty_text_or_an_unknown_word_is_refused(string text, string word) =>
        Refused.By(() => Elision.Join(text, word));

    [Fact]
    public void The_apostrophe_is_an_option() =>
        Assert.Equal("d'agents", Elision.Join("agents", "de", new ElisionOptions { Apostrophe = Apostrophe.Straight }));

    [Fact]
    public void A_decomposed_accent_does_not_change_the_sound() =>
        Assert.Equal("l’e\u0301lu", Elision.Join("e\u0301lu", "le"));
}
