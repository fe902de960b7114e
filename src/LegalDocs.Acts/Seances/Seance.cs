using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>A sitting of an assembly, with its items in the order they were put to discussion.</summary>
/// <remarks>A null member means « not known »: a rule that needs it is not checkable, and says so.</remarks>
public sealed record Seance
{
    /// <summary>Identifier.</summary>
    [Description("Identifiant de la séance")]
    public string? Id { get; init; }

    /// <summary>The assembly.</summary>
    [Description("Assemblée")]
    public required Assemblee Assemblee { get; init; }

    /// <summary>Day of the sitting: the rules of that day apply.</summary>
    [Description("Jour de la séance (AAAA-MM-JJ)")]
    public required DateOnly Date { get; init; }

    /// <summary>Hour of the opening.</summary>
    [Description("Heure d’ouverture (HH:MM)")]
    public TimeOnly? Heure { get; init; }

    /// <summary>Place.</summary>
    [Description("Lieu")]
    public string? Lieu { get; init; }

    /// <summary>Convocation; null: not known.</summary>
    [Description("Convocation")]
    public Convocation? Convocation { get; init; }

    /// <summary>Whether it is the first sitting after a full renewal (CON-5).</summary>
    [Description("Première séance après le renouvellement général")]
    public bool PremiereApresRenouvellement { get; init; }

    /// <summary>Identifiers of the items of the agenda sent; null: not known.</summary>
    [Description("Identifiants des points de l’ordre du jour envoyé")]
    public IReadOnlyList<string>? OrdreDuJour { get; init; }

    /// <summary>Identifier of the member who presides.</summary>
    [Description("Identifiant du président de séance")]
    public string? PresidentId { get; init; }

    /// <summary>Identifiers of the secretaries; null: not known.</summary>
    [Description("Identifiants des secrétaires de séance")]
    public IReadOnlyList<string>? SecretaireIds { get; init; }

    /// <summary>Names of the auxiliaries of the secretaries, who are no members.</summary>
    [Description("Noms des auxiliaires des secrétaires, non membres")]
    public IReadOnlyList<string> Auxiliaires { get; init; } = [];

    /// <summary>Whether the sitting was closed to the public.</summary>
    [Description("Séance à huis clos")]
    public bool HuisClos { get; init; }

    /// <summary>Items, in the order they were put to discussion.</summary>
    [Description("Points examinés, dans l’ordre")]
    public required IReadOnlyList<PointSeance> Points { get; init; }

    /// <summary>What was published of the sitting as a whole; null: not known.</summary>
    [Description("Publicité de la séance")]
    public PubliciteSeance? Publicite { get; init; }

    /// <summary>The attendance of an item.</summary>
    /// <param name="point">An item of this sitting.</param>
    /// <returns>Null when the presences of the item are not known.</returns>
    public FeuillePresence? FeuilleOf(PointSeance point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Presences is { } presences ? FeuillePresence.Of(Assemblee, Date, presences) : null;
    }
}
