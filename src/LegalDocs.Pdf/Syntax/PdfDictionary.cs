namespace LegalDocs.Pdf;

/// <summary>A dictionary; null values are absent entries (ISO 32000-1 §7.3.7).</summary>
internal sealed class PdfDictionary(IReadOnlyDictionary<string, PdfValue> entries, int start = 0, int length = 0) : PdfValue
{
    public static readonly PdfDictionary Empty = new(new Dictionary<string, PdfValue>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, PdfValue> Entries { get; } = entries;

    /// <summary>Offset of <c>&lt;&lt;</c> in what was read; 0 when made in memory.</summary>
    public int Start { get; } = start;

    /// <summary>Length with both delimiters in what was read; 0 when made in memory.</summary>
    public int Length { get; } = length;

    public PdfValue? this[string key] => Entries.TryGetValue(key, out var value) && value is not PdfNull ? value : null;

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    /// <summary>A copy with some entries replaced; a null value removes the entry.</summary>
    public PdfDictionary With(params ReadOnlySpan<(string Key, PdfValue? Value)> changes)
    {
        var copy = new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            if (value is null)
            {
                copy.Remove(key);
            }
            else
            {
                copy[key] = value;
            }
        }

        return new PdfDictionary(copy);
    }
}
