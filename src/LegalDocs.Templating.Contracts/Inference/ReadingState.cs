namespace LegalDocs.Templating.Contracts;

/// <summary>Where the reader of the code stands: under which conditions, and what they say.</summary>
internal sealed class ReadingState
{
    private readonly List<FieldNode> _guards = [];
    private int _conditions;
    private int _loops;
    private int _optional;
    private int _silent;

    /// <summary>Whether uses are noted.</summary>
    public bool IsSilent => _silent > 0;

    /// <summary>Whether the code is always reached, as far as conditions go.</summary>
    public bool IsCertain => _conditions == 0 && _loops == 0;

    public bool IsOptional => _optional > 0;

    public bool IsConditional(FieldNode node) => _conditions > 0 || (_loops > 0 && !node.IsInItem);

    public bool IsGuarded(FieldNode node) => _guards.Contains(node);

    /// <summary>Reads something that may not be reached, knowing which fields then have a value.</summary>
    public void Under(IEnumerable<FieldNode> guards, Action read)
    {
        var count = _guards.Count;
        _guards.AddRange(guards);
        _conditions++;
        read();
        _conditions--;
        _guards.RemoveRange(count, _guards.Count - count);
    }

    public void InLoop(Action read)
    {
        _loops++;
        read();
        _loops--;
    }

    /// <summary>Reads something whose absence is provided for.</summary>
    public T Optionally<T>(Func<T> read)
    {
        _optional++;
        var result = read();
        _optional--;
        return result;
    }

    /// <summary>Reads something without noting its uses.</summary>
    public T Silently<T>(Func<T> read)
    {
        _silent++;
        var result = read();
        _silent--;
        return result;
    }
}
