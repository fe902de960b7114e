using System.ComponentModel;
using LegalDocs.French;

namespace LegalDocs.Acts;

/// <summary>Deliberative body of a collectivité: « conseil métropolitain », « conseil municipal ».</summary>
public sealed record Organe
{
    /// <summary>Its name, as acts write it: one spelling everywhere.</summary>
    [Description("Nom de l’organe, tel que les actes l’écrivent")]
    public required string Nom { get; init; }

    /// <summary>Gender of the name.</summary>
    [Description("Genre du nom : « m » ou « f »")]
    public Gender Genre { get; init; } = Gender.Masculine;
}

/// <summary>Executive of a collectivité: maire, président.</summary>
public sealed record Executif
{
    /// <summary>Function in the masculine singular: « maire », « président ».</summary>
    [Description("Fonction au masculin singulier : maire, président")]
    public required string Titre { get; init; }

    /// <summary>Gender of the person.</summary>
    [Description("Genre de la personne : « m » ou « f »")]
    public Gender Genre { get; init; } = Gender.Masculine;
}
