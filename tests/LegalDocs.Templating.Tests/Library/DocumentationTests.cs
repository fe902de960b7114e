using System.Text.RegularExpressions;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Library;

/// <summary>
/// The examples of the documentation are run. An example is three blocks: <c>template</c> (a line is a paragraph, a line in
/// bars is a row of a table), <c>data</c> (JSON) and <c>result</c> (the text) or <c>error</c> (what the engine says, in English).
/// </summary>
public sealed partial class DocumentationTests
{
    private static readonly string Library = Checkout.PathOf("src", "LegalDocs.Templating");

    public static TheoryData<string, int> Examples => [.. Pages().SelectMany(
        page => Example().Matches(File.ReadAllText(page)).Select((_, index) => (Path.GetFileName(page), index)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_the_page_shows(string page, int index)
    {
        var example = Example().Matches(File.ReadAllText(Pages().Single(path => Path.GetFileName(path) == page)))[index];
        var docx = Document(example.Groups["template"].Value);
        var (data, expected) = (example.Groups["data"].Value, example.Groups["expected"].Value.TrimEnd());

        var actual = example.Groups["kind"].Value == "result" ? Engine.Text(docx, data) : Errors(docx, data);

        Assert.True(expected == actual, $"The page shows:\n{expected}\nThe engine gives:\n{actual}");
    }

    [Fact]
    public void Each_page_on_a_feature_shows_an_example_that_is_run()
    {
        // Transcripts of contract.md run with the command line; fields and controls are XML, not lines.
        string[] without = ["README.md", "errors.md", "performance.md", "comparison.md", "contract.md", "fields-and-controls.md"];
        var shown = Examples.Select(example => example.Data.Item1).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Pages().Select(Path.GetFileName).Except(without).Where(page => !shown.Contains(page!)));
    }

    [Fact]
    public void The_index_leads_to_each_page() => Assert.All(
        Pages().Where(page => Path.GetFileName(page) is not ("README.md" or "index.md")),
        page => Assert.Contains(
            $"]({Path.GetFileName(page)})", File.ReadAllText(Path.Combine(Library, "docs", "index.md")), StringComparison.Ordinal));

    [Fact]
    public void Links_between_pages_lead_somewhere() => Assert.All(
        Pages().SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(link => (page, link.Groups[1].Value.Split('#')[0]))),
        link => Assert.True(
            link.Item2.Length == 0 || Path.Exists(Path.Combine(Path.GetDirectoryName(link.page)!, link.Item2)), $"{link}"));

    private static IEnumerable<string> Pages() =>
        Directory.GetFiles(Path.Combine(Library, "docs"), "*.md").Append(Path.Combine(Library, "README.md")).Order(StringComparer.Ordinal);

    private static byte[] Document(string template)
    {
        var lines = template.TrimEnd('\n').Split('\n');
        var blocks = new List<string>();
        for (var index = 0; index < lines.Length; index++)
        {
            var rows = lines[index..].TakeWhile(line => line.StartsWith('|')).Select(Cells).ToArray();
            blocks.Add(rows.Length == 0 ? Docx.P(lines[index]) : Docx.Table(rows));
            index += Math.Max(0, rows.Length - 1);
        }

        // A table is followed by a paragraph, as in Word; its empty text is not shown.
        return Docx.Body(string.Concat(blocks));
    }

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split(" | ").Select(cell => cell.Trim())];

    private static string Errors(byte[] docx, string data)
    {
        var diagnostics = WordTemplate.Compile(docx, Engine.Options) switch
        {
            TemplateCompilation.Refused refused => refused.Diagnostics,
            TemplateCompilation.Compiled compiled
                when compiled.Template.Render(Engine.Data(data), TestContext.Current.CancellationToken) is RenderOutcome.Failed failed =>
                failed.Diagnostics,
            _ => throw new InvalidOperationException("The example shows an error and there is none."),
        };
        return string.Join("\n", diagnostics.Select(diagnostic =>
            $"{diagnostic.Code} {diagnostic.Place.Describe(DiagnosticLanguage.English)}: {diagnostic.Message(DiagnosticLanguage.English)}\n"
            + $"    {diagnostic.Excerpt()}\n    {diagnostic.Remedy(DiagnosticLanguage.English)}"));
    }

    [GeneratedRegex(
        "```template\n(?<template>.*?)```\\s*```data\n(?<data>.*?)```\\s*```(?<kind>result|error)\n(?<expected>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?!https?:|data:)([^)\s]+)\)")]
    private static partial Regex Link();
}
