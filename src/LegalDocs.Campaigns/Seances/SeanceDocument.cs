using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Seances;

/// <summary>A context document that describes a sitting: read, checked, and completed with what templates need.</summary>
/// <remarks>A document is a sitting when it has a list <c>membres</c>. Names come from this one list, never retyped.</remarks>
internal static class SeanceDocument
{
    /// <summary>The document with its computed members (decision 0001); any other document as it is.</summary>
    public static JsonObject Complete(JsonObject document, string file, List<Finding> findings)
    {
        if (document["membres"] is not JsonArray members)
        {
            return document;
        }

        var before = findings.Count;
        var presences = members.Select((member, index) => ReadPresence(member, index, file, findings)).ToList();
        var date = ReadDate(document, file, findings);
        var announced = ReadCounts(document, file, findings);
        if (findings.Count > before)
        {
            return document;
        }

        var seance = new Seance
        {
            Date = date!.Value,
            MembresDuConseil = announced?.MembresDuConseil ?? presences.Count,
            MembresEnExercice = announced?.MembresEnExercice ?? presences.Count,
            Presences = [.. presences.Select(presence => presence!)],
        };
        findings.AddRange(seance.Verify(announced).Select(constat => SeanceFindings.From(constat, file)));
        return SeanceView.Of(document, seance, file, findings);
    }

    private static Presence? ReadPresence(JsonNode? node, int index, string file, List<Finding> findings)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"/membres/{index}");
        if (node is not JsonObject member)
        {
            findings.Add(SeanceFindings.WrongMember(file, place));
            return null;
        }

        var texts = new[] { "id", "civilite", "prenom", "nom", "presence" }
            .ToDictionary(name => name, name => Text(member, name, place, file, findings), StringComparer.Ordinal);
        var statut = StatutPresence.Absent;
        if (texts["presence"] is { } presence && !StatutPresenceWire.TryParse(presence, out statut))
        {
            findings.Add(SeanceFindings.UnknownPresence(file, $"{place}/presence", presence));
        }

        return texts.Values.Any(text => text is null) ? null : new Presence
        {
            Elu = new Elu
            {
                Id = texts["id"]!, Civilite = texts["civilite"]!, Prenom = texts["prenom"]!, Nom = texts["nom"]!,
            },
            Statut = statut,
            MandataireId = member["pouvoir_a"]?.GetValueKind() == JsonValueKind.String
                ? member["pouvoir_a"]!.GetValue<string>()
                : null,
        };
    }

    private static string? Text(JsonObject owner, string name, string place, string file, List<Finding> findings)
    {
        if (owner[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0)
        {
            return text;
        }

        findings.Add(SeanceFindings.MissingText(file, $"{place}/{name}"));
        return null;
    }

    private static DateOnly? ReadDate(JsonObject document, string file, List<Finding> findings)
    {
        if (document["date"] is JsonValue value && value.TryGetValue<string>(out var text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        findings.Add(SeanceFindings.WrongDate(file, "/date"));
        return null;
    }

    private static ComptesSeance? ReadCounts(JsonObject document, string file, List<Finding> findings)
    {
        if (document["comptes_annonces"] is not JsonObject counts)
        {
            return null;
        }

        return new ComptesSeance
        {
            MembresDuConseil = Number(counts, "membres_du_conseil", file, findings),
            MembresEnExercice = Number(counts, "membres_en_exercice", file, findings),
            Presents = Number(counts, "presents", file, findings),
            Pouvoirs = Number(counts, "pouvoirs", file, findings),
        };
    }

    private static int Number(JsonObject owner, string name, string file, List<Finding> findings)
    {
        if (owner[name] is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0)
        {
            return number;
        }

        findings.Add(SeanceFindings.MissingNumber(file, $"/comptes_annonces/{name}"));
        return 0;
    }
}
