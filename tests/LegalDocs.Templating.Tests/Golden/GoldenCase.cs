using System.Text.RegularExpressions;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Golden;

/// <summary>A case in one readable file: sections of a template, data, and what must come out.</summary>
/// <remarks>
/// Sections begin with <c>--- name</c>. In those of a template a line is a paragraph, a line that begins with « | » a row,
/// one that begins with « &lt; » plain XML; « ¦ » divides a paragraph into runs, « // » a cell into paragraphs, and
/// <c>[^1]</c>, <c>[^^1]</c> refer to notes, <c>[image ATTRIBUTES]</c> is a picture of the template. Other sections: <c>link ID</c>
/// (an address), <c>chart</c>, <c>core</c>, <c>custom</c> (XML), <c>document</c> (body of a document to insert), with its <c>document
/// styles</c>… In the data, <c>@jpeg</c>, <c>@png</c> and <c>@document</c> stand for their bytes in base64. Results: <c>text</c>, <c>text PART</c>,
/// <c>xml PART</c>, <c>errors</c>.
/// </remarks>
internal sealed partial class GoldenCase
{
    private static readonly string[] Parts = ["header", "footer", "footnotes", "endnotes", "comments", "numbering", "styles", "settings"];

    private readonly Dictionary<string, string> _sections = [];
    private readonly string _title;

    private GoldenCase(string name, string content)
    {
        Name = name;
        _title = content.Split('\n')[0];
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

    public string Data => _sections.GetValueOrDefault("data", "{}")
        .Replace("@jpeg", Support.Pictures.Jpeg, StringComparison.Ordinal)
        .Replace("@png", Support.Pictures.Base64(5), StringComparison.Ordinal)
        .Replace("@document", _sections.ContainsKey("document") ? Convert.ToBase64String(Built("document ", "document")) : "", StringComparison.Ordinal);

    /// <summary>The codes and places of the errors expected; null when a document is.</summary>
    public string? Errors => _sections.GetValueOrDefault("errors");

    /// <summary>Expected results: name of the section, kind (<c>text</c> or <c>xml</c>), part, content.</summary>
    public IEnumerable<(string Section, string Kind, string Part, string Expected)> Results => _sections
        .Select(section => (section.Key, Words: section.Key.Split(' '), section.Value))
        .Where(section => section.Words[0] is "text" or "xml")
        .Select(section => (section.Key, section.Words[0], section.Words.ElementAtOrDefault(1) ?? "document", section.Value));

    public static GoldenCase Load(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name + ".golden")));

    public byte[] Template() => Built("", "body");

    /// <summary>The case with what really came out in place of what was expected, to be read and kept.</summary>
    public string With(IReadOnlyDictionary<string, string> received) => _title + string.Concat(_sections.Select(section =>
        $"\n--- {section.Key}\n{received.GetValueOrDefault(section.Key, section.Value)}")) + "\n";

    private byte[] Built(string prefix, string body)
    {
        var docx = new Docx();
        foreach (var part in Parts.Where(part => _sections.ContainsKey(prefix + part)))
        {
            var xml = Xml(part, _sections[prefix + part]);
            _ = part switch
            {
                "header" => docx.WithHeader(xml),
                "footer" => docx.WithFooter(xml),
                _ => docx.WithPart(part, xml),
            };
        }

        if (prefix.Length == 0)
        {
            AddOthers(docx);
        }

        return docx.WithBody(Xml("body", _sections[body])).Build();
    }

    private void AddOthers(Docx docx)
    {
        foreach (var (name, content) in _sections)
        {
            _ = name switch
            {
                "chart" => docx.WithRelationship("rIdChart", "chart", "charts/chart1.xml").WithEntry("word/charts/chart1.xml", content)
                    .WithContentType("/word/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"),
                "core" => docx.WithProperties(
                    "core",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "application/vnd.openxmlformats-package.core-properties+xml",
                    content),
                "custom" => docx.WithProperties(
                    "custom",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
                    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                    content),
                _ when name.StartsWith("link ", StringComparison.Ordinal) => docx.WithLink(name[5..], content),
                "body" when content.Contains("[image", StringComparison.Ordinal) => docx.WithPicture(Support.Pictures.Png(4)),
                _ => docx,
            };
        }
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

    private static string Run(string text) => PictureMark().Match(text) is { Success: true } picture
        ? Docx.Picture(picture.Groups["attributes"].Value)
        : TextRun(text);

    private static string TextRun(string text) => NoteReference().Replace(Docx.R(text), match =>
        $"</w:t></w:r><w:r><w:{(match.Groups["end"].Success ? "endnote" : "footnote")}Reference w:id=\"{match.Groups["id"].Value}\"/>"
        + "</w:r><w:r><w:t xml:space=\"preserve\">");

    [GeneratedRegex(@"^\[(?<id>\d+)\] (?<text>.*)$")]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"^\[image ?(?<attributes>.*)\]$")]
    private static partial Regex PictureMark();

    [GeneratedRegex(@"\[\^(?<end>\^)?(?<id>\d+)\]")]
    private static partial Regex NoteReference();
}
