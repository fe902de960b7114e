using System.Globalization;

namespace LegalDocs.Acts.Tests;

/// <summary>Values whose content does not matter, and short ways to write those that do.</summary>
internal static class Some
{
    public static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Elu Elu(string id) => new() { Id = id, Civilite = "Mme", Prenom = "Anne", Nom = "NOM-" + id };

    public static Presence Present(string id) => new() { Elu = Elu(id), Statut = StatutPresence.Present };

    public static Presence Absent(string id) => new() { Elu = Elu(id), Statut = StatutPresence.Absent };

    public static Presence Represente(string id, string mandataire) =>
        new() { Elu = Elu(id), Statut = StatutPresence.Represente, MandataireId = mandataire };

    public static IEnumerable<Presence> Presents(int count) =>
        Enumerable.Range(1, count).Select(i => Present("P" + i.ToString("D2", CultureInfo.InvariantCulture)));

    public static Seance Seance(params IReadOnlyList<Presence> presences) => new()
    {
        Date = Date("2018-09-27"),
        MembresDuConseil = Math.Max(1, presences.Count),
        MembresEnExercice = Math.Max(1, presences.Count),
        Presences = presences,
    };
}
