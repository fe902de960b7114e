using System.Text;
using System.Xml;

namespace LegalDocs.Pdf;

/// <summary>Reads one story (body, header, footer, notes) once, keeping what the PDF must show of it.</summary>
/// <remarks>Text boxes nest paragraphs in paragraphs, hence the stack; alternatives (<c>mc:Fallback</c>) count once.</remarks>
internal sealed partial class DocxScanner
{
    private readonly DocxScan _scan;
    private readonly DocxStory _story;
    private readonly Stack<Paragraph> _paragraphs = new();
    private readonly Stack<string> _path = new();
    private readonly DocxFields _fields;
    private int _hiddenDepth = int.MaxValue;
    private bool _isRunHidden;

    private DocxScanner(DocxScan scan, DocxStory story)
    {
        _scan = scan;
        _story = story;
        _fields = new DocxFields(story);
    }

    private bool IsHidden => _hiddenDepth != int.MaxValue || _isRunHidden || _fields.IsResultVolatile
        || (_paragraphs.TryPeek(out var paragraph) && paragraph.IsHidden);

    /// <summary>Reads a part to its end.</summary>
    public static void Scan(XmlReader reader, DocxScan scan, DocxStory story)
    {
        var scanner = new DocxScanner(scan, story);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    scanner.Start(reader);
                    break;
                case XmlNodeType.EndElement:
                    scanner.End(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    scanner.Text(reader.Value);
                    break;
            }
        }
    }

    private static string? Value(XmlReader reader, string name = "val") =>
        reader.GetAttribute(name, DocxNames.Word) ?? reader.GetAttribute(name, DocxNames.WordStrict);

    private static string? Relation(XmlReader reader, string name) =>
        reader.GetAttribute(name, DocxNames.Relationships) ?? reader.GetAttribute(name, DocxNames.RelationshipsStrict);

    private void Start(XmlReader reader)
    {
        if (reader.Depth > DocxLimits.Depth)
        {
            throw new DocxException(DocxRefusals.TooDeep(_story.Part));
        }

        var name = reader.LocalName;
        var isEmpty = reader.IsEmptyElement;
        Structure(name, reader);
        Look(name, reader);
        if (isEmpty)
        {
            Leave(name);
        }
        else
        {
            _path.Push(name);
        }
    }

    private void End(string name)
    {
        _path.Pop();
        Leave(name);
    }

    private void Structure(string name, XmlReader reader)
    {
        switch (name)
        {
            case "p" when IsWord(reader):
                _paragraphs.Push(new Paragraph(_story.NextPlace(_scan)));
                break;
            case "r" when IsWord(reader):
                _isRunHidden = false;
                break;
            case "Fallback" or "del" or "moveFrom" or "oMath" or "rt" or "pictFallback":
                Cut();
                Hide();
                break;
            case "footnote" or "endnote" when !_story.Shows(Value(reader, "id"), Value(reader, "type")):
                Hide();
                break;
            case "drawing" or "pict" or "object" or "sym" or "ptab" or "footnoteReference" or "endnoteReference" or "ruby":
                Cut();
                break;
            case "br" when Value(reader, "type") is "page" or "column":
                Cut();
                break;
        }
    }

    private void Look(string name, XmlReader reader)
    {
        switch (name)
        {
            case "vanish" when _path.Contains("r") && !_path.Contains("pPr"):
                _isRunHidden = DocxNames.IsOn(Value(reader));
                break;
            case "rStyle" when !_path.Contains("pPr"):
                _isRunHidden |= _scan.Styles.IsHidden(Value(reader));
                break;
            case "pStyle" when _paragraphs.TryPeek(out var paragraph):
                paragraph.IsHidden = _scan.Styles.IsHidden(Value(reader));
                break;
            case "rFonts":
                Fonts(reader);
                break;
            case "blip" when _path.TryPeek(out var parent) && parent == "blipFill" && _path.Contains("pic"):
                Picture(Relation(reader, "embed"));
                break;
            case "svgBlip":
                _story.UncountPicture();
                break;
            case "imagedata":
                Picture(Relation(reader, "id"));
                break;
            case "fldChar" or "fldSimple":
                Field(name, reader);
                break;
            case "footnoteReference" or "endnoteReference" when !IsHidden:
                _scan.NoteIds.Add(Value(reader, "id") ?? "");
                break;
            case "sectPr" or "headerReference" or "footerReference" or "titlePg" or "type" or "pgNumType":
                Section(name, reader);
                break;
        }
    }

    private void Leave(string name)
    {
        if (_path.Count == _hiddenDepth)
        {
            _hiddenDepth = int.MaxValue;
        }

        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph) && paragraph.Ended() is { Count: > 0 } pieces:
                _story.Add(paragraph.Place, pieces);
                break;
            case "r":
                _isRunHidden = false;
                break;
            case "fldSimple":
                _fields.EndSimple();
                Cut();
                break;
        }
    }

    private void Text(string text)
    {
        if (!_path.TryPeek(out var holder))
        {
            return;
        }

        if (holder == "instrText")
        {
            _fields.Instruction(text);
        }
        else if (holder == "t" && !IsHidden && _paragraphs.TryPeek(out var paragraph))
        {
            paragraph.Append(text);
        }
    }

    private void Hide() => _hiddenDepth = Math.Min(_hiddenDepth, _path.Count);

    private void Cut()
    {
        if (_paragraphs.TryPeek(out var paragraph))
        {
            paragraph.Cut();
        }
    }

    private static bool IsWord(XmlReader reader) => reader.NamespaceURI is DocxNames.Word or DocxNames.WordStrict;

    private sealed class Paragraph(string place)
    {
        private readonly List<string> _pieces = [];
        private readonly StringBuilder _text = new();

        public string Place { get; } = place;

        public bool IsHidden { get; set; }

        public void Append(string text) => _text.Append(text);

        public void Cut()
        {
            if (!string.IsNullOrWhiteSpace(_text.ToString()))
            {
                _pieces.Add(_text.ToString());
            }

            _text.Clear();
        }

        public List<string> Ended()
        {
            Cut();
            return _pieces;
        }
    }
}
