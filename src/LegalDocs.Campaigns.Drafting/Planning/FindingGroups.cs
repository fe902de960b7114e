using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Findings of many acts, the same one said once with the acts it concerns.</summary>
/// <remarks>One mistake in a template shows in every act made from it: a drafter wants to read it once.</remarks>
public sealed class FindingGroups
{
    private const int NamedActes = 3;

    private readonly OrderedDictionary<Key, Group> _groups = [];

    /// <summary>Adds a finding of an act.</summary>
    /// <param name="acte">The act.</param>
    /// <param name="finding">What was found.</param>
    public void Add(PlannedActe acte, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(acte);
        ArgumentNullException.ThrowIfNull(finding);
        var place = finding.Place.Replace($" ({acte.RowPlace})", string.Empty, StringComparison.Ordinal);
        var key = new Key(finding.Code, finding.File, place, finding.Excerpt);
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups[key] = group = new Group(finding with { Place = place });
        }

        group.Severity = (FindingSeverity)Math.Max((int)group.Severity, (int)finding.Severity);
        if (group.Actes.LastOrDefault() != acte)
        {
            group.Actes.Add(acte);
        }
    }

    /// <summary>Each finding once, in the order they first came; its place says which acts are concerned.</summary>
    /// <returns>The findings.</returns>
    public IReadOnlyList<Finding> ToFindings() => [.. _groups.Values.Select(Said)];

    private static Finding Said(Group group)
    {
        var (french, english) = Concerned(group.Actes);
        var first = group.First;
        return first with
        {
            Severity = group.Severity,
            Place = Joined(first.Place, french),
            PlaceEnglish = Joined(first.PlaceEnglish ?? first.Place, english),
        };
    }

    private static string Joined(string place, string actes) => place.Length == 0 ? actes : $"{place} ({actes})";

    private static (string French, string English) Concerned(List<PlannedActe> actes)
    {
        if (actes.Count == 1)
        {
            return (actes[0].RowPlace, actes[0].RowPlace);
        }

        var named = string.Join(", ", actes.Take(NamedActes).Select(acte => acte.Numero.Value));
        var more = actes.Count > NamedActes ? "…" : string.Empty;
        return ($"dans {actes.Count} actes : {named}{more}", $"in {actes.Count} acts: {named}{more}");
    }

    private sealed record Key(string Code, string File, string Place, string? Excerpt);

    private sealed class Group(Finding first)
    {
        public Finding First => first;

        public FindingSeverity Severity { get; set; } = first.Severity;

        public List<PlannedActe> Actes { get; } = [];
    }
}
