using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Turns stretches of atoms into inlines: of the newer side as they are, of the older side imported and marked.</summary>
internal sealed class InlineSource(RedlineScope scope)
{
    private static readonly XName[] WrapperNames =
        [Ooxml.W + "hyperlink", Ooxml.W + "sdt", Ooxml.W + "bdo", Ooxml.W + "dir"];

    // Marks of the note itself; every other marker is a place, which only the newer document may have.
    private static readonly HashSet<string> OwnMarkers =
        new(StringComparer.Ordinal) { "footnoteRef", "endnoteRef", "annotationRef", "separator", "continuationSeparator" };

    // Wrapper of the older side with the one of the newer side that it became.
    private readonly Dictionary<XElement, XElement> _partners = new(ReferenceEqualityComparer.Instance);
    private readonly RunRevisions _runs = new(scope);

    /// <summary>Notes that a link or control of the older side is that of the newer one, so that what was deleted inside stays
    /// inside.</summary>
    public void Pair(Atom old, Atom young)
    {
        var (was, now) = (old.Wrapper, young.Wrapper);
        if (was?.Path != now?.Path)
        {
            return;
        }

        for (; was is not null && now is not null; (was, now) = (was.Parent, now.Parent))
        {
            _ = _partners.TryAdd(was.Element, now.Element);
        }
    }

    /// <summary>A stretch of the newer side, on both sides but for its look, or new.</summary>
    /// <param name="slice">The stretch.</param>
    /// <param name="kind">Kept, inserted or moved here.</param>
    /// <param name="old">For what is kept: the atom on the older side, whose look is told when it differs.</param>
    public IEnumerable<Inline> New(AtomSlice slice, RevisionKind kind, Atom? old = null)
    {
        var isMarker = slice.Atom.Kind == AtomKind.Marker && !OwnMarkers.Contains(slice.Atom.Key);
        foreach (var piece in slice.Atom.Pieces)
        {
            var inline = new Inline
            {
                Kind = isMarker ? RevisionKind.Kept : kind,
                Node = Copy(slice, piece),
                Run = piece.Run,
                Properties = _runs.Properties(piece.Run, old, slice.Atom),
                Wrappers = Wrappers(piece),
            };
            foreach (var part in PlainFields(inline))
            {
                yield return part;
            }
        }
    }

    /// <summary>A stretch of the older side, gone or moved from here; places (bookmarks, comments) are left out.</summary>
    public IEnumerable<Inline> Old(AtomSlice slice, RevisionKind kind)
    {
        if (slice.Atom.Kind == AtomKind.Marker && !OwnMarkers.Contains(slice.Atom.Key))
        {
            yield break;
        }

        foreach (var piece in slice.Atom.Pieces)
        {
            var inline = new Inline
            {
                Kind = kind,
                Node = scope.Older.Import(Copy(slice, piece)),
                Run = piece.Run,
                Properties = _runs.Imported(piece.Run),
                Wrappers = [.. Wrappers(piece).Select(Partner)],
            };
            foreach (var part in PlainFields(inline))
            {
                yield return part with { Node = kind == RevisionKind.Deleted ? Deleted(part.Node) : part.Node };
            }
        }
    }

    private XElement Partner(XElement wrapper)
    {
        if (_partners.TryGetValue(wrapper, out var partner))
        {
            return partner;
        }

        scope.OlderWrappers.Add(wrapper);
        return wrapper;
    }

    private static XElement Copy(AtomSlice slice, AtomPiece piece) =>
        slice.Atom.Kind == AtomKind.Text && piece.Element.Name == Ooxml.W + "t"
        ? TextOf(slice.Atom.Text.Substring(slice.Start - slice.Atom.Start, slice.Length))
        : new XElement(piece.Element);

    private static XElement TextOf(string text) =>
        new(Ooxml.W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private static XElement Deleted(XElement node)
    {
        if (node.Name == Ooxml.W + "t")
        {
            node.Name = Ooxml.W + "delText";
        }
        else if (node.Name == Ooxml.W + "instrText")
        {
            node.Name = Ooxml.W + "delInstrText";
        }

        return node;
    }

    // A simple field may stand neither in an insertion nor in a deletion: written in its long form, it may.
    private static IEnumerable<Inline> PlainFields(Inline inline)
    {
        if (inline.Kind == RevisionKind.Kept || inline.Node.Name != Ooxml.W + "fldSimple")
        {
            yield return inline;
            yield break;
        }

        var run = new XElement(Ooxml.W + "r");
        var result = inline.Node.Descendants(Ooxml.W + "r").ToList();
        yield return inline with { Run = run, Node = Edge("begin") };
        yield return inline with
        {
            Run = run,
            Node = new XElement(
                Ooxml.W + "instrText",
                new XAttribute(XNamespace.Xml + "space", "preserve"),
                (string?)inline.Node.Attribute(Ooxml.W + "instr") ?? ""),
        };
        yield return inline with { Run = run, Node = Edge("separate") };
        foreach (var shown in result)
        {
            foreach (var child in shown.Elements().Where(child => child.Name != Ooxml.W + "rPr"))
            {
                yield return inline with
                {
                    Run = shown,
                    Properties = shown.Element(Ooxml.W + "rPr"),
                    Node = new XElement(child),
                };
            }
        }

        yield return inline with { Run = run, Node = Edge("end") };
    }

    private static XElement Edge(string type) =>
        new(Ooxml.W + "fldChar", new XAttribute(Ooxml.W + "fldCharType", type));

    // From the XML, not from the atom: a field may begin outside a link and end inside.
    private static List<XElement> Wrappers(AtomPiece piece)
    {
        var found = new List<XElement>();
        for (var around = (piece.Run ?? piece.Element).Parent; around is not null && around.Name != Ooxml.W + "p"; around = around.Parent)
        {
            if (WrapperNames.Contains(around.Name))
            {
                found.Insert(0, around);
            }
        }

        return found;
    }
}
