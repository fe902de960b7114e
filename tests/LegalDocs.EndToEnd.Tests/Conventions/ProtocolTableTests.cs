using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Conventions;

/// <summary>Each row of the protocol's tables has a test that shows it, or says why it needs none (protocol-rows.tsv).</summary>
/// <remarks>Where the protocol page is at hand (beside the folder that LEGALDOCS_ACTES names), its rows are compared with ours.</remarks>
public sealed class ProtocolTableTests
{
    private static readonly string[] Sections = ["1", "2", "2.1", "2.2", "2.3", "2.5", "3", "3.1", "5.3", "7"];

    private static readonly Lazy<string> Tests = new(() =>
        string.Concat(Repository.SourceFiles("tests").Select(File.ReadAllText)));

    private static IReadOnlyList<string[]> Rows { get; } =
        [.. File.ReadLines(Checkout.PathOf("tests", "LegalDocs.EndToEnd.Tests", "Conventions", "protocol-rows.tsv"))
            .Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void Every_row_names_its_tests_or_its_reason()
    {
        var bare = Rows.Where(row => row is not [_, { Length: > 0 }, _, _] || (row[2].Length == 0) == (row[3].Length == 0));

        Assert.Equal([], bare.Select(row => string.Join(" · ", row)));
        Assert.True(Rows.Count(row => row[3].Length > 0) <= 4, "a row without test is the exception");
    }

    [Fact]
    public void Every_test_that_a_row_names_exists()
    {
        var missing = Rows.SelectMany(row => row[2].Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Distinct().Where(name => !Tests.Value.Contains($" {name}(", StringComparison.Ordinal));

        Assert.Equal([], missing);
    }

    [Fact]
    public void Every_row_of_the_protocol_is_here_and_no_other()
    {
        var page = Path.Combine(Environment.GetEnvironmentVariable("LEGALDOCS_ACTES") ?? string.Empty, "..", "actes-protocol.md");
        Assert.SkipUnless(File.Exists(page), "the protocol page is not at hand");
        var rows = Read(File.ReadAllLines(page)).ToList();

        Assert.Equal(
            [], rows.Where(row => !Rows.Any(mine => mine[0] == row.Section && row.Text.StartsWith(mine[1], StringComparison.Ordinal))));
        Assert.Equal(
            [], Rows.Where(mine => !rows.Any(row => mine[0] == row.Section && row.Text.StartsWith(mine[1], StringComparison.Ordinal)))
                .Select(mine => mine[1]));
    }

    /// <summary>Rows of the tables, without their headings.</summary>
    private static IEnumerable<(string Section, string Text)> Read(string[] lines)
    {
        var section = string.Empty;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                section = lines[i].TrimStart('#', ' ').Split(' ')[0].TrimEnd('.');
            }

            var isHeading = i + 1 < lines.Length && lines[i + 1].StartsWith("|-", StringComparison.Ordinal);
            if (lines[i].StartsWith("| ", StringComparison.Ordinal) && !isHeading && Sections.Contains(section))
            {
                yield return (section, lines[i].Trim('|', ' '));
            }
        }
    }
}
