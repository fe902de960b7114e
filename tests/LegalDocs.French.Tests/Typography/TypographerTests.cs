using CsCheck;
using LegalDocs.French.Tests.Support;
using LegalDocs.French.Typography;

namespace LegalDocs.French.Tests.Typography;

public sealed class TypographerTests
{
    [Theory]
    [InlineData("Vu : le code", "Vu~: le code")]
    [InlineData("Vu: le code", "Vu~: le code")]
    [InlineData("Objet :", "Objet~:")]
    [InlineData("délibère ; vote", "délibère^; vote")]
    [InlineData("délibère;\nvote", "délibère^;\nvote")]
    [InlineData("Quoi ?", "Quoi^?")]
    [InlineData("Quoi?!", "Quoi^?!")]
    [InlineData("Oui !", "Oui^!")]
    [InlineData("« texte »", "«~texte~»")]
    [InlineData("«texte»", "«~texte~»")]
    [InlineData("« texte ! »", "«~texte^!~»")]
    [InlineData("« texte » ;", "«~texte~»^;")]
    [InlineData("M. Rebsamen", "M.~Rebsamen")]
    [InlineData("MM. A et B", "MM.~A et B")]
    [InlineData("M. le Maire", "M.~le Maire")]
    [InlineData("Mme l’Adjointe", "Mme~l’Adjointe")]
    [InlineData("MM. les Présidents", "MM.~les Présidents")]
    [InlineData("Mme Zivkovic", "Mme~Zivkovic")]
    [InlineData("n° 12", "n°~12")]
    [InlineData("n°12", "n°~12")]
    [InlineData("n° DM2018_1", "n°~DM2018_1")]
    [InlineData("article L. 5211-4-2 du code", "article L.~5211-4-2 du code")]
    [InlineData("L.5211-4-2", "L.~5211-4-2")]
    [InlineData("R. 2121-9 et D. 12", "R.~2121-9 et D.~12")]
    [InlineData("L.O. 1112-1", "L.O.~1112-1")]
    [InlineData("50 %", "50~%")]
    [InlineData("50%", "50~%")]
    [InlineData("1 234,50 €", "1^234,50~€")]
    [InlineData("12 345 678 habitants", "12^345^678 habitants")]
    [InlineData("à 14 h 30 précises", "à 14~h~30 précises")]
    [InlineData("à 14 h", "à 14~h")]
    public void Spaces_become_those_of_French_print(string text, string expected) =>
        Assert.Equal(expected, Visible.Of(Typographer.Apply(text)));

    [Theory]
    [InlineData("https://example.fr/a?b=c;d:e!f")]
    [InlineData("http://example.fr:8080/x")]
    [InlineData("www.example.fr/?q=1;2")]
    [InlineData("mairie@example.fr")]
    [InlineData("à 18:30, puis 18:30:05")]
    [InlineData("{{ x ? y : z; n }}")]
    [InlineData("le code `a ? b : c;` reste")]
    [InlineData("urn:legaldocs:acte:242100410:DM2018")]
    [InlineData("A &amp; B&#160;C")]
    [InlineData("C:\\dossier\\acte;1.docx")]
    [InlineData("(?) et [!]")]
    [InlineData("l'an 2018, le 27")]
    [InlineData("SIREN 242100410")]
    [InlineData("1/200 et 3:4")]
    [InlineData("À L. comme à M.")]
    [InlineData("Nom\t: valeur")]
    [InlineData("")]
    public void Addresses_hours_code_and_the_rest_are_untouched(string text) =>
        Assert.Equal(text, Typographer.Apply(text));

    [Fact]
    public void A_question_after_an_address_is_still_spaced() =>
        Assert.Equal("voir https://example.fr/a^?", Visible.Of(Typographer.Apply("voir https://example.fr/a ?")));

    [Fact]
    public void An_option_writes_u00a0_everywhere()
    {
        var options = new TypographyOptions { FineSpace = FineSpace.NoBreak };

        Assert.Equal("1~234~€~; oui~!", Visible.Of(Typographer.Apply("1 234 € ; oui !", options)));
        Assert.Equal("oui~!", Visible.Of(Typographer.Apply(Visible.Hidden("oui^!"), options)));
    }

