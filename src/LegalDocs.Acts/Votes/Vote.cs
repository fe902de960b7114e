using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>A vote of an assembly on one item (CGCT art. L. 2121-20 and L. 2121-21).</summary>
public sealed record Vote
{
    /// <summary>Kind of ballot.</summary>
    [Description("Mode de scrutin : ordinaire, public ou secret")]
    public ModeScrutin Scrutin { get; init; } = ModeScrutin.Ordinaire;

    /// <summary>Votes for.</summary>
    [Description("Voix pour")]
    public required int Pour { get; init; }

    /// <summary>Votes against.</summary>
    [Description("Voix contre")]
    public required int Contre { get; init; }

    /// <summary>Abstentions; blanks and spoilt papers in a secret ballot.</summary>
    [Description("Abstentions, bulletins blancs et nuls compris")]
    public required int Abstentions { get; init; }

    /// <summary>Members who take no part.</summary>
    [Description("Membres ne prenant pas part au vote")]
    public int NeParticipentPas { get; init; }

    /// <summary>What the act says was decided; null: it says nothing.</summary>
    [Description("Résultat que l’acte annonce : adopte ou rejete")]
    public ResultatVote? Resultat { get; init; }

    /// <summary>How the president voted; decides a tie.</summary>
    [Description("Sens du vote du président : pour, contre ou abstention")]
    public SensVote? SensPresident { get; init; }

    /// <summary>Who voted how; asked for by a public ballot.</summary>
    [Description("Vote de chacun, en cas de scrutin public")]
    public IReadOnlyList<VoteNominatif>? Nominatif { get; init; }

    /// <summary>Members present who asked for a public ballot; null: not known.</summary>
    [Description("Nombre de membres présents ayant demandé le scrutin public")]
    public int? DemandesScrutinPublic { get; init; }

    /// <summary>Members present who asked for a secret ballot; null: not known.</summary>
    [Description("Nombre de membres présents ayant réclamé le scrutin secret")]
    public int? DemandesScrutinSecret { get; init; }

    /// <summary>Whether the item appoints somebody: secret unless waived.</summary>
    [Description("Le point procède à une nomination ou à une présentation")]
    public bool Nomination { get; init; }

    /// <summary>Whether the council waived the secret of an appointment unanimously.</summary>
    [Description("Le conseil a renoncé à l’unanimité au scrutin secret")]
    public bool RenonciationUnanime { get; init; }

    /// <summary>What the act says of the result: « adopté à l’unanimité ».</summary>
    [Description("Formule du résultat, telle que l’acte l’écrit")]
    public string? Mention { get; init; }

    /// <summary>Votes cast: for and against; abstentions are none.</summary>
    public int SuffragesExprimes => Pour + Contre;

    /// <summary>Smallest number of votes for that adopts: more than half of the votes cast.</summary>
    public int MajoriteAbsolue => (SuffragesExprimes / 2) + 1;

    /// <summary>What the law makes of the counts (VOT-1 and VOT-2).</summary>
    /// <returns>Null for a tie in an open ballot when the president’s vote is not known, or was an
    /// abstention.</returns>
    public ResultatVote? ResultatLegal() => Pour.CompareTo(Contre) switch
    {
        > 0 => ResultatVote.Adopte,
        < 0 => ResultatVote.Rejete,
        _ when Scrutin == ModeScrutin.Secret => ResultatVote.Rejete,
        _ => SensPresident switch
        {
            SensVote.Pour => ResultatVote.Adopte,
            SensVote.Contre => ResultatVote.Rejete,
            _ => null,
        },
    };
}

/// <summary>Kind of ballot.</summary>
public enum ModeScrutin
{
    /// <summary>By show of hands.</summary>
    Ordinaire,

    /// <summary>By roll call: names and senses of the votes go in the act.</summary>
    Public,

    /// <summary>By papers.</summary>
    Secret,
}

/// <summary>What was decided.</summary>
public enum ResultatVote
{
    /// <summary>Adopted.</summary>
    Adopte,

    /// <summary>Rejected.</summary>
    Rejete,
}

/// <summary>Sense of one vote.</summary>
public enum SensVote
{
    /// <summary>For.</summary>
    Pour,

    /// <summary>Against.</summary>
    Contre,

    /// <summary>Neither.</summary>
    Abstention,
}

/// <summary>The vote of one member in a public ballot.</summary>
public sealed record VoteNominatif
{
    /// <summary>Identifier of the member who votes, or for whom a holder votes.</summary>
    [Description("Identifiant de l’élu")]
    public required string EluId { get; init; }

    /// <summary>Sense.</summary>
    [Description("pour, contre ou abstention")]
    public required SensVote Sens { get; init; }
}
