namespace LegalDocs.Campaigns.Starting;

/// <summary>A département.</summary>
/// <param name="Code">Two or three characters: 21, 2A, 971.</param>
/// <param name="Nom">Name without article.</param>
/// <param name="Tncc">Kind of name, 0 to 8 (domain.md 3.4).</param>
public sealed record Departement(string Code, string Nom, int Tncc);
