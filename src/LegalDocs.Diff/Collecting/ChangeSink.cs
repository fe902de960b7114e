namespace LegalDocs.Diff;

/// <summary>Where collectors put what they find.</summary>
internal sealed class ChangeSink
{
    private readonly List<Change> _changes = [];

    public IReadOnlyList<Change> Changes => _changes;

    public void Add(Change change) => _changes.Add(change);

    public void AddIf(bool condition, Func<Change> change)
    {
        if (condition)
        {
            _changes.Add(change());
        }
    }
}
