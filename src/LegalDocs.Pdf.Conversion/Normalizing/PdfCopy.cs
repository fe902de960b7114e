namespace LegalDocs.Pdf;

/// <summary>Changes an object on its way from one file to another.</summary>
internal interface IPdfObjectFilter
{
    /// <summary>The value to write instead of the one read.</summary>
    PdfValue Change(int number, PdfValue value);
}

/// <summary>Copies what is reachable, numbered in the order in which it is reached; what nobody refers to is left behind.</summary>
internal sealed class PdfCopy(PdfFile file, IPdfObjectFilter filter)
{
    private readonly Dictionary<int, PdfReference> _numbers = [];
    private readonly Queue<int> _waiting = new();

    /// <summary>The new reference of an object, numbered now when it was not yet.</summary>
    public PdfReference Number(PdfValue? value)
    {
        if (value is not PdfReference reference)
        {
            throw new PdfSyntaxException("a reference was expected in the trailer", 0);
        }

        return Number(reference);
    }

    /// <summary>All objects in order of their new numbers; reading one may number others.</summary>
    public IEnumerable<PdfValue> Objects()
    {
        while (_waiting.TryDequeue(out var number))
        {
            var value = file.Resolve(new PdfReference(number, file.Find(number)?.Generation ?? 0)) ?? PdfNull.Instance;
            yield return Rewrite(filter.Change(number, value));
        }
    }

    private PdfReference Number(PdfReference reference)
    {
        if (!_numbers.TryGetValue(reference.Number, out var known))
        {
            known = new PdfReference(_numbers.Count + 1, 0);
            _numbers.Add(reference.Number, known);
            _waiting.Enqueue(reference.Number);
        }

        return known;
    }

    private PdfValue Rewrite(PdfValue value) => value switch
    {
        PdfReference reference => Number(reference),
        PdfArray array => new PdfArray([.. array.Items.Select(Rewrite)]),
        PdfDictionary dictionary => Rewrite(dictionary),
        PdfStream stream => new PdfStream(Rewrite(stream.Dictionary.With(("Length", null))), stream.Raw),
        _ => value,
    };

    private PdfDictionary Rewrite(PdfDictionary dictionary)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        foreach (var (key, value) in dictionary.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            entries.Add(key, Rewrite(value));
        }

        return new PdfDictionary(entries);
    }
}
