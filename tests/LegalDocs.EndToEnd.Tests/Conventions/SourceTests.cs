using System.Text.RegularExpressions;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Conventions;

/// <summary>Rules of style that a compiler does not know.</summary>
public sealed partial class SourceTests
{
    private const int MaxSourceLines = 400;
    private const int MaxTestLines = 600;
    private const int MaxWidth = 140;
    private const int MaxProjectLines = 6000;
    private const int MaxMethodLines = 60;
    private const int MaxConstructorParameters = 7;

    [Fact]
    public void Event_ids_are_unique()
    {
        var ids = Repository.SourceFiles("src")
            .SelectMany(file => EventId.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("src", MaxSourceLines)]
    [InlineData("tests", MaxTestLines)]
    public void No_file_outgrows_its_limit(string folder, int limit)
    {
        var long_ones = Repository.SourceFiles(folder)
            .Select(file => (file, lines: File.ReadLines(file).Count()))
            .Where(each => each.lines > limit);

        Assert.Empty(long_ones);
    }

    [Fact]
    public void No_project_outgrows_its_limit()
    {
        var big = Repository.SourceFiles("src")
            .GroupBy(file => Path.GetRelativePath(Checkout.PathOf("src"), file).Split(Path.DirectorySeparatorChar)[0])
            .Select(project => (project.Key, Lines: project.Sum(file => File.ReadLines(file).Count())))
            .Where(each => each.Lines > MaxProjectLines);

        Assert.Empty(big);
    }

    [Fact]
    public void No_method_outgrows_its_limit()
    {
        var long_ones = Repository.SourceFiles("src")
            .SelectMany(file => SourceMembers.MethodsOf(File.ReadAllLines(file)).Select(method => (file, method.Name, method.LineCount)))
            .Where(each => each.LineCount > MaxMethodLines);

        Assert.Empty(long_ones);
    }

    [Fact]
    public void No_constructor_takes_more_than_a_reader_keeps_in_mind()
    {
        var wide = Repository.SourceFiles("src")
            .SelectMany(file => SourceMembers.ConstructorsOf(File.ReadAllText(file)).Select(each => (file, each.Name, each.ParameterCount)))
            .Where(each => each.ParameterCount > MaxConstructorParameters);

        Assert.Empty(wide);
    }

    /// <summary>In tests a sentence or a fragment of XML reads better whole: there, long literals do not count.</summary>
    [Fact]
    public void No_line_is_wider_than_a_reviewer_sees()
    {
        var sources = Repository.SourceFiles("src").SelectMany(file => Lines(file, line => line.Length));
        var tests = Repository.SourceFiles("tests")
            .SelectMany(file => Lines(file, line => line.AsSpan().IndexOfAny('"', '<') >= 0 ? 0 : line.Length));
        var wide = sources.Concat(tests).Where(each => each.Length > MaxWidth);

        Assert.Empty(wide);
    }

    [Fact]
    public void The_readme_shows_the_two_commands_on_its_first_screen()
    {
        var firstScreen = string.Join('\n', File.ReadLines(Checkout.PathOf("README.md")).Take(30));

        Assert.Contains("./legaldocs run pipelines/services-communs", firstScreen, StringComparison.Ordinal);
        Assert.Contains("./legaldocs test", firstScreen, StringComparison.Ordinal);
    }

    private static IEnumerable<(string File, int Line, int Length)> Lines(string file, Func<string, int> width) =>
        File.ReadLines(file).Select((line, index) => (file, index + 1, width(line)));

    [GeneratedRegex(@"\[LoggerMessage\((\d+),")]
    private static partial Regex EventId { get; }
}
