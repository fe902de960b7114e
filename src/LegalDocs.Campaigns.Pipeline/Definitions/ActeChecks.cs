using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks the kinds of acts of a pipeline file: names, tables, templates, acts that refer to one
/// another.</summary>
internal sealed class ActeChecks(YamlMap root, PipelinePaths paths, PipelineReport report)
{
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, YamlMap> _actes = new(StringComparer.Ordinal);

    public void Check(IReadOnlyList<YamlMap> actes)
    {
        foreach (var acte in actes)
        {
            CheckId(acte);
        }

        foreach (var acte in actes)
        {
            CheckDataset(acte);
            CheckTemplate(acte);
            CheckAnnexes(acte);
            CheckAwaited(acte);
            CheckPieces(acte);
        }
    }

    private void CheckId(YamlMap acte)
    {
        if (acte.Scalar("id") is not { } id)
        {
            return;
        }

        _ids.Add(id.Text);
        if (!_actes.TryAdd(id.Text, acte))
        {
            report.Add(ReferenceFindings.Twice(id.Text), id.Start);
        }
    }

    private void CheckDataset(YamlMap acte)
    {
        if (acte.Scalar("pour") is { } pour && !Exists(pour.Text))
        {
            report.Add(
                ReferenceFindings.UnknownDataset(
                    pour.Text, root.Entries("donnees").Select(entry => entry.Key)), pour.Start);
        }
    }

    private void CheckTemplate(YamlMap acte)
    {
        if (acte.Scalar("modele") is { } modele)
        {
            paths.Check(modele);
        }
    }

    private void CheckAnnexes(YamlMap acte)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var annexe in acte.Maps("annexes"))
        {
            CheckTemplate(annexe);
            if (annexe.Scalar("id") is { } id && !seen.Add(id.Text))
            {
                report.Add(ReferenceFindings.Twice(id.Text), id.Start);
            }
        }
    }

    private void CheckAwaited(YamlMap acte)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var awaited in acte.Scalars("attend_accuses"))
        {
            if (!seen.Add(awaited.Text))
            {
                report.Add(ReferenceFindings.Twice(awaited.Text), awaited.Start);
            }

            if (CheckReference(acte, awaited) is not { } other)
            {
                continue;
            }

            if (other.Find("transmission") is null)
            {
                report.Add(ReferenceFindings.NeverReceived(awaited.Text), awaited.Start);
            }

            if (acte.Text("id") is { } id && Leads(awaited.Text, id, []))
            {
                report.Add(ReferenceFindings.Circle(id, "attend_accuses"), awaited.Start);
            }
        }
    }

    private void CheckPieces(YamlMap acte)
    {
        foreach (var piece in acte.Map("transmission")?.Maps("pieces_jointes") ?? [])
        {
            if (
                piece.Scalar("acte") is { } name && CheckReference(acte, name) is not null && name.Text == acte.Text("id"))
            {
                report.Add(ReferenceFindings.Circle(name.Text, "pieces_jointes"), name.Start);
            }
        }
    }

    /// <summary>The act that a name stands for, or null once a fault is reported.</summary>
    private YamlMap? CheckReference(YamlMap acte, YamlScalar name)
    {
        if (!_actes.TryGetValue(name.Text, out var other))
        {
            report.Add(ReferenceFindings.UnknownActe(name.Text, _ids), name.Start);
            return null;
        }

        if (acte.Text("pour") is { } pour && other.Text("pour") is { } otherPour
            && pour != otherPour && Exists(pour) && Exists(otherPour)
            && !AreLinked(pour, otherPour) && !AreLinked(otherPour, pour))
        {
            report.Add(ReferenceFindings.Unrelated(name.Text, pour, otherPour), name.Start);
        }

        return other;
    }

    private bool Exists(string dataset) => root.Map("donnees")?.Find(dataset) is not null;

    private bool AreLinked(string from, string to) => root.Map("donnees")?.Map(from)?.Entries("liens")
        .Any(link => link.Value is YamlScalar target && target.Text == to) == true;

    private bool Leads(string from, string to, HashSet<string> seen) =>
        from == to
        || (seen.Add(from) && _actes.TryGetValue(from, out var acte)
            && acte.Scalars("attend_accuses").Any(next => Leads(next.Text, to, seen)));
}
