using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Seances;

/// <summary>A context document that describes a sitting: read, checked, and completed with what templates
/// need.</summary>
/// <remarks>
/// A document is a sitting when it has a <c>date</c> and a list <c>membres</c>. Names come from this one list, never
/// retyped. The attendance is that of the whole sitting; <c>points</c> says what differs for one act.
/// </remarks>
internal sealed class SeanceDocument(string file, List<Finding> findings)
{
    private const string OnlyItem = "seance";

    private static readonly string[] MemberTexts = ["id", "civilite", "prenom", "nom", "presence"];

    /// <summary>The document with its computed members (decision 0001); any other document as it is.</summary>
    public SeanceViews Complete(JsonObject document, Collectivite? collectivite)
    {
        if (Read(document, collectivite) is not { } seance)
        {
            return new SeanceViews(document);
        }

        if (seance.Date < DroitEnVigueur.FirstDate)
        {
            findings.Add(SeanceFindings.TooOld(file, DroitEnVigueur.FirstDate));
        }

        var views = new SeanceView(file, findings);
        var points = ReadPoints(document, seance);
        return new SeanceViews(views.Of(document, seance))
        {
            Scrutins = points.Values.Where(point => point.Scrutin is not null).ToDictionary(
                point => point.Acte, point => point.Scrutin!, StringComparer.Ordinal),
            NameOf = id => seance.Assemblee.Find(id) is { } elu ? $"{elu.Civilite} {elu.Prenom} {elu.Nom}" : id,
            ByActe = points.Values.Where(point => point.Presences is not null).ToDictionary(
                point => point.Acte,
                point => views.Of(document, seance with { Points = [point.Complete(seance.Points[0])] }),
                StringComparer.Ordinal),
        };
    }

    /// <summary>What the document of a sitting says of single acts, by their numbers.</summary>
    public IReadOnlyDictionary<string, PointDocument> ReadPoints(JsonObject document, Seance seance) =>
        new PointsReader(file, findings).Read(document, seance);

    /// <summary>The sitting that a document describes; null when it is none, or when it is wrong (the findings say
    /// why).</summary>
    public Seance? Read(JsonObject document, Collectivite? collectivite)
    {
        if (document["membres"] is not JsonArray members || document["date"] is null)
        {
            return null;
        }

        var before = findings.Count;
        var present = members.Select((member, index) => ReadMember(member, index)).ToList();
        var date = ReadDate(document);
        var announced = ReadCounts(document);
        if (collectivite is null)
        {
            findings.Add(SeanceFindings.NoCollectivite(file));
        }

        return findings.Count > before
            ? null
            : SeanceRecord.Complete(
                document, Build(collectivite!, date!.Value, [.. present.Select(each => each!)], announced), file, findings);
    }

    private static Seance Build(
        Collectivite collectivite, DateOnly date, IReadOnlyList<Member> members, ComptesSeance? announced) => new()
        {
            Assemblee = new Assemblee
            {
                Collectivite = collectivite,
                EffectifLegal = announced?.MembresDuConseil,
                MembresEnExercice = announced?.MembresEnExercice,
                Membres = [.. members.Select(member => member.Elu)],
            },
            Date = date,
            Points =
            [
                new PointSeance
                {
                    Id = OnlyItem,
                    Objet = OnlyItem,
                    Presences = [.. members.Select(member => member.Presence)],
                    ComptesAnnonces = announced,
                },
            ],
        };

    private Member? ReadMember(JsonNode? node, int index)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"/membres/{index}");
        if (node is not JsonObject member)
        {
            findings.Add(SeanceFindings.WrongMember(file, place));
            return null;
        }

        var texts = MemberTexts.ToDictionary(
            name => name, name => Text(member, name, place), StringComparer.Ordinal);
        var statut = StatutPresence.Absent;
        if (texts["presence"] is { } presence && !StatutPresenceWire.TryParse(presence, out statut))
        {
            findings.Add(SeanceFindings.UnknownPresence(file, $"{place}/presence", presence));
        }

        return texts.Values.Any(text => text is null) ? null : new Member(
            new Elu
            {
                Id = texts["id"]!,
                Civilite = texts["civilite"]!,
                Prenom = texts["prenom"]!,
                Nom = texts["nom"]!,
            },
            new Presence { EluId = texts["id"]!, Statut = statut, Pouvoir = ReadPouvoir(member) });
    }

    private static Pouvoir? ReadPouvoir(JsonObject member) =>
        member["pouvoir_a"] is JsonValue value && value.TryGetValue<string>(out var id) && id.Length > 0
            ? new Pouvoir { MandataireId = id }
            : null;

    private string? Text(JsonObject owner, string name, string place)
    {
        if (owner[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0)
        {
            return text;
        }

        findings.Add(SeanceFindings.MissingText(file, $"{place}/{name}"));
        return null;
    }

    private DateOnly? ReadDate(JsonObject document)
    {
        var value = document["date"]?.ToString();
        if (DateOnly.TryParseExact(
            value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        findings.Add(SeanceFindings.WrongDate(file, "/date", value));
        return null;
    }

    private ComptesSeance? ReadCounts(JsonObject document) => document["comptes_annonces"] is JsonObject counts
        ? new ComptesSeance
        {
            MembresDuConseil = Number(counts, "membres_du_conseil"),
            MembresEnExercice = Number(counts, "membres_en_exercice"),
            Presents = Number(counts, "presents"),
            Pouvoirs = Number(counts, "pouvoirs"),
        }
        : null;

    private int Number(JsonObject owner, string name)
    {
        if (owner[name] is JsonValue value
            && int.TryParse(value.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        findings.Add(SeanceFindings.MissingNumber(file, $"/comptes_annonces/{name}"));
        return 0;
    }

    private sealed record Member(Elu Elu, Presence Presence);
}

/// <summary>A context document as templates see it.</summary>
/// <param name="Whole">For any act.</param>
internal sealed record SeanceViews(JsonObject Whole)
{
    /// <summary>How votes went, by the numbers of their acts.</summary>
    public IReadOnlyDictionary<string, ScrutinDocument> Scrutins { get; init; } =
        new Dictionary<string, ScrutinDocument>(StringComparer.Ordinal);

    /// <summary>A member as acts print it, by its identifier.</summary>
    public Func<string, string> NameOf { get; init; } = id => id;

    /// <summary>For the acts at whose items the attendance was another one, by their numbers.</summary>
    public IReadOnlyDictionary<string, JsonObject> ByActe { get; init; } = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
}
