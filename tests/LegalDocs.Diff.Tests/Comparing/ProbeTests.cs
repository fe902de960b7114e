using LegalDocs.Diff.Tests.Support;

namespace LegalDocs.Diff.Tests.Comparing;

/// <summary>
/// One pair for every kind of change: exactly that is reported and nothing else, in both directions, and the redline gives both
/// documents again.
/// </summary>
public sealed class ProbeTests
{
    private static readonly ChangeKind[] Contract =
    [
        ChangeKind.RequiredVariableAdded, ChangeKind.OptionalVariableAdded, ChangeKind.VariableRemoved, ChangeKind.VariableRenamed,
        ChangeKind.VariableRetyped, ChangeKind.VariableNowRequired, ChangeKind.VariableNowOptional, ChangeKind.VariableFormatChanged,
    ];

    public static TheoryData<string> Names => [.. Probes.All.Select(probe => probe.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Exactly_that_change_is_reported(string name)
    {
        var probe = Probes.All.Single(one => one.Name == name);

        var diff = Compare.Documents(probe.Before, probe.After);

        Assert.Equal(probe.Kinds.Order(), diff.Changes.Select(change => change.Kind).Order());
        Assert.Equal(
            probe.Kinds.Length, Compare.Documents(probe.After, probe.Before).Changes.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_redline_of_that_change_gives_both_documents_again(string name)
    {
        var probe = Probes.All.Single(one => one.Name == name);

        Assert.Equal([], Redlined.Of(probe.Before, probe.After).Faults());
        Assert.Equal([], Redlined.Of(probe.After, probe.Before).Faults());
    }

    [Fact]
    public void Every_kind_of_change_has_a_probe()
    {
        var mirrored = Probes.All.SelectMany(probe => Compare.Documents(probe.After, probe.Before).Changes).Select(change => change.Kind);
        var known = Probes.All.SelectMany(probe => probe.Kinds).Concat(mirrored).Concat(Contract).ToHashSet();

        Assert.Equal([], Enum.GetValues<ChangeKind>().Where(kind => !known.Contains(kind)));
    }
}
