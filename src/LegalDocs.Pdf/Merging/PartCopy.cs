namespace LegalDocs.Pdf;

/// <summary>Copies pages of one file, with what they need, into a file in the making.</summary>
internal sealed class PartCopy(PdfFile file, MergeOutput output, PdfReference pageTree)
{
    private const int MaxDepth = 60;

    private static readonly string[] InheritedKeys = ["MediaBox", "CropBox", "Rotate"];

    /// <summary>Entries that lead to the structure or the page tree of the part, which stay behind.</summary>
    private static readonly string[] LeftKeys = ["Parent", "StructParents", "StructParent", "Tabs", "B", "Thumb", "PieceInfo", "AA", "Metadata"];

    private readonly Dictionary<int, PdfReference> _copied = [];
    private readonly HashSet<int> _copying = [];

    /// <summary>New references of the pages. All are reserved first, for links may point forward.</summary>
    public IReadOnlyList<PdfReference> Pages(IReadOnlyList<PdfPage> pages)
    {
        var references = pages.Select(_ => output.Reserve()).ToList();
        for (var index = 0; index < pages.Count; index++)
        {
            if (pages[index].Reference is { } old)
            {
                _copied[old.Number] = references[index];
            }
        }

        for (var index = 0; index < pages.Count; index++)
        {
            output.Set(references[index], Page(pages[index]));
        }

        return references;
    }

    /// <summary>The new reference of a page of the part, or null when it is none.</summary>
    public PdfReference? Page(PdfValue? value) =>
        value is PdfReference reference && _copied.TryGetValue(reference.Number, out var page) ? page : null;

    /// <summary>A value with all that it refers to.</summary>
    public PdfValue? Value(PdfValue? value) => value is null ? null : Copy(value, 0);

    private PdfDictionary Page(PdfPage page)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal) { ["Parent"] = pageTree };
        foreach (var (key, value) in page.Dictionary.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!LeftKeys.Contains(key) && key is not ("Annots" or "Resources"))
            {
                entries[key] = Copy(value, 0);
            }
        }

        foreach (var key in InheritedKeys.Where(key => !entries.ContainsKey(key)))
        {
            if (page.Inherited(file, key) is { } inherited)
            {
                entries[key] = Copy(inherited, 0);
            }
        }

        entries["Resources"] = Copy(page.Resources, 0);
        if (Links(page) is { Count: > 0 } links)
        {
            entries["Annots"] = new PdfArray(links);
        }

        return new PdfDictionary(entries);
    }

    /// <summary>Links come along; form fields and signatures mean nothing in another file.</summary>
    private List<PdfValue> Links(PdfPage page) =>
    [
        .. file.Array(page.Dictionary["Annots"])
            .Where(annotation => file.Dictionary(annotation)?.Name("Subtype") == "Link")
            .Select(annotation => Copy(annotation, 0)),
    ];

    private PdfValue Copy(PdfValue value, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new PdfSyntaxException("objects nested too deeply", 0);
        }

        return value switch
        {
            PdfReference reference => CopyObject(reference, depth),
            PdfArray array => new PdfArray([.. array.Items.Select(item => Copy(item, depth + 1))]),
            PdfDictionary dictionary => CopyEntries(dictionary, depth),
            PdfStream stream => new PdfStream(CopyEntries(stream.Dictionary.With(("Length", null)), depth), stream.Raw),
            _ => value,
        };
    }

    private PdfValue CopyObject(PdfReference reference, int depth)
    {
        if (_copied.TryGetValue(reference.Number, out var known))
        {
            return known;
        }

        if (!_copying.Add(reference.Number))
        {
            // A circle: the object gets its number now, and its content when the copy further up is done.
            return _copied[reference.Number] = output.Reserve();
        }

        var copy = Copy(file.Resolve(reference) ?? PdfNull.Instance, depth + 1);
        _copying.Remove(reference.Number);
        if (_copied.TryGetValue(reference.Number, out var reserved))
        {
            output.Set(reserved, copy);
            return reserved;
        }

        return _copied[reference.Number] = output.Add(copy);
    }

    private PdfDictionary CopyEntries(PdfDictionary dictionary, int depth)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        foreach (var (key, value) in dictionary.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!LeftKeys.Contains(key))
            {
                entries[key] = Copy(value, depth + 1);
            }
        }

        return new PdfDictionary(entries);
    }
}
