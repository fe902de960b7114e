using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Run properties as the redline writes them, the older ones inside when the look changed.</summary>
internal sealed class RunRevisions(RedlineScope scope)
{
    private static readonly XName Name = Ooxml.W + "rPr";

    private readonly Dictionary<XElement, XElement?> _imported = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(XElement Run, XElement? Old), XElement?> _changed = new();

    /// <summary>Properties of a run of the newer side.</summary>
    /// <param name="run">The run; null for what lies beside runs.</param>
    /// <param name="old">What stands in the same place on the older side; null for what is new.</param>
    /// <param name="young">What stands there on the newer side.</param>
    public XElement? Properties(XElement? run, Atom? old, Atom young)
    {
        var own = run?.Element(Name);
        if (run is null || old is null || old.Format.SameAs(young.Format))
        {
            return own;
        }

        var before = old.Pieces[0].Run;
        if (!_changed.TryGetValue((run, before), out var changed))
        {
            _changed[(run, before)] = changed = Changed(own, before);
        }

        return changed;
    }

    /// <summary>Properties of a run of the older side, with the ids of the newer one.</summary>
    public XElement? Imported(XElement? run)
    {
        if (run is null)
        {
            return null;
        }

        if (!_imported.TryGetValue(run, out var properties))
        {
            _imported[run] = properties = run.Element(Name) is { } own ? scope.Older.Import(own) : null;
        }

        return properties;
    }

    // Without author, date and number: each run that is written gets its own.
    private XElement Changed(XElement? own, XElement? before)
    {
        var properties = own is null ? new XElement(Name) : new XElement(own);
        properties.Add(new XElement(Ooxml.W + "rPrChange", new XElement(Name, Imported(before)?.Elements())));
        return properties;
    }
}
