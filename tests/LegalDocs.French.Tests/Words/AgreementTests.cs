using System.Globalization;
using LegalDocs.French.Tests.Support;
using LegalDocs.French.Words;

namespace LegalDocs.French.Tests.Words;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("0", "0 abstention")]
    [InlineData("1", "1 abstention")]
    [InlineData("1.9", "1,9 abstention")]
    [InlineData("-1.9", "-1,9 abstention")]
    [InlineData("2", "2 abstentions")]
    [InlineData("-2", "-2 abstentions")]
    [InlineData("1204.5", "1^204,5 abstentions")]
    public void The_noun_is_plural_from_two(string quantity, string expected) =>
        Assert.Equal(expected, Visible.Of(Agreement.Count(
            decimal.Parse(quantity, CultureInfo.InvariantCulture), "abstention", "abstentions")));

    [Fact]
    public void An_invariable_noun_needs_no_plural()
    {
        Assert.Equal("3 voix", Agreement.Count(3, "voix"));
        Assert.Equal("1 voix", Agreement.Count(1, "voix"));
    }

    [Fact]
    public void A_missing_or_blank_noun_is_refused()
    {
        Refused.By(() => Agreement.Count(3, "agent"));
        Refused.By(() => Agreement.Count(3, ""));
        Refused.By(() => Agreement.Count(3, "agent", " "));
    }

    [Theory]
    [InlineData("désigné", Gender.Masculine, Number.Singular, "désigné")]
    [InlineData("désigné", Gender.Feminine, Number.Singular, "désignée")]
    [InlineData("désigné", Gender.Masculine, Number.Plural, "désignés")]
    [InlineData("désigné", Gender.Feminine, Number.Plural, "désignées")]
    [InlineData("élu", Gender.Feminine, Number.Plural, "élues")]
    [InlineData("compris", Gender.Masculine, Number.Plural, "compris")]
    [InlineData("compris", Gender.Feminine, Number.Plural, "comprises")]
    [InlineData("inclus", Gender.Feminine, Number.Plural, "incluses")]
    [InlineData("Assis", Gender.Feminine, Number.Singular, "Assise")]
    [InlineData("sis", Gender.Feminine, Number.Singular, "sise")]
    [InlineData("dû", Gender.Feminine, Number.Singular, "due")]
    [InlineData("dû", Gender.Masculine, Number.Plural, "dus")]
    [InlineData("absous", Gender.Feminine, Number.Singular, "absoute")]
    [InlineData("absent", Gender.Feminine, Number.Plural, "absentes")]
    [InlineData("Réuni", Gender.Feminine, Number.Singular, "Réunie")]
    public void Participles_agree(string participle, Gender gender, Number number, string expected) =>
        Assert.Equal(expected, Participles.Agree(participle, gender, number));

    [Theory]
    [InlineData("")]
    [InlineData("désigné(e)")]
    [InlineData("a désigné")]
    [InlineData("désigner")]
    [InlineData("désignée")]
    [InlineData("désignés")]
    [InlineData("élus")]
    [InlineData("réunis")]
    public void What_is_not_a_participle_is_refused(string text) =>
        Refused.By(() => Participles.Agree(text, Gender.Feminine, Number.Singular));

    [Theory]
    [InlineData("adjointe", Gender.Feminine, Number.Singular, Number.Singular, "son adjointe")]
    [InlineData("présidente", Gender.Feminine, Number.Singular, Number.Singular, "sa présidente")]
    [InlineData("présidente", Gender.Feminine, Number.Singular, Number.Plural, "leur présidente")]
    [InlineData("maire", Gender.Masculine, Number.Singular, Number.Singular, "son maire")]
    [InlineData("hiérarchie", Gender.Feminine, Number.Singular, Number.Singular, "sa hiérarchie")]
    [InlineData("habitude", Gender.Feminine, Number.Singular, Number.Singular, "son habitude")]
    [InlineData("agents", Gender.Masculine, Number.Plural, Number.Singular, "ses agents")]
    [InlineData("agents", Gender.Masculine, Number.Plural, Number.Plural, "leurs agents")]
    public void Possessives_follow_gender_sound_and_owners(
        string noun, Gender gender, Number number, Number owners, string expected) =>
        Assert.Equal(expected, Possessives.Join(noun, gender, number, owners));

    [Fact]
    public void A_possessive_before_nothing_or_an_unknown_h_is_refused()
    {
        Refused.By(() => Possessives.Join(" ", Gender.Feminine));
        Refused.By(() => Possessives.Join("hzzz", Gender.Feminine));
    }

    [Theory]
    [InlineData(new[] { "A" }, "A")]
    [InlineData(new[] { "A", "B" }, "A et B")]
    [InlineData(new[] { "A", "B", "C" }, "A, B et C")]
    public void Enumerations_end_with_et_and_no_comma(string[] items, string expected) =>
        Assert.Equal(expected, Enumeration.Join(items));

    [Fact]
    public void Another_conjunction_may_end_the_enumeration() =>
        Assert.Equal("A, B ou C", Enumeration.Join(["A", "B", "C"], "ou"));

    [Fact]
    public void An_enumeration_with_a_hole_is_refused()
    {
        Refused.By(() => Enumeration.Join([]));
        Refused.By(() => Enumeration.Join(["A", " "]));
    }
}
