using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Golden;

/// <summary>Each feature and each trap of the format: a template, data, and the text, the XML or the errors that must come out.</summary>
public sealed partial class GoldenTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    /// <summary>The cases that give a document.</summary>
    public static TheoryData<string> Documents => [.. DocumentNames];

    internal static IEnumerable<string> DocumentNames => GoldenCase.Names.Where(name => GoldenCase.Load(name).Errors is null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_what_its_file_says(string name)
    {
        var golden = GoldenCase.Load(name);
        if (golden.Errors is { } errors)
        {
            Assert.Equal(errors, Errors(golden));
            return;
        }

        var result = Rendered(golden);

        Assert.NotEmpty(golden.Results);
        foreach (var (kind, part, expected) in golden.Results)
        {
            Assert.Equal(expected, kind == "text" ? WordText.OfPart(result, Entry(result, part)) : Readable(result, Entry(result, part)));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_case_gives_a_sound_document(string name)
    {
        var golden = GoldenCase.Load(name);

        var result = Rendered(golden);

        Soundness.Check(golden.Template(), result);
        FormatFacts.Check(result);
    }

    private static byte[] Rendered(GoldenCase golden) => Engine.Rendered(golden.Template(), golden.Data);

    private static string Errors(GoldenCase golden)
    {
        var compilation = WordTemplate.Compile(golden.Template(), Engine.Options);
        var diagnostics = compilation is TemplateCompilation.Refused refused
            ? refused.Diagnostics
            : Assert.IsType<RenderOutcome.Failed>(((TemplateCompilation.Compiled)compilation).Template
                .Render(Engine.Data(golden.Data), TestContext.Current.CancellationToken)).Diagnostics;
        return string.Join('\n', diagnostics.Select(diagnostic =>
            $"{diagnostic.Code} {diagnostic.Place.Describe(DiagnosticLanguage.French)} {diagnostic.Expression}".TrimEnd()));
    }

    private static string Entry(byte[] docx, string part)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        return zip.Entries.Single(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal)
            && entry.Name[..^4].TrimEnd("0123456789".ToCharArray()) == part).FullName;
    }

    // Containers of paragraphs line by line, the rest on one line, without declarations: what a reviewer can read and compare.
    private static string Readable(byte[] docx, string entry)
    {
        var root = WordText.Xml(docx, entry).Root!;
        var lines = (root.Element(WordText.W + "body") ?? root).Elements()
            .Where(element => element.Name.LocalName != "sectPr").SelectMany(element => Lines(element, ""));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(XElement element, string indent)
    {
        var text = Declaration().Replace(element.ToString(SaveOptions.DisableFormatting), "");
        if (element.Name.LocalName == "p" || !element.Descendants(WordText.W + "p").Any())
        {
            return [indent + text];
        }

        var (open, close) = (text.IndexOf('>', StringComparison.Ordinal) + 1, text.LastIndexOf('<'));
        return [indent + text[..open], .. element.Elements().SelectMany(child => Lines(child, indent + "  ")), indent + text[close..]];
    }

    [GeneratedRegex(" xmlns:\\w+=\"[^\"]*\"")]
    private static partial Regex Declaration();
}
