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
