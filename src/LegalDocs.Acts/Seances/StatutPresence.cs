using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace LegalDocs.Acts;

/// <summary>Ways of being there or not, for one item.</summary>
public enum StatutPresence
{
    /// <summary>Present and voting.</summary>
    Present,

    /// <summary>Present in the room, takes no part in the vote.</summary>
    PresentNePrenantPasPart,

    /// <summary>Absent without pouvoir.</summary>
    Absent,

    /// <summary>Absent without pouvoir, with an excuse.</summary>
    Excuse,

    /// <summary>Absent, has given a pouvoir.</summary>
    Represente,

    /// <summary>Absent, his suppléant sits and votes.</summary>
    Supplee,
}

/// <summary>The written values of <see cref="StatutPresence"/>, in one table.</summary>
public static class StatutPresenceWire
{
    private static readonly FrozenDictionary<string, StatutPresence> Values = new Dictionary<string, StatutPresence>
    {
        ["present"] = StatutPresence.Present,
        ["present_ne_prenant_pas_part"] = StatutPresence.PresentNePrenantPasPart,
        ["absent"] = StatutPresence.Absent,
        ["excuse"] = StatutPresence.Excuse,
        ["represente"] = StatutPresence.Represente,
        ["supplee"] = StatutPresence.Supplee,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The values that data files may hold.</summary>
    public static IReadOnlyCollection<string> Texts => Values.Keys;

    /// <summary>The value as data files hold it.</summary>
    /// <param name="statut">A defined value.</param>
    /// <returns>Lower case ASCII.</returns>
    public static string ToText(this StatutPresence statut) =>
        Values.FirstOrDefault(pair => pair.Value == statut).Key ?? throw new UnreachableException();

    /// <summary>Reads a value, and says whether it could.</summary>
    /// <param name="text">The value; may be null.</param>
    /// <param name="statut">The status when the answer is true.</param>
    /// <returns>Whether the text is one of <see cref="Texts"/>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out StatutPresence statut)
    {
        statut = default;
        return text is not null && Values.TryGetValue(text, out statut);
    }
}
