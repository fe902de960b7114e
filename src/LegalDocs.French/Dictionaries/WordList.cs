using System.Collections.Frozen;

namespace LegalDocs.French.Dictionaries;

/// <summary>A dictionary file of this assembly: entries without accents, « * » at the end for all words that begin
/// so.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _beginnings;

    private WordList(IReadOnlyCollection<string> entries)
    {
        _words = entries.Where(entry => !entry.EndsWith('*')).ToFrozenSet(StringComparer.Ordinal);
        _beginnings = entries.Where(entry => entry.EndsWith('*')).Select(entry => entry[..^1])
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Loads a list of words.</summary>
    internal static WordList Load(string fileName) =>
        new([.. Lines(fileName).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);

    /// <summary>Loads a file of pairs.</summary>
    internal static FrozenDictionary<string, string> LoadPairs(string fileName) =>
        Lines(fileName).Select(line => line.Split(' '))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Length of the longest entry that covers the folded word; 0 when none does. A whole word beats
    /// all.</summary>
    internal int Match(string folded)
    {
        if (_words.Contains(folded))
        {
            return int.MaxValue;
        }

        for (var length = folded.Length; length > 0; length--)
        {
            if (_beginnings.Contains(folded[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    private static IEnumerable<string> Lines(string fileName)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"The dictionary '{fileName}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Trim();
            }
        }
    }
}
