namespace LegalDocs.Diff;

/// <summary>Tags that need no change of their own: the contract tells that their variable came or went, and a changed sentence
/// shows them.</summary>
internal sealed class ToldTags
{
    private readonly HashSet<string> _variables;
    private readonly HashSet<Place> _sentences;

    public ToldTags(IEnumerable<Change> contract, IEnumerable<Change> changes)
    {
        _variables =
        [
            .. contract.Where(change => change.Kind is ChangeKind.RequiredVariableAdded or ChangeKind.OptionalVariableAdded
                or ChangeKind.VariableRemoved).Select(change => change.Subject),
        ];
        _sentences =
        [
            .. changes.Where(change => change.Kind == ChangeKind.TextChanged)
                .SelectMany(change => new[] { change.Before, change.After }).OfType<Place>(),
        ];
    }

    public bool Holds(Change change) => change switch
    {
        { Kind: ChangeKind.TagInserted or ChangeKind.TagDeleted } =>
            _sentences.Contains((change.After ?? change.Before)!) && _variables.Contains(Variable(change.Subject)),
        { Kind: ChangeKind.TagChanged, After: { } place, Properties: [{ Before: { } was, After: { } now }] } =>
            _sentences.Contains(place) && _variables.Contains(Variable(was)) && _variables.Contains(Variable(now)),
        _ => false,
    };

    /// <summary>What a tag prints, its filters left out: <c>montant</c> for <c>{{ montant | euros }}</c>.</summary>
    private static string Variable(string tag) => tag.Trim('{', '}', ' ').Split('|')[0].TrimEnd();
}
