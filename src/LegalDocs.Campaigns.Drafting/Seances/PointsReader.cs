using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Seances;

/// <summary>Reads <c>points</c> of the description of a sitting: each act once, members that exist.</summary>
internal sealed class PointsReader(string file, List<Finding> findings)
{
    private const string Name = "points";

    /// <summary>What is said of each act, by its number; empty when nothing is, or when it cannot be read.</summary>
    public IReadOnlyDictionary<string, PointDocument> Read(JsonObject document, Seance seance)
    {
        var read = SeanceRecord.Part<IReadOnlyList<PointDocument>>(document, Name, file, findings) ?? [];
        var points = new Dictionary<string, PointDocument>(StringComparer.Ordinal);
        foreach (var (index, point) in read.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"/{Name}/{index}");
            if (!points.TryAdd(point.Acte, point))
            {
                findings.Add(SeanceFindings.RepeatedPoint(file, $"{place}/acte", point.Acte));
            }

            CheckMembers(seance, point, place);
        }

        return points;
    }

    private void CheckMembers(Seance seance, PointDocument point, string place)
    {
        var presences = point.Presences ?? [];
        foreach (var (index, id) in presences.Select(presence => presence.Id).Index())
        {
            Check(seance, id, string.Create(CultureInfo.InvariantCulture, $"{place}/presences/{index}/id"));
        }

        foreach (var repeated in presences.CountBy(presence => presence.Id).Where(count => count.Value > 1))
        {
            findings.Add(SeanceFindings.RepeatedMember(file, $"{place}/presences", repeated.Key));
        }

        foreach (var (index, id) in (point.Interesses ?? []).Index())
        {
            Check(seance, id, string.Create(CultureInfo.InvariantCulture, $"{place}/interesses/{index}"));
        }
    }

    private void Check(Seance seance, string id, string place)
    {
        if (seance.Assemblee.Find(id) is null)
        {
            findings.Add(SeanceFindings.UnknownMember(file, place, id, seance.Assemblee));
        }
    }
}
