using System.Text.RegularExpressions;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Golden;

/// <summary>A case in one readable file: sections of a template, data, and what must come out.</summary>
/// <remarks>
/// Sections begin with <c>--- name</c>. In those of a template a line is a paragraph, a line that begins with « | » a row,
/// one that begins with « &lt; » plain XML; « ¦ » divides a paragraph into runs, « // » a cell into paragraphs, and
/// <c>[^1]</c>, <c>[^^1]</c> refer to notes. Results: <c>text</c>, <c>text PART</c>, <c>xml PART</c>, <c>errors</c>.
/// </remarks>
internal sealed partial class GoldenCase
{
    private static readonly string[] Parts = ["header", "footer", "footnotes", "endnotes", "comments", "numbering", "styles", "settings"];

    private readonly Dictionary<string, string> _sections = [];

    private GoldenCase(string name, string content)
    {
        Name = name;
        foreach (var section in content.Replace("\r", "", StringComparison.Ordinal).Split("\n--- ")[1..])
        {
            var line = section.IndexOf('\n', StringComparison.Ordinal);
            _sections[line < 0 ? section : section[..line]] = line < 0 ? "" : section[(line + 1)..].TrimEnd('\n');
        }
    }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Golden", "Cases");

    /// <summary>The names of all cases.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.golden", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)[..^".golden".Length].Replace('\\', '/')).Order(StringComparer.Ordinal);

    public string Name { get; }

    public string Data => _sections.GetValueOrDefault("data", "{}");

    /// <summary>The codes and places of the errors expected; null when a document is.</summary>
    public string? Errors => _sections.GetValueOrDefault("errors");

    /// <summary>Expected results: kind (<c>text</c> or <c>xml</c>), part, content.</summary>
    public IEnumerable<(string Kind, string Part, string Expected)> Results => _sections
        .Select(section => (Words: section.Key.Split(' '), section.Value))
        .Where(section => section.Words[0] is "text" or "xml")
        .Select(section => (section.Words[0], section.Words.ElementAtOrDefault(1) ?? "document", section.Value));

    public static GoldenCase Load(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name + ".golden")));

    public byte[] Template()
    {
        var docx = new Docx();
        foreach (var part in Parts.Where(_sections.ContainsKey))
        {
            var xml = Xml(part, _sections[part]);
            _ = part switch
            {
                "header" => docx.WithHeader(xml),
                "footer" => docx.WithFooter(xml),
                _ => docx.WithPart(part, xml),
            };
        }

        return docx.WithBody(Xml("body", _sections["body"])).Build();
    }

    private static string Xml(string part, string lines) => string.Concat(part switch
    {
        "footnotes" or "endnotes" => lines.Split('\n').Select(line => Note(part[..^1], line)),
        _ => Blocks(lines.Split('\n')),
    });

    private static string Note(string name, string line)
    {
        var match = NoteLine().Match(line);
        return match.Success
            ? $"<w:{name} w:id=\"{match.Groups["id"].Value}\">{Paragraph(match.Groups["text"].Value)}</w:{name}>"
            : line;
    }

    private static IEnumerable<string> Blocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('<'))
            {
                yield return lines[i];
            }
            else if (lines[i].StartsWith('|'))
            {
                var rows = lines.Skip(i).TakeWhile(line => line.StartsWith('|')).ToList();
                i += rows.Count - 1;
                yield return Docx.Table([.. rows.Select(row => row.Trim('|').Split('|').Select(Cell).ToArray())]);
            }
            else
            {
                yield return Paragraph(lines[i]);
            }
        }
    }

    private static string Cell(string text) => string.Concat(text.Trim().Split("//").Select(line => Paragraph(line.Trim())));

    private static string Paragraph(string text) => $"<w:p>{string.Concat(text.Split('¦').Select(Run))}</w:p>";

    private static string Run(string text) => NoteReference().Replace(Docx.R(text), match =>
        $"</w:t></w:r><w:r><w:{(match.Groups["end"].Success ? "endnote" : "footnote")}Reference w:id=\"{match.Groups["id"].Value}\"/>"
        + "</w:r><w:r><w:t xml:space=\"preserve\">");

    [GeneratedRegex(@"^\[(?<id>\d+)\] (?<text>.*)$")]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"\[\^(?<end>\^)?(?<id>\d+)\]")]
    private static partial Regex NoteReference();
}
