namespace LegalDocs.French.Places;

/// <summary>How prepositions are put before places.</summary>
public sealed record PlaceOptions
{
    /// <summary>Apostrophe that we write; a name keeps its own.</summary>
    public Apostrophe Apostrophe { get; init; } = Apostrophe.Typographic;

    /// <summary>Where the article of a groupement comes from.</summary>
    public GroupementNaming Groupements { get; init; } = GroupementNaming.FromName;
}
