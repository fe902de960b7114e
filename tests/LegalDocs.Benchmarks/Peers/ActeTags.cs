using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>The tags of the shipped act, in the order of its texts: body, headers, footers.</summary>
internal static partial class ActeTags
{
    public static IReadOnlyList<ActeTag> Read(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var reader = new Reader();
        foreach (var text in Texts(document))
        {
            foreach (Match match in Tag().Matches(text.Text))
            {
                reader.Add(match.Groups[1].Value, LevelOf(text));
            }
        }

        return reader.Tags;
    }

    /// <summary>The texts that hold tags, always in the same order.</summary>
    public static IReadOnlyList<Text> Texts(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        OpenXmlElement[] stories = [
            main.Document!, .. main.HeaderParts.Select(part => part.Header!), .. main.FooterParts.Select(part => part.Footer!)];
        var texts = stories.SelectMany(story => story.Descendants<Text>()).ToList();
        return texts.Any(text => text.Text.Contains("{{", StringComparison.Ordinal) && !Tag().IsMatch(text.Text))
            ? throw new InvalidOperationException("A tag of the shipped act is cut into runs.")
            : [.. texts.Where(text => Tag().IsMatch(text.Text))];
    }

    [GeneratedRegex(@"\{\{\s*(.*?)\s*\}\}")]
    public static partial Regex Tag();

    private static TagLevel LevelOf(Text text)
    {
        var paragraph = text.Ancestors<Paragraph>().First();
        if (Tag().Replace(paragraph.InnerText, "", 1).Length > 0)
        {
            return TagLevel.Inline;
        }

        var row = text.Ancestors<TableRow>().FirstOrDefault();
        return row is not null && row.InnerText == paragraph.InnerText ? TagLevel.Row : TagLevel.Paragraph;
    }

    private sealed partial class Reader
    {
        private readonly Stack<(ActeBlock Block, int First)> _open = new();
        private readonly List<ActeTag> _tags = [];

        public IReadOnlyList<ActeTag> Tags => _tags;

        private ActeBlock? Loop => _open.Select(open => open.Block).FirstOrDefault(block => block.IsLoop);

        public void Add(string code, TagLevel level)
        {
            switch (code.Split(' ')[0])
            {
                case "for" or "if":
                    var block = new ActeBlock(NameOf(code), code.StartsWith("for ", StringComparison.Ordinal), Loop) { Level = level };
                    _open.Push((block, _tags.Count));
                    Add(TagRole.Open, 0, block.Loop);
                    break;
                case "else":
                    Add(TagRole.Middle, _open.Peek().Block.Branches++, _open.Peek().Block.Loop);
                    break;
                case "end":
                    Add(TagRole.Close, 0, _open.Peek().Block.Loop);
                    Close();
                    break;
                default:
                    var computes = code.StartsWith('#') || Assignment().IsMatch(code);
                    _tags.Add(new ActeTag(code, computes ? TagRole.Computation : TagRole.Value, NameOf("v"), null, 0, Loop) { Level = level });
                    foreach (var open in computes ? [] : _open)
                    {
                        open.Block.OnlyComputes = false;
                    }

                    break;
            }

            void Add(TagRole role, int branch, ActeBlock? loop) =>
                _tags.Add(new ActeTag(code, role, "", _open.Peek().Block, branch, loop) { Level = level });
        }

        private string NameOf(string code) => FormattableString.Invariant($"{(code[0] == 'f' ? 'l' : code[0] == 'i' ? 'c' : 'v')}{_tags.Count}");

        // A loop that only adds up disappears from the templates of the peers, its tags with it; an empty condition never is one.
        private void Close()
        {
            var (block, first) = _open.Pop();
            if (!block.IsLoop || !block.OnlyComputes)
            {
                return;
            }

            for (var index = first; index < _tags.Count; index++)
            {
                _tags[index] = _tags[index] with { Role = TagRole.Computation };
            }
        }

        [GeneratedRegex(@"^\w+ = ")]
        private static partial Regex Assignment();
    }
}
