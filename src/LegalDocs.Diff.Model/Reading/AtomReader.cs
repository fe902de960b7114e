using System.Text;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Turns the pieces of a paragraph into atoms with positions in its text.</summary>
internal sealed class AtomReader(StoryContext context)
{
    /// <summary>Stands for a thing in the text of a paragraph.</summary>
    public const char ThingCharacter = '\uFFFC';

    private readonly List<Atom> _atoms = [];
    private readonly StringBuilder _text = new();

    public (IReadOnlyList<Atom> Atoms, string Text) Read(XElement paragraph)
    {
        var pieces = new InlineWalker(context).Walk(paragraph);
        var fields = FieldGrouping.Complete(pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (fields.TryGetValue(i, out var last))
            {
                AddField([.. pieces.Skip(i).Take(last - i + 1)]);
                i = last;
            }
            else if (FieldGrouping.EdgeType(pieces[i]) is { } edge)
            {
                i = AddEdge(pieces, i, edge);
            }
            else
            {
                AddPiece(pieces[i]);
            }
        }

        return (_atoms, _text.ToString());
    }

    private void AddField(IReadOnlyList<InlinePiece> pieces)
    {
        var field = FieldGrouping.Describe(pieces);
        Add(AtomKind.Field, ThingCharacter.ToString(), FieldKey(field), pieces, field);
    }

    private static string FieldKey(FieldInfo field) =>
        $"field {field.Instruction.Length}:{field.Instruction} {field.Result}";

    // The instruction goes with the begin mark of a field that ends in a later paragraph.
    private int AddEdge(IReadOnlyList<InlinePiece> pieces, int from, string edge)
    {
        var last = from;
        if (edge == "begin")
        {
            while (last + 1 < pieces.Count
                && (
                    pieces[last + 1].Element.Name == Ooxml.W + "instrText"
                    || FieldGrouping.EdgeType(pieces[last + 1]) == "separate"))
            {
                last++;
            }
        }

        var group = pieces.Skip(from).Take(last - from + 1).ToList();
        var instruction =
            FieldGrouping.Spaced(
                string.Concat(
                    group.Where(piece => piece.Element.Name == Ooxml.W + "instrText")
                    .Select(piece => piece.Element.Value)));
        Add(
            AtomKind.FieldEdge, ThingCharacter.ToString(), $"edge {edge} {instruction}", group, edge == "begin"
                ? new FieldInfo(instruction, "") : null);
        return last;
    }

    private void AddPiece(InlinePiece piece)
    {
        if (piece.Run is null)
        {
            AddBesideRuns(piece);
            return;
        }

        switch (piece.Element.Name.Namespace == Ooxml.W ? piece.Element.Name.LocalName : "")
        {
            case "t":
                AddText(piece, Preserved(piece.Element));
                break;
            case "noBreakHyphen":
                AddText(piece, "\u2011");
                break;
            case "softHyphen":
                AddText(piece, "\u00AD");
                break;
            case "tab" or "ptab":
                Add(AtomKind.Tab, "\t", "tab", [piece]);
                break;
            case "cr":
                Add(AtomKind.LineBreak, "\n", "break", [piece]);
                break;
            case "br":
                AddBreak(piece);
                break;
            case "footnoteReference" or "endnoteReference":
                Add(AtomKind.Note, ThingCharacter.ToString(), piece.Element.Name.LocalName, [piece]);
                break;
            case "commentReference" or "annotationRef" or "footnoteRef" or "endnoteRef" or "separator" or "continuationSeparator":
                Add(AtomKind.Marker, "", piece.Element.Name.LocalName, [piece]);
                break;
            case "instrText":
                break;
            default:
                AddObject(piece);
                break;
        }
    }

    private void AddBesideRuns(InlinePiece piece)
    {
        if (piece.Element.Name == Ooxml.W + "fldSimple")
        {
            var field = new FieldInfo(
                FieldGrouping.Spaced((string?)piece.Element.Attribute(Ooxml.W + "instr") ?? ""),
                string.Concat(piece.Element.Descendants(Ooxml.W + "t").Select(text => text.Value)));
            Add(AtomKind.Field, ThingCharacter.ToString(), FieldKey(field), [piece], field);
        }
        else if (piece.Element.Name.Namespace == Ooxml.M || piece.Element.Name == Ooxml.W + "contentPart")
        {
            AddObject(piece);
        }
        else
        {
            Add(AtomKind.Marker, "", piece.Element.Name.LocalName, [piece]);
        }
    }

    private void AddText(InlinePiece piece, string text)
    {
        if (text.Length > 0)
        {
            Add(AtomKind.Text, text, text, [piece]);
        }
    }

    private void AddBreak(InlinePiece piece)
    {
        var type = (string?)piece.Element.Attribute(Ooxml.W + "type");
        if (type is "page" or "column")
        {
            Add(AtomKind.PageBreak, "\f", $"break {type}", [piece]);
        }
        else
        {
            Add(AtomKind.LineBreak, "\n", "break", [piece]);
        }
    }

    private void AddObject(InlinePiece piece)
    {
        var shown = ObjectReader.Read(piece.Element, context);
        Add(AtomKind.Object, ThingCharacter.ToString(), $"object {shown.Key}", [piece], shown: shown);
    }

    private void Add(
        AtomKind kind, string text, string key, IReadOnlyList<InlinePiece> pieces, FieldInfo? field = null,
            ObjectInfo? shown = null)
    {
        _atoms.Add(new Atom
        {
            Kind = kind,
            Text = text,
            Start = _text.Length,
            Key = key,
            Pieces = [.. pieces.Select(piece => new AtomPiece(piece.Element, piece.Run))],
            Format = pieces[0].Format,
            Wrapper = pieces[0].Wrapper,
            Field = field,
            Object = shown,
        });
        _ = _text.Append(text);
    }

    // Without xml:space="preserve" Word drops blanks at the ends.
    private static string Preserved(XElement text) =>
        (string?)text.Attribute(XNamespace.Xml + "space") == "preserve"
            ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');
}
