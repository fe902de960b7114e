using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>Where a member was when an item was put to the vote.</summary>
/// <remarks>Hangs on the item: people arrive, leave and hand over pouvoirs between two items (domain.md section
/// 1.3).</remarks>
public sealed record Presence
{
    /// <summary>Identifier of the member.</summary>
    [Description("Identifiant de l’élu")]
    public required string EluId { get; init; }

    /// <summary>Present, absent, represented…</summary>
    [Description("present, present_ne_prenant_pas_part, absent, excuse, represente ou supplee")]
    public required StatutPresence Statut { get; init; }

    /// <summary>The pouvoir given; only when represented.</summary>
    [Description("Pouvoir donné, pour un élu représenté")]
    public Pouvoir? Pouvoir { get; init; }

    /// <summary>Why a member present takes no part.</summary>
    [Description("Pourquoi un élu présent ne prend pas part : interet, representation ou volontaire")]
    public MotifNonParticipation? Motif { get; init; }

    /// <summary>Whether the suppléant of a represented member was absent too (POU-4).</summary>
    [Description("Le suppléant de l’élu représenté était lui aussi absent")]
    public bool? SuppleantAbsent { get; init; }
}

/// <summary>A pouvoir: written, revocable, for three sittings at most (CGCT art. L. 2121-20).</summary>
public sealed record Pouvoir
{
    /// <summary>Identifier of the member who votes in his stead.</summary>
    [Description("Identifiant de l’élu qui vote à sa place")]
    public required string MandataireId { get; init; }

    /// <summary>Whether it is in writing.</summary>
    [Description("Pouvoir écrit")]
    public bool? Ecrit { get; init; }

    /// <summary>Consecutive sittings for which it has served, this one included.</summary>
    [Description("Nombre de séances consécutives pour lesquelles il a servi, celle-ci comprise")]
    public int? SeancesConsecutives { get; init; }

    /// <summary>Whether an illness is certified: the limit of three sittings falls.</summary>
    [Description("Maladie dûment constatée")]
    public bool? MaladieConstatee { get; init; }
}

/// <summary>Why a member who is in the room takes no part.</summary>
public enum MotifNonParticipation
{
    /// <summary>Personally interested in the matter (CGCT art. L. 2131-11).</summary>
    Interet,

    /// <summary>Represents the collectivité in another body (CGCT art. L. 1111-6 II).</summary>
    Representation,

    /// <summary>Of his own will.</summary>
    Volontaire,
}
