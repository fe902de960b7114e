using System.Reflection;
using System.Text.RegularExpressions;

namespace LegalDocs.Acts.Tests.Conventions;

public sealed partial class GlossaryTests
{
    private static readonly HashSet<string> Roots = ReadRoots();

    [Fact]
    public void Every_public_type_has_its_french_root_in_the_glossary()
    {
        Assembly[] assemblies = [typeof(Siren).Assembly, typeof(RegleDroit).Assembly];

        var unknown = assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => !HasRoot(type.Name));

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("DeliberationAutorisante", true)]
    [InlineData("NatureActeWire", true)]
    [InlineData("CouncilMeeting", false)]
    [InlineData("Facteur", false)]
    public void A_root_is_whole_words_of_the_name(string typeName, bool isKnown) =>
        Assert.Equal(isKnown, HasRoot(typeName));

    private static bool HasRoot(string typeName)
    {
        var words = Words.Matches(typeName).Select(match => match.Value).ToList();
        return Enumerable.Range(0, words.Count).Any(start => Enumerable.Range(1, words.Count - start)
            .Any(length => Roots.Contains(string.Concat(words.Skip(start).Take(length)))));
    }

    private static HashSet<string> ReadRoots()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("GLOSSARY.md")!;
        using var reader = new StreamReader(stream);
        var cells = reader.ReadToEnd().Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[2]);
        return [.. cells.SelectMany(cell => Identifier.Matches(cell)).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Words { get; }

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Identifier { get; }
}
