namespace LegalDocs.Records;

/// <summary>Judges the lines of a journal one after the other. One use per journal.</summary>
internal sealed class JournalVerifier
{
    private readonly List<JournalFinding> _findings = [];
    private readonly List<(long Place, long Number)> _sound = [];
    private readonly List<long> _changed = [];
    private readonly HashSet<string> _seals = new(StringComparer.Ordinal);
    private (long Place, byte[] Bytes, bool IsWhole)? _unsound;
    private SealedLine? _previous;

    public void Add(long place, ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (JournalFormat.TryRead(bytes) is not { } line)
        {
            CloseUnsound(null);
            _unsound = (place, bytes.ToArray(), isWhole);
            return;
        }

        var follows = !CloseUnsound(line);
        // A number that does not follow is a line removed or moved, and said once, at the end.
        if (follows && line.Line.Number == (_previous?.Line.Number ?? 0) + 1 && line.Previous != _previous?.Seal)
        {
            _findings.Add(JournalFinding.Unlinked(place));
        }

        _sound.Add((place, line.Line.Number));
        _seals.Add(line.Seal);
        _previous = line;
    }

    public JournalVerification End(JournalHead? head)
    {
        CloseUnsound(null);
        FindMoved();
        FindRemoved();
        var last = _sound.Count == 0 ? 0 : _sound.Max(line => line.Number);
        if (head is not null && !_seals.Contains(head.Seal) && last + _changed.Count < head.Number)
        {
            _findings.Add(JournalFinding.EndRemoved(head.Number, last));
        }

        return new JournalVerification(_sound.Count, [.. _findings.OrderBy(finding => finding.Line == 0).ThenBy(finding => finding.Line)]);
    }

    /// <summary>A line without its seal is a change, unless the next line says that a kill cut it, or it is the cut end.</summary>
    /// <returns>Whether the change already explains that the next line does not follow.</returns>
    private bool CloseUnsound(SealedLine? next)
    {
        if (_unsound is not { } line)
        {
            return false;
        }

        _unsound = null;
        if (next is { Line.Entry: { Action: JournalFormat.Repair } repair } && repair.Subject == Digests.Sha512(line.Bytes))
        {
            return false;
        }

        if (!line.IsWhole)
        {
            _findings.Add(JournalFinding.Torn(line.Place));
            return true;
        }

        _changed.Add(line.Place);
        _findings.Add(JournalFinding.Changed(line.Place));
        return true;
    }

    /// <summary>The lines that are not on the longest way upwards through the numbers.</summary>
    private void FindMoved()
    {
        var kept = Ascending([.. _sound.Select(line => line.Number)]);
        foreach (var (place, number) in _sound.Where((_, index) => !kept.Contains(index)))
        {
            _findings.Add(JournalFinding.Moved(place, number));
        }
    }

    private void FindRemoved()
    {
        var before = (Place: 0L, Number: 0L);
        foreach (var line in _sound.OrderBy(line => line.Number).DistinctBy(line => line.Number))
        {
            // A changed line between the two has lost its number: it explains one that is missing.
            var explained = _changed.Count(place => place > before.Place && place < line.Place);
            var first = before.Number + 1 + explained;
            if (line.Number > first)
            {
                _findings.Add(JournalFinding.Removed(line.Place, first, line.Number - 1));
            }

            before = line;
        }
    }

    /// <summary>Indexes of a longest strictly ascending sequence (patience sorting).</summary>
    private static HashSet<int> Ascending(long[] numbers)
    {
        var tops = new List<int>();
        var before = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = numbers[tops[middle]] < numbers[i] ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : tops[low - 1];
            if (low == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[low] = i;
            }
        }

        var kept = new HashSet<int>();
        for (var i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = before[i])
        {
            kept.Add(i);
        }

        return kept;
    }
}
