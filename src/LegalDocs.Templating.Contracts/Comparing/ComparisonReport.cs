namespace LegalDocs.Templating.Contracts;

/// <summary>Collects what a comparison finds; the same thing in many items of a list is said once, with their number.</summary>
internal sealed class ComparisonReport(string template, ConditionalUse conditional)
{
    private readonly OrderedDictionary<(Tag Tag, string Code, string Path), Entry> _entries = [];
    private readonly HashSet<(Tag Tag, string Path)> _explained = [];

    /// <summary>Notes that what stands after the hyphens of a name is no variable, though it was read as one.</summary>
    public void Explain(FieldUse use, HyphenatedName? name) =>
        _explained.UnionWith((name?.Tails ?? []).Select(tail => (use.Tag, tail)));

    /// <summary>Notes a problem of one use.</summary>
    /// <param name="use">The use.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="item">Address of the item of a list that is concerned, such as <c>agents[3]</c>; null outside lists.</param>
    /// <param name="isDoubtful">Whether a merge accepts it, though it is hardly meant.</param>
    public void Add(FieldUse use, Func<Problem> problem, string? item, bool isDoubtful = false)
    {
        var key = (use.Tag, problem().Code, use.Path);
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries[key] = entry = new Entry(use, problem(), item, isDoubtful || use.IsConditional);
        }

        entry.Count++;
    }

    public IReadOnlyList<TemplateDiagnostic> ToDiagnostics()
    {
        var bag = new DiagnosticBag(template);
        foreach (var entry in _entries.Values.Where(entry => !_explained.Contains((entry.Use.Tag, entry.Use.Path))))
        {
            var isWarning = conditional == ConditionalUse.Lenient && entry.IsDoubtful;
            var problem = entry.Item is null ? entry.Problem : ContractProblems.InItems(entry.Problem, entry.Item, entry.Count);
            var tag = entry.Use.Tag;
            bag.Add(isWarning ? problem.AsWarning() : problem, tag.Location.Value, tag.Quote);
        }

        return bag.All;
    }

    private sealed class Entry(FieldUse use, Problem problem, string? item, bool isDoubtful)
    {
        public FieldUse Use => use;

        public Problem Problem => problem;

        public string? Item => item;

        public bool IsDoubtful => isDoubtful;

        public int Count { get; set; }
    }
}
