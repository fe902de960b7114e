namespace LegalDocs.Register.Tests.Catalogue;

public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("L’État, ex æquo", "l etat ex aequo")]
    [InlineData("Fontaine-lès-Dijon", "fontaine les dijon")]
    [InlineData("NOËL noe\u0308l", "noel noel")]
    [InlineData("ﬁnancier", "financier")]
    [InlineData("Straße", "strasse")]
    [InlineData("maî\u00adtre", "maitre")]
    [InlineData("12 m² à 3½ %", "12 m2 a 312")]
    [InlineData("1er n° 5", "1er n 5")]
    [InlineData("ΑΘΉΝΑ", "αθηνα")]
    [InlineData("İstanbul Łódź Đ Ø", "istanbul lodz d o")]
    [InlineData("\ud800x\udc00", "x")]
    [InlineData("\u0301", "")]
    [InlineData("", "")]
    public void A_text_folds_to_words(string text, string expected) =>
        Assert.Equal(expected, FoldedWords.Spaced(text));

    [Fact]
    public void Words_know_their_place_in_the_text()
    {
        const string Text = "De l’Œuvre  cœur";

        Assert.Equal(["De", "l", "Œuvre", "cœur"], FoldedWords.Of(Text).Select(word => Text.Substring(word.Start, word.Length)));
    }

    [Fact]
    public void Every_character_of_the_first_plane_folds_to_letters_and_digits_or_to_nothing()
    {
        for (var code = 1; code <= char.MaxValue; code++)
        {
            foreach (var word in FoldedWords.Of($"a{(char)code}"))
            {
                Assert.All(word.Folded.EnumerateRunes(), rune => Assert.True(
                    System.Text.Rune.IsLetter(rune) || System.Text.Rune.IsNumber(rune), $"U+{code:X4}"));
            }
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var code = 1; code <= char.MaxValue; code++)
        {
            var once = FoldedWords.Spaced($"{(char)code}");
            Assert.Equal(once, FoldedWords.Spaced(once));
        }
    }
}
