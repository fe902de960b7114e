using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>An item of the order of business, with the presence of each member when it was put to the vote.</summary>
public sealed record PointSeance
{
    /// <summary>Stable identifier within the sitting.</summary>
    [Description("Identifiant du point dans la séance")]
    public required string Id { get; init; }

    /// <summary>Subject line.</summary>
    [Description("Objet du point")]
    public required string Objet { get; init; }

    /// <summary>Order number of the délibération within the sitting, from 1.</summary>
    [Description("Numéro d’ordre de la délibération dans la séance, à partir de 1")]
    public int? NumeroOrdre { get; init; }

    /// <summary>Whether it is about a classified installation: five clear days even in a small commune
    /// (CON-4).</summary>
    [Description("Le point porte sur une installation classée (code de l’environnement, art. L. 511-1)")]
    public bool? InstallationClassee { get; init; }

    /// <summary>Presence of each member; null: not known for this item.</summary>
    [Description("Présence de chaque membre pour ce point")]
    public IReadOnlyList<Presence>? Presences { get; init; }

    /// <summary>Counts that an act announces, compared with the lists.</summary>
    [Description("Nombres annoncés dans l’acte, comparés aux listes")]
    public ComptesSeance? ComptesAnnonces { get; init; }

    /// <summary>Identifiers of the members interested in the matter; null: not known; empty: none.</summary>
    [Description("Identifiants des élus intéressés à l’affaire ; liste vide : aucun")]
    public IReadOnlyList<string>? Interesses { get; init; }

    /// <summary>The vote; null: not known.</summary>
    [Description("Vote")]
    public Vote? Vote { get; init; }
}
