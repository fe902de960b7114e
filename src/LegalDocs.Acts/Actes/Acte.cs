using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>An act adopted by a collectivité: what it says, who signs it, and what became of it.</summary>
/// <remarks>A null member means « not known »: a rule that needs it is not checkable, and says so.</remarks>
public sealed record Acte
{
    /// <summary>The collectivité that adopts and transmits it.</summary>
    [Description("Collectivité qui prend l’acte et le transmet")]
    public required Collectivite Collectivite { get; init; }

    /// <summary>Kind.</summary>
    [Description("Nature : deliberation, acte_reglementaire, acte_individuel, contrat, document_budgetaire ou autre")]
    public required NatureActe Nature { get; init; }

    /// <summary>Number, unique for ever in the collectivité.</summary>
    [Description("Numéro, unique dans la collectivité")]
    public required NumeroInterne Numero { get; init; }

    /// <summary>Day it was adopted: the rules of that day apply.</summary>
    [Description("Date de l’acte (AAAA-MM-JJ)")]
    public required DateOnly Date { get; init; }

    /// <summary>Subject.</summary>
    [Description("Objet : une rubrique et un fil d’Ariane")]
    public required ObjetActe Objet { get; init; }

    /// <summary>Subject code.</summary>
    [Description("Matière de la nomenclature : code et nom")]
    public MatiereActe? Matiere { get; init; }

    /// <summary>Identifier of the rapporteur.</summary>
    [Description("Identifiant de l’élu rapporteur")]
    public string? RapporteurId { get; init; }

    /// <summary>Recitals citing texts, « Vu … ».</summary>
    [Description("Visas, dans l’ordre")]
    public IReadOnlyList<string> Visas { get; init; } = [];

    /// <summary>Recitals giving reasons, « Considérant que … ».</summary>
    [Description("Considérants, dans l’ordre")]
    public IReadOnlyList<string> Considerants { get; init; } = [];

    /// <summary>Operative part, one text for each article.</summary>
    [Description("Articles du dispositif, dans l’ordre")]
    public IReadOnlyList<string> Dispositif { get; init; } = [];

    /// <summary>Annexes, in order.</summary>
    [Description("Annexes, dans l’ordre")]
    public IReadOnlyList<Annexe> Annexes { get; init; } = [];

    /// <summary>Who signed; null: not known.</summary>
    [Description("Signataires")]
    public IReadOnlyList<SignataireActe>? Signataires { get; init; }

    /// <summary>What kept members present from signing, before 2022-07-01; identifiers of those members.</summary>
    [Description("Élus présents empêchés de signer, cause mentionnée (avant le 2022-07-01)")]
    public IReadOnlyList<string> EmpechesDeSigner { get; init; } = [];

    /// <summary>Publicity; null: not known.</summary>
    [Description("Publicité")]
    public PubliciteActe? Publicite { get; init; }

    /// <summary>Transmission to the préfecture; null: not known.</summary>
    [Description("Transmission à la préfecture")]
    public TransmissionActe? Transmission { get; init; }

    /// <summary>Day on which the act is said to be exécutoire; null: it says nothing.</summary>
    [Description("Date à laquelle l’acte est dit exécutoire (AAAA-MM-JJ)")]
    public DateOnly? DateExecutoire { get; init; }
}

/// <summary>Subject of an act: a rubric, then themes from the widest to the narrowest.</summary>
public sealed record ObjetActe
{
    /// <summary>Rubric, printed in capitals.</summary>
    [Description("Rubrique, imprimée en capitales")]
    public string? Rubrique { get; init; }

    /// <summary>Themes, joined by « - » in bold; the last one names the act.</summary>
    [Description("Fil d’Ariane des thèmes, du plus large au plus précis")]
    public required IReadOnlyList<string> FilAriane { get; init; }
}

/// <summary>Subject code of an act, with its name.</summary>
public sealed record MatiereActe
{
    /// <summary>Code; 7.10 is not 7.1.</summary>
    [Description("Code de la matière, par exemple 5.7")]
    public required Matiere Code { get; init; }

    /// <summary>Name, « niveau 1/niveau 2 ».</summary>
    [Description("Nom de la matière, « niveau 1/niveau 2 »")]
    public string? Nom { get; init; }
}

/// <summary>Who signed an act, as it names him.</summary>
public sealed record SignataireActe
{
    /// <summary>Identifier of the member; null for somebody else.</summary>
    [Description("Identifiant de l’élu")]
    public string? EluId { get; init; }

    /// <summary>First name.</summary>
    [Description("Prénom")]
    public string? Prenom { get; init; }

    /// <summary>Surname.</summary>
    [Description("Nom")]
    public string? Nom { get; init; }

    /// <summary>Capacity.</summary>
    [Description("Qualité")]
    public string? Qualite { get; init; }

    /// <summary>Day of the signature.</summary>
    [Description("Jour de la signature (AAAA-MM-JJ)")]
    public DateOnly? Date { get; init; }
}