    [Fact]
    public void An_option_keeps_article_numbers_from_being_cut()
    {
        var options = new TypographyOptions { LegalHyphen = LegalHyphen.NoBreak };

        Assert.Equal("L.~5211=4=2 et 5211-4", Visible.Of(Typographer.Apply("L. 5211-4-2 et 5211-4", options)));
    }

    [Fact]
    public void An_option_curves_or_straightens_apostrophes_between_letters()
    {
        Assert.Equal(
            "l’an, 5' et 'x'",
            Typographer.Apply("l'an, 5' et 'x'", new TypographyOptions { Apostrophe = Apostrophe.Typographic }));
        Assert.Equal("l'an", Typographer.Apply("l’an", new TypographyOptions { Apostrophe = Apostrophe.Straight }));
    }

    [Fact]
    public void Looking_first_whether_there_is_something_to_do_changes_no_result() =>
        Gen.Select(Gen.OneOf(Texts, Gen.String[Gen.Char["MmDdPprgles.hLRO n°12\u00A0\u202F'’"], 0, 12]), Options).Sample(
            (text, options) => Typographer.Apply(text, options) == Typographer.ApplyPattern(text, options), iter: 20_000);

    [Theory]
    [InlineData("n°s12 h", "n°s~12~h")]
    [InlineData("les n°s1 234 et 5", "les n°s~1^234 et 5")]
    [InlineData("n°12 h et L.12 h", "n°~12~h et L.~12 h")]
    public void A_number_right_after_its_sign_is_spaced_at_once(string text, string expected) =>
        Assert.Equal(expected, Visible.Of(Typographer.Apply(text)));

    [Fact]
    public void Running_it_twice_changes_nothing() =>
        Gen.Select(Texts, Options).Sample((text, options) =>
        {
            var once = Typographer.Apply(text, options);
            return Typographer.Apply(once, options) == once;
        }, iter: 300_000);

    [Fact]
    public void Only_spaces_change() =>
        Texts.Sample(text => WithoutSpaces(Typographer.Apply(text)) == WithoutSpaces(text), iter: 20_000);

    [Fact]
    public void Line_breaks_and_tabs_stay() =>
        Texts.Sample(text => string.Concat(Typographer.Apply(text).Where(c => c is '\n' or '\t'))
            == string.Concat(text.Where(c => c is '\n' or '\t')));

    [Theory]
    [InlineData(" ")]
    [InlineData("a ")]
    [InlineData("«")]
    [InlineData("`")]
    [InlineData("{{")]
    [InlineData("http://")]
    [InlineData("a@")]
    [InlineData("1 234 ")]
    [InlineData("L.1-")]
    public void A_long_hostile_text_takes_no_more_than_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        var started = TimeProvider.System.GetTimestamp();

        _ = Typographer.Apply(text);

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    private static readonly string[] Pieces =
    [
        "a", "M.", "Mme", "n°", "L.", "R.", "12", "345", "1", " ", "  ", "\u00A0", "\u202F", "\n", "\t", ":", ";", "!",
        "?", "«", "»", "(", ")", "%", "€", "'", "’", "-", "\u2011", ".", ",", "h", "https://x.fr/", "a@b.fr", "18:30",
        "`", "{{", "}}", "É", "&", "\"", "…", "_", "/", "°", "C:\\", "s",
    ];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 14].Select(string.Concat);

    private static readonly Gen<TypographyOptions> Options = Gen.Select(
        Gen.Enum<FineSpace>(),
        Gen.Enum<LegalHyphen>(),
        Gen.OneOf(Gen.Const((Apostrophe?)null), Gen.Const((Apostrophe?)Apostrophe.Typographic)),
        (space, hyphen, apostrophe) =>
            new TypographyOptions { FineSpace = space, LegalHyphen = hyphen, Apostrophe = apostrophe });

    private static string WithoutSpaces(string text) =>
        string.Concat(text.Where(c => c is not (' ' or '\u00A0' or '\u202F')));
}
