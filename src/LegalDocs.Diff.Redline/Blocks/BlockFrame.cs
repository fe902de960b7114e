using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Content controls around the blocks, rows or cells of one container.</summary>
internal sealed class BlockFrame(RedlineScope scope)
{
    private readonly Dictionary<XElement, XElement> _partners = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes that the controls around both are the same ones.</summary>
    public void Pair(Block old, Block young)
    {
        var (was, now) = (old.Control, young.Control);
        if (was?.Path != now?.Path)
        {
            return;
        }

        for (; was is not null && now is not null; (was, now) = (was.Parent, now.Parent))
        {
            _ = _partners.TryAdd(was.Element, now.Element);
        }
    }

    /// <summary>Controls around a block, outermost first; for the older side, those of the newer one that they became.</summary>
    public IReadOnlyList<XElement> Wrappers(Block block, bool isOlder) => Wrappers(block.Element, isOlder);

    /// <summary>The same for a row or a cell.</summary>
    public IReadOnlyList<XElement> Wrappers(XElement element, bool isOlder)
    {
        List<XElement>? found = null;
        for (var around = element.Parent; around is not null && IsPassage(around.Name); around = around.Parent)
        {
            if (around.Name == Ooxml.W + "sdt")
            {
                (found ??= []).Insert(0, isOlder ? Partner(around) : around);
            }
        }

        return found ?? (IReadOnlyList<XElement>)[];
    }

    // From a block to its container there are only controls and elements that the model looks through.
    private static bool IsPassage(XName name) =>
        (name.Namespace == Ooxml.W && name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
        || name.Namespace == Ooxml.Mc;

    private XElement Partner(XElement control)
    {
        if (_partners.TryGetValue(control, out var partner))
        {
            return partner;
        }

        scope.OlderWrappers.Add(control);
        return control;
    }
}
