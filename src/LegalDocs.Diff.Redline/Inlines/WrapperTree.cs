using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Something with what stands around it, outermost first.</summary>
internal interface IWrapped
{
    IReadOnlyList<XElement> Wrappers { get; }

    RevisionKind Kind { get; }
}

/// <summary>Puts neighbours back into the links and content controls that they share.</summary>
/// <remarks>
/// A control that is new or gone is marked by a pair of ranges (ECMA-376-1 §17.13.5.4), one over each of its tags: accepting or
/// rejecting takes the tags away, never what is inside.
/// </remarks>
internal sealed class WrapperTree<T>(
    RedlineScope scope, Func<IReadOnlyList<T>, IEnumerable<XElement>> leaves, BlockPlaces? places = null)
    where T : IWrapped
{
    private static readonly XName Control = Ooxml.W + "sdt";
    private static readonly XName Content = Ooxml.W + "sdtContent";

    public IEnumerable<XElement> Build(IReadOnlyList<T> items) => Build(items, 0);

    private IEnumerable<XElement> Build(IReadOnlyList<T> items, int depth)
    {
        for (var i = 0; i < items.Count;)
        {
            var wrapper = At(items[i], depth);
            var end = i + 1;
            while (end < items.Count && ReferenceEquals(At(items[end], depth), wrapper))
            {
                end++;
            }

            var segment = items.Skip(i).Take(end - i).ToList();
            foreach (var built in wrapper is null ? leaves(segment) : Wrap(wrapper, segment, depth))
            {
                yield return built;
            }

            i = end;
        }
    }

    private static XElement? At(T item, int depth) => depth < item.Wrappers.Count ? item.Wrappers[depth] : null;

    private IEnumerable<XElement> Wrap(XElement wrapper, List<T> segment, int depth)
    {
        var inner = Build(segment, depth + 1).ToList();
        var isOlder = scope.OlderWrappers.Contains(wrapper);
        var isFirst = scope.UsedWrappers.Add(wrapper);
        if (wrapper.Name != Control)
        {
            var shell = new XElement(wrapper.Name, wrapper.Attributes());
            yield return With(isOlder ? scope.Older.Import(shell) : shell, inner);
            yield break;
        }

        var properties = wrapper.Elements().Where(child => child.Name != Content).Select(child => new XElement(child)).ToList();
        if (isOlder || !isFirst)
        {
            properties.Elements(Ooxml.W + "id").Remove();
        }

        var kinds = segment.Select(item => item.Kind).ToList();
        var kind = kinds.All(one => one.IsOld) ? "Del" : kinds.All(one => one.IsNew) ? "Ins" : null;
        var isOwner = isFirst && !isOlder && places is not null;
        foreach (var built in (isOwner ? places!.Before(wrapper) : [])
            .Concat(Marked(kind, properties, inner)).Concat(isOwner ? places!.After(wrapper) : []))
        {
            yield return built;
        }
    }

    private IEnumerable<XElement> Marked(string? kind, List<XElement> properties, List<XElement> inner)
    {
        if (kind is null)
        {
            yield return new XElement(Control, properties, new XElement(Content, inner));
            yield break;
        }

        var (open, close) = (scope.Marks.NextId(), scope.Marks.NextId());
        yield return Range(kind, "Start", open);
        yield return new XElement(
            Control, properties, new XElement(Content, Range(kind, "End", open), inner, Range(kind, "Start", close)));
        yield return Range(kind, "End", close);
    }

    private XElement Range(string kind, string end, string id) => scope.Marks.Range($"customXml{kind}Range{end}", id);

    private static XElement With(XElement shell, List<XElement> inner)
    {
        shell.Add(inner);
        return shell;
    }
}
