namespace LegalDocs.Pdf;

/// <summary>Finds every object number that a file mentions, whether the object exists or not.</summary>
internal static class PdfReferences
{
    public static HashSet<int> Of(PdfFile file)
    {
        var found = new HashSet<int>();
        Add(file.Trailer, found);
        foreach (var number in file.Numbers.ToList())
        {
            if (file.Find(number) is { } entry)
            {
                Add(file.Resolve(new PdfReference(number, entry.Generation)), found);
            }
        }

        return found;
    }

    /// <summary>The parser limits the depth of values, so this recursion is limited too.</summary>
    private static void Add(PdfValue? value, HashSet<int> found)
    {
        switch (value)
        {
            case PdfReference reference:
                found.Add(reference.Number);
                break;
            case PdfArray array:
                array.Items.ToList().ForEach(item => Add(item, found));
                break;
            case PdfDictionary dictionary:
                dictionary.Entries.Values.ToList().ForEach(item => Add(item, found));
                break;
            case PdfStream stream:
                Add(stream.Dictionary, found);
                break;
        }
    }
}
