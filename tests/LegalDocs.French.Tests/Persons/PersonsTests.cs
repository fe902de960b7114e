using LegalDocs.French.Persons;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Persons;

public sealed class PersonsTests
{
    [Theory]
    [InlineData(Gender.Masculine, Number.Singular, CiviliteForm.Abbreviated, "M.")]
    [InlineData(Gender.Masculine, Number.Plural, CiviliteForm.Abbreviated, "MM.")]
    [InlineData(Gender.Feminine, Number.Singular, CiviliteForm.Abbreviated, "Mme")]
    [InlineData(Gender.Feminine, Number.Plural, CiviliteForm.Abbreviated, "Mmes")]
    [InlineData(Gender.Masculine, Number.Singular, CiviliteForm.Full, "Monsieur")]
    [InlineData(Gender.Masculine, Number.Plural, CiviliteForm.Full, "Messieurs")]
    [InlineData(Gender.Feminine, Number.Singular, CiviliteForm.Full, "Madame")]
    [InlineData(Gender.Feminine, Number.Plural, CiviliteForm.Full, "Mesdames")]
    public void Civilites_have_eight_forms(Gender gender, Number number, CiviliteForm form, string expected) =>
        Assert.Equal(expected, Civilites.Write(gender, number, form));

    [Fact]
    public void A_mixed_group_names_both()
    {
        Gender[] mixed = [Gender.Masculine, Gender.Feminine, Gender.Masculine];

        Assert.Equal("Mme et MM.", Civilites.WriteGroup(mixed));
        Assert.Equal("Madame et Messieurs", Civilites.WriteGroup(mixed, CiviliteForm.Full));
        Assert.Equal("Mmes", Civilites.WriteGroup([Gender.Feminine, Gender.Feminine]));
        Assert.Equal("M.", Civilites.WriteGroup([Gender.Masculine]));
    }

    [Fact]
    public void Nobody_has_no_civilite() => Refused.By(() => Civilites.WriteGroup([]));

    [Theory]
    [InlineData("M.", Gender.Masculine)]
    [InlineData("Mme", Gender.Feminine)]
    [InlineData("MADAME", Gender.Feminine)]
    [InlineData(" monsieur ", Gender.Masculine)]
    [InlineData("f", Gender.Feminine)]
    [InlineData("féminin", Gender.Feminine)]
    [InlineData("m", Gender.Masculine)]
    public void Data_say_gender_in_several_ways(string text, Gender expected)
    {
        Assert.True(Civilites.TryParseGender(text, out var gender));
        Assert.Equal(expected, gender);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Dr")]
    [InlineData("?")]
    public void An_unknown_gender_is_not_guessed(string? text) => Assert.False(Civilites.TryParseGender(text, out _));

    [Theory]
    [InlineData(Gender.Feminine, "maire", TitleMode.Agreed, "Madame la Maire")]
    [InlineData(Gender.Feminine, "maire", TitleMode.Invariable, "Madame le Maire")]
    [InlineData(Gender.Feminine, "président", TitleMode.Agreed, "Madame la Présidente")]
    [InlineData(Gender.Feminine, "Président", TitleMode.Invariable, "Madame le Président")]
    [InlineData(Gender.Masculine, "maire", TitleMode.Agreed, "Monsieur le Maire")]
    [InlineData(Gender.Masculine, "adjoint au maire", TitleMode.Agreed, "Monsieur l’Adjoint au maire")]
    [InlineData(Gender.Feminine, "adjoint au maire", TitleMode.Agreed, "Madame l’Adjointe au maire")]
    [InlineData(Gender.Feminine, "vice-président", TitleMode.Agreed, "Madame la Vice-présidente")]
    [InlineData(Gender.Masculine, "élu", TitleMode.Agreed, "Monsieur l’Élu")]
    public void Titles_agree_or_not_as_the_collectivite_chose(
        Gender gender, string function, TitleMode mode, string expected) =>
        Assert.Equal(expected, Titles.Write(gender, function, mode));

    [Theory]
    [InlineData("")]
    [InlineData("le maire")]
    [InlineData("La Présidente")]
    [InlineData("l’adjoint")]
    public void A_function_that_is_blank_or_has_its_article_is_refused(string function) =>
        Refused.By(() => Titles.Write(Gender.Masculine, function));
}
