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
        var received = golden.Errors is null ? Results(golden) : new Dictionary<string, string> { ["errors"] = Errors(golden) };

        Assert.NotEmpty(received);
        Compare(golden, received);
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

    private static Dictionary<string, string> Results(GoldenCase golden)
    {
        var result = Rendered(golden);
        return golden.Results.ToDictionary(
            item => item.Section,
            item => item.Kind == "text" ? WordText.OfPart(result, Entry(result, item.Part)) : Readable(result, Entry(result, item.Part)));
    }

    // What came out lies beside the sources, so that a wanted change is read, then copied.
    private static void Compare(GoldenCase golden, Dictionary<string, string> received)
    {
        var expected = golden.Results.Select(item => (item.Section, item.Expected)).Append(("errors", golden.Errors ?? ""));
        if (expected.FirstOrDefault(item => received.GetValueOrDefault(item.Item1, item.Item2) != item.Item2)
            is not ({ } section, { } wanted))
        {
            return;
        }

        var file = Checkout.PathOf("artifacts", "received", golden.Name + ".golden");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, golden.With(received));
        Assert.Fail($"{section} differs; the case as it came out: {file}\nExpected:\n{wanted}\nActual:\n{received[section]}");
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
        return zip.Entries.Single(entry =>
            (entry.FullName.StartsWith("word/", StringComparison.Ordinal) || entry.FullName.StartsWith("docProps/", StringComparison.Ordinal))
            && entry.Name.EndsWith(".xml", StringComparison.Ordinal) && entry.Name[..^4].TrimEnd("0123456789".ToCharArray()) == part).FullName;
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
