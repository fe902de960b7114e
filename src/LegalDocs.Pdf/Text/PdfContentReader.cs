using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Follows the operators of a page and gathers what it shows (ISO 32000-1 §7.8.2, §9.4, §14.6).</summary>
internal sealed class PdfContentReader
{
    private const int MaxFormDepth = 12;

    private readonly PdfFile _file;
    private readonly PdfFontCache _fonts;
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _artifacts = new();
    private readonly Stack<MarkedContent> _marked = new();
    private readonly Stack<(PdfFont? Font, bool IsInvisible)> _saved = new();
    private PdfFont? _font;
    private bool _isInvisible;
    private int _visibleLetters;
    private int _pictures;

    private PdfContentReader(PdfFile file, PdfFontCache fonts)
    {
        _file = file;
        _fonts = fonts;
    }

    private MarkedContent Current => _marked.TryPeek(out var top) ? top : default;

    public static PdfPageText Read(PdfFile file, PdfPage page, PdfFontCache fonts)
    {
        var reader = new PdfContentReader(file, fonts);
        reader.Run(Contents(file, page.Dictionary["Contents"]), page.Resources, 0);
        return new PdfPageText(reader._body.ToString(), reader._artifacts.ToString(), reader._pictures, reader._visibleLetters);
    }

    /// <summary>The content of a page as one stream of operators; parts of an array are joined by an end of line.</summary>
    public static ReadOnlyMemory<byte> Contents(PdfFile file, PdfValue? contents)
    {
        if (file.Resolve(contents) is PdfStream single)
        {
            return file.Decode(single);
        }

        using var joined = new MemoryStream();
        foreach (var part in file.Array(contents))
        {
            if (file.Resolve(part) is PdfStream stream)
            {
                joined.Write(file.Decode(stream).Span);
                joined.WriteByte(10);
            }
        }

        return joined.ToArray();
    }

    private void Run(ReadOnlyMemory<byte> content, PdfDictionary resources, int depth)
    {
        var parser = new PdfParser(content);
        var operands = new List<PdfValue>();
        while (parser.Read(false) is { } value)
        {
            if (value is not PdfKeyword keyword)
            {
                operands.Add(value);
                continue;
            }

            Apply(keyword.Text, operands, resources, depth);
            if (keyword.Text == "ID")
            {
                SkipInlinePicture(parser, content.Span);
            }

            operands.Clear();
        }
    }

    private void Apply(string keyword, List<PdfValue> operands, PdfDictionary resources, int depth)
    {
        switch (keyword)
        {
            case "q":
                _saved.Push((_font, _isInvisible));
                break;
            case "Q" when _saved.Count > 0:
                (_font, _isInvisible) = _saved.Pop();
                break;
            case "Tf" when operands is [PdfName name, ..]:
                _font = _fonts.Find(resources, name.Value);
                break;
            case "Tr" when operands is [PdfNumber mode]:
                _isInvisible = mode.Text == "3"; // ISO 32000-1 table 106: neither fill nor stroke
                break;
            case "Tj" or "'" or "\"" when operands is [.., PdfString text]:
                Show(text);
                break;
            case "TJ" when operands is [PdfArray array]:
                foreach (var piece in array.Items.OfType<PdfString>())
                {
                    Show(piece);
                }

                break;
            case "BMC" or "BDC" when operands is [PdfName tag, ..]:
                _marked.Push(Enter(tag.Value, operands is [_, var properties] ? properties : null, resources));
                break;
            case "EMC" when _marked.Count > 0:
                _marked.Pop();
                break;
            case "Do" when operands is [PdfName name]:
                Draw(name.Value, resources, depth);
                break;
            case "ID":
                _pictures++;
                break;
        }
    }

    private MarkedContent Enter(string tag, PdfValue? properties, PdfDictionary resources)
    {
        var dictionary = properties is PdfName name
            ? _file.Dictionary(_file.Dictionary(resources["Properties"])?[name.Value])
            : properties as PdfDictionary;
        var isArtifact = Current.IsArtifact || tag == "Artifact";
        if (dictionary?["ActualText"] is PdfString actual && !Current.IsReplaced)
        {
            Target(isArtifact).Append(PdfTextString.Decode(actual));
            return new MarkedContent(isArtifact, true);
        }

        return new MarkedContent(isArtifact, Current.IsReplaced);
    }

    private void Show(PdfString text)
    {
        _visibleLetters += _isInvisible ? 0 : text.Bytes.Length;
        if (!Current.IsReplaced && _font is not null)
        {
            _font.Map.Append(Target(Current.IsArtifact), text.Bytes.Span);
        }
    }

    private StringBuilder Target(bool isArtifact) => isArtifact ? _artifacts : _body;

    private void Draw(string name, PdfDictionary resources, int depth)
    {
        if (_file.Resolve(_file.Dictionary(resources["XObject"])?[name]) is not PdfStream drawn)
        {
            return;
        }

        switch (drawn.Dictionary.Name("Subtype"))
        {
            case "Image":
                _pictures++;
                break;
            case "Form" when depth < MaxFormDepth:
                var font = _font;
                Run(_file.Decode(drawn), _file.Dictionary(drawn.Dictionary["Resources"]) ?? resources, depth + 1);
                _font = font;
                break;
        }
    }

    private static void SkipInlinePicture(PdfParser parser, ReadOnlySpan<byte> content)
    {
        for (var at = parser.Position + 1; at + 2 < content.Length; at++)
        {
            if (PdfParser.IsSpace(content[at]) && content[at + 1] == 'E' && content[at + 2] == 'I'
                && (at + 3 == content.Length || PdfParser.IsSpace(content[at + 3])))
            {
                parser.Position = at + 3;
                return;
            }
        }

        throw parser.Fail("inline picture never closed");
    }

    private readonly record struct MarkedContent(bool IsArtifact, bool IsReplaced);
}
