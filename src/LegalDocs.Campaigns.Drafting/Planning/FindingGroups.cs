using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Findings of many acts or rows, the same one said once with what it concerns.</summary>
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
        Add(new Subject(acte.RowPlace, acte.RowPlaceEnglish, acte.Numero.Value), finding);
    }

    /// <summary>Adds a finding of a row of data.</summary>
    internal void Add(DataRow row, Finding finding) => Add(new Subject(row.Source, row.SourceEnglish, null), finding);

    /// <summary>Adds a finding of an act that has no good number or file name yet: its row says which it is.</summary>
    internal void AddByRow(PlannedActe acte, Finding finding) =>
        Add(new Subject(acte.RowPlace, acte.RowPlaceEnglish, null), finding);

    /// <summary>Each finding once, in the order they first came; its place says which acts or rows are concerned.</summary>
    /// <returns>The findings.</returns>
    public IReadOnlyList<Finding> ToFindings() => [.. _groups.Values.Select(Said)];

    private void Add(Subject subject, Finding finding)
    {
        var place = Without(finding.Place, subject.Row);
        var key = new Key(finding.Code, finding.File, place, finding.Excerpt);
        if (!_groups.TryGetValue(key, out var group))
        {
            var english = finding.PlaceEnglish is { } given ? Without(given, subject.RowEnglish) : null;
            _groups[key] = group = new Group(finding with { Place = place, PlaceEnglish = english });
        }

        group.Severity = (FindingSeverity)Math.Max((int)group.Severity, (int)finding.Severity);
        if (group.Subjects.LastOrDefault() != subject)
        {
            group.Subjects.Add(subject);
        }
    }

    private static string Without(string place, string row) => place.Replace($" ({row})", string.Empty, StringComparison.Ordinal);

    private static Finding Said(Group group)
    {
        var (french, english) = Concerned(group.Subjects);
        var first = group.First;
        return first with
        {
            Severity = group.Severity,
            Place = Joined(first.Place, french),
            PlaceEnglish = Joined(first.PlaceEnglish ?? first.Place, english),
        };
    }

    private static string Joined(string place, string concerned) => place.Length == 0 ? concerned : $"{place} ({concerned})";

    private static (string French, string English) Concerned(List<Subject> subjects)
    {
        var first = subjects[0];
        if (subjects.Count == 1)
        {
            return (first.Row, first.RowEnglish);
        }

        if (first.Numero is null)
        {
            return ($"{subjects.Count} lignes, dont {first.Row}", $"{subjects.Count} rows, one being {first.RowEnglish}");
        }

        var named = string.Join(", ", subjects.Take(NamedActes).Select(subject => subject.Numero));
        var more = subjects.Count > NamedActes ? "…" : string.Empty;
        return ($"dans {subjects.Count} actes : {named}{more}", $"in {subjects.Count} acts: {named}{more}");
    }

    private sealed record Key(string Code, string File, string Place, string? Excerpt);

    /// <summary>An act, by its number, or a row of data.</summary>
    private sealed record Subject(string Row, string RowEnglish, string? Numero);

    private sealed class Group(Finding first)
    {
        public Finding First => first;

        public FindingSeverity Severity { get; set; } = first.Severity;

        public List<Subject> Subjects { get; } = [];
    }
}
