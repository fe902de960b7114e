using LegalDocs.French.Words;

namespace LegalDocs.French.Tests.Dictionaries;

public sealed class DictionaryFilesTests
{
    public static TheoryData<string> Files =>
        ["h-aspire.txt", "h-muet.txt", "sans-elision.txt", "y-voyelle.txt", "sigles.txt", "feminins.txt"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_dictionary_says_its_source(string file) =>
        Assert.Contains(Lines(file), line => line.StartsWith("# Source: ", StringComparison.Ordinal));

    [Theory]
    [InlineData("h-aspire.txt")]
    [InlineData("h-muet.txt")]
    [InlineData("sans-elision.txt")]
    [InlineData("y-voyelle.txt")]
    public void Words_are_in_small_letters_without_accents(string file) =>
        Assert.All(Words(file), word => Assert.Matches("^[a-z-]+'?[a-z]*\\*?$", word));

    [Fact]
    public void No_h_is_both_aspirated_and_mute() =>
        Assert.Empty(Words("h-aspire.txt").Intersect(Words("h-muet.txt")));

    [Fact]
    public void Every_h_of_the_dictionaries_is_decided_as_its_file_says()
    {
        foreach (var word in Words("h-aspire.txt").Where(word => !word.EndsWith('*')))
        {
            Assert.Equal("le " + word, Elision.Join(word, "le"));
        }

        foreach (var word in Words("h-muet.txt").Where(word => !word.EndsWith('*')))
        {
            Assert.Equal("l’" + word, Elision.Join(word, "le"));
        }
    }

    [Fact]
    public void Every_acronym_has_a_decision() =>
        Assert.All(Entries("sigles.txt"), line => Assert.Matches("^[A-Z]+ (oui|non)$", line));

    [Fact]
    public void Every_feminine_of_the_dictionary_is_written() =>
        Assert.All(Entries("feminins.txt").Select(line => line.Split(' ')), pair =>
        {
            Assert.Equal(2, pair.Length);
            Assert.Equal(pair[1], FeminineForms.Write(pair[0]));
        });

    private static string[] Words(string file) =>
        [.. Entries(file).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string[] Entries(string file) => [.. Lines(file).Where(line => line.Length > 0 && line[0] != '#')];

    private static string[] Lines(string file)
    {
        using var stream = typeof(FrenchFormatException).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }
}
