using System.Globalization;

namespace LegalDocs.Acts.Tests;

/// <summary>Values whose content does not matter, and short ways to write those that do.</summary>
internal static class Some
{
    public static readonly Siren SirenMetropole = Siren.Parse("242100410");

    public static readonly Siren SirenAhuy = Siren.Parse("212100036");

    public static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Elu Elu(string id) => new() { Id = id, Civilite = "Mme", Prenom = "Anne", Nom = "NOM-" + id };

    public static Presence Present(string id) => With(id, StatutPresence.Present);

    public static Presence Absent(string id) => With(id, StatutPresence.Absent);

    public static Presence Aside(string id, MotifNonParticipation? motif) =>
        With(id, StatutPresence.PresentNePrenantPasPart) with { Motif = motif };

    public static Presence Represente(string id, string mandataire) =>
        With(id, StatutPresence.Represente) with { Pouvoir = new Pouvoir { MandataireId = mandataire } };

    public static IEnumerable<Presence> Presents(int count) => Ids("P", count).Select(Present);

    public static IEnumerable<Presence> Absents(int count) => Ids("A", count).Select(Absent);

    public static Collectivite Metropole() => new()
    {
        Siren = SirenMetropole,
        Nom = "Dijon Métropole",
        Type = TypeCollectivite.Metropole,
        Departement = "21",
        ModeFinancement = ModeFinancement.Fpu,
    };

    public static Collectivite Commune(int? population = null, string departement = "21") => new()
    {
        Siren = SirenAhuy,
        Nom = "Ahuy",
        Type = TypeCollectivite.Commune,
        Departement = departement,
        Populations = population is { } habitants
            ? [new PopulationAuthentifiee { EnVigueur = Date("2014-01-01"), Habitants = habitants }]
            : [],
    };

    public static Assemblee Assemblee(Collectivite collectivite, params IEnumerable<string> ids) => new()
    {
        Collectivite = collectivite,
        Renouvellement = Date("2014-03-30"),
        Membres = [.. ids.Distinct().Select(Elu)],
    };

    /// <summary>A sitting with one item, whose assembly is exactly the members listed.</summary>
    public static Seance Seance(params IReadOnlyList<Presence> presences) => new()
    {
        Assemblee = Assemblee(Metropole(), presences.Select(presence => presence.EluId)),
        Date = Date("2018-09-27"),
        Points = [Point("1", presences)],
    };

    public static PointSeance Point(string id, IReadOnlyList<Presence>? presences) =>
        new() { Id = id, Objet = "Objet " + id, Presences = presences };

    public static FeuillePresence Feuille(params IReadOnlyList<Presence> presences) =>
        Seance(presences) is var seance ? seance.FeuilleOf(seance.Points[0])! : throw new InvalidOperationException();

    public static Vote Vote(int pour, int contre, int abstentions = 0) =>
        new() { Pour = pour, Contre = contre, Abstentions = abstentions };

    public static Acte Acte(Collectivite? collectivite = null) => new()
    {
        Collectivite = collectivite ?? Metropole(),
        Nature = NatureActe.Deliberation,
        Numero = NumeroInterne.Parse("DM2018_SIG"),
        Date = Date("2018-09-27"),
        Objet = new ObjetActe { FilAriane = ["Création d’un service commun"] },
    };

    private static Presence With(string id, StatutPresence statut) => new() { EluId = id, Statut = statut };

    private static IEnumerable<string> Ids(string prefix, int count) =>
        Enumerable.Range(1, count).Select(i => prefix + i.ToString("D2", CultureInfo.InvariantCulture));
}
