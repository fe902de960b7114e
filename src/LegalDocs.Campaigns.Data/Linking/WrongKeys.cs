using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Linking;

/// <summary>Rows of a table whose key is wrong: unreadable, written twice, or refused by the reference table.</summary>
/// <remarks>Each was told once. Their keys are never proposed, and rows that link to what they should be are not blamed.</remarks>
internal sealed class WrongKeys
{
    private readonly Dictionary<TypedRow, string?> _meant = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes a wrong key with the key that was meant, when it is known.</summary>
    public void Add(TypedRow row, string? meant) => _meant[row] = meant;

    public bool Contains(TypedRow row) => _meant.ContainsKey(row);

    /// <summary>
    /// Whether a link that no row answers may be meant for one of these rows: it is the key that was meant, or both
    /// rows say the same name, or the two keys are written nearly alike, or the key is not written at all.
    /// </summary>
    /// <param name="key">Key that the link looks for.</param>
    /// <param name="linking">Row that holds the link.</param>
    /// <param name="repeated">Columns of that row which repeat the table linked to.</param>
    public bool Explain(string key, TypedRow linking, IReadOnlyList<ColumnDefinition> repeated) =>
        _meant.Any(wrong => wrong.Value is { } meant
            ? meant == key
            : SaysTheSame(linking, wrong.Key, repeated)
                || wrong.Key.WrittenKey.Length == 0
                || NearestName.Find(wrong.Key.WrittenKey, [key]) is not null);

    private static bool SaysTheSame(TypedRow linking, TypedRow wrong, IReadOnlyList<ColumnDefinition> repeated) =>
        repeated.Any(column => linking.Text(column.Nom) is { } name && wrong.Text(column.Egale!.Column) == name);
}
