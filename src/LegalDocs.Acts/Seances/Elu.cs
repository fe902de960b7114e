namespace LegalDocs.Acts;

/// <summary>A member of an assembly: master data, one spelling for every act (domain.md section 1.4).</summary>
public sealed record Elu
{
    /// <summary>Stable identifier.</summary>
    public required string Id { get; init; }

    /// <summary>« M. » or « Mme ».</summary>
    public required string Civilite { get; init; }

    /// <summary>First name, in lower case with a capital.</summary>
    public required string Prenom { get; init; }

    /// <summary>Surname in capitals, particles and hyphens included.</summary>
    public required string Nom { get; init; }

    /// <summary>The name as an act prints it: « M. François REBSAMEN ».</summary>
    public string NomAffiche =>
        string.Join(' ', new[] { Civilite, Prenom, Nom }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
