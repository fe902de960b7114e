using System.Text;
using LegalDocs.Pdf;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Finds the act that a deposited file belongs to: by the number in its name, else by what it begins with.</summary>
/// <remarks>The list of acts is read once, at the first need: make one matcher for each pass.</remarks>
internal sealed class ActeMatcher(IVersionStore store)
{
    private readonly SentFiles _sent = new(store);
    private Dictionary<string, List<ActeObjectId>>? _names;

    /// <summary>The act, or why there is none.</summary>
    /// <param name="fileName">Name of the file, without folder.</param>
    /// <param name="pdf">Its content.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<(ActeObjectId? Id, SignatureFinding? Refusal)> FindAsync(
        string fileName, ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        _names ??= await ReadNamesAsync(cancellationToken).ConfigureAwait(false);
        var named = ByName(Path.GetFileNameWithoutExtension(fileName));
        if (named is [var only])
        {
            return (only, null);
        }

        var beginnings = PdfBeginnings.Digests(pdf.Span).ToHashSet(StringComparer.Ordinal);
        var sent = await _sent.FindAsync(beginnings, cancellationToken).ConfigureAwait(false);
        var both = named.Count == 0 ? sent : [.. sent.Intersect(named)];
        return both switch
        {
            [var found] => (found, null),
            [] when named.Count == 0 => (null, SigningFindings.NoMatch()),
            _ => (null, SigningFindings.Ambiguous([.. (both.Count == 0 ? named : both).Select(Name)])),
        };
    }

    /// <summary>The acts whose number, or SIREN and number, is the longest that stands in the name, as whole words.</summary>
    private List<ActeObjectId> ByName(string name)
    {
        var words = Words(name);
        for (var length = words.Count; length > 0; length--)
        {
            var found = Enumerable.Range(0, words.Count - length + 1)
                .SelectMany(start => _names!.GetValueOrDefault(string.Concat(words.Skip(start).Take(length))) ?? [])
                .Distinct().ToList();
            if (found.Count > 0)
            {
                return Narrow(found, words);
            }
        }

        return [];
    }

    private static List<ActeObjectId> Narrow(List<ActeObjectId> found, List<string> words)
    {
        var narrowed = found.FindAll(id => id.Value.Split(':') is [.., var siren, _] && words.Contains(siren));
        return narrowed.Count > 0 ? narrowed : found;
    }

    private async Task<Dictionary<string, List<ActeObjectId>>> ReadNamesAsync(CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, List<ActeObjectId>>(StringComparer.Ordinal);
        await foreach (var id in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (id.Value.Split(':') is [.., var siren, var numero])
            {
                Add(string.Concat(Words(numero)), id);
                Add(string.Concat(Words(siren + numero)), id);
            }
        }

        return names;

        void Add(string name, ActeObjectId id)
        {
            if (!names.TryGetValue(name, out var ids))
            {
                names[name] = ids = [];
            }

            ids.Add(id);
        }
    }

    private static List<string> Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var each in text.Normalize())
        {
            words.Append(char.IsLetterOrDigit(each) ? char.ToUpperInvariant(each) : ' ');
        }

        return [.. words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Name(ActeObjectId id) =>
        id.Value.Split(':') is [.., var siren, var numero] ? $"{siren}/{numero}" : id.Value;
}
