namespace LegalDocs.French.Places;

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
