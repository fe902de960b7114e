namespace LegalDocs.Acts;

/// <summary>A délibération as open data publish it: a line of the SCDL schema « deliberations » 2.1.5.</summary>
public sealed record LigneScdl
{
    /// <summary>Name of the collectivité.</summary>
    public required string CollNom { get; init; }

    /// <summary>SIRET of its seat; null: not known, and the line cannot be published.</summary>
    public required Siret? CollSiret { get; init; }

    /// <summary>Number of the délibération.</summary>
    public required string DelibId { get; init; }

    /// <summary>Day of the vote.</summary>
    public required DateOnly DelibDate { get; init; }

    /// <summary>Subject code.</summary>
    public required Matiere DelibMatiere { get; init; }

    /// <summary>Subject line.</summary>
    public required string DelibObjet { get; init; }

    /// <summary>Département of the préfecture, for <c>PREF021</c>; null: not known.</summary>
    public string? Departement { get; init; }

    /// <summary>Day the préfecture received it; null: not transmitted.</summary>
    public DateOnly? PrefDate { get; init; }

    /// <summary>Members who could vote.</summary>
    public int? VoteEffectif { get; init; }

    /// <summary>Votes for.</summary>
    public int? VotePour { get; init; }

    /// <summary>Votes against.</summary>
    public int? VoteContre { get; init; }

    /// <summary>Abstentions.</summary>
    public int? VoteAbstention { get; init; }

    /// <summary>Address of the page.</summary>
    public string? DelibUrl { get; init; }

    /// <summary>Members who really voted: for, against and abstentions.</summary>
    public int? VoteReel => VotePour + VoteContre + VoteAbstention;
}
