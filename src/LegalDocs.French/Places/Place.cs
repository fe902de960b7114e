namespace LegalDocs.French.Places;

/// <summary>What a place is: it decides whether its article is written in its name.</summary>
public enum PlaceKind
{
    /// <summary>A commune: the article is part of the name (« Le Creusot »).</summary>
    Commune,

    /// <summary>A département: no article in the name (« Côte-d’Or », TNCC 3).</summary>
    Departement,

    /// <summary>A région: no article in the name (« Hauts-de-France », TNCC 4).</summary>
    Region,

    /// <summary>An EPCI, a syndicat, a CCAS: no TNCC; the article is data or comes from the name.</summary>
    Groupement,
}

/// <summary>A place as the code officiel géographique or a collectivité names it.</summary>
public sealed record Place
{
    /// <summary>Name in full letters, exactly as the official list has it.</summary>
    public required string Nom { get; init; }

    /// <summary>What the place is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>« Type de nom en clair » of INSEE, 0 to 8; null for a groupement.</summary>
    public int? Tncc { get; init; }

    /// <summary>Article of a groupement: le, la, les, l’, or an empty text for none; null when unknown.</summary>
    public string? Article { get; init; }

    /// <summary>Charnière of a groupement: de, d’, du, de la, de l’, des; null when unknown.</summary>
    public string? Charniere { get; init; }
}
