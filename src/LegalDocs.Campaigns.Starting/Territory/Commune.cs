namespace LegalDocs.Campaigns.Starting;

/// <summary>A commune of today, as INSEE lists it.</summary>
/// <param name="CodeInsee">INSEE code, five characters.</param>
/// <param name="Siren">SIREN, nine digits.</param>
/// <param name="Nom">Name with its article and the apostrophe of the source.</param>
/// <param name="Tncc">Kind of name, 0 to 8 (domain.md 3.4).</param>
/// <param name="Population">Municipal population of the edition, or null for an uninhabited territory.</param>
public sealed record Commune(string CodeInsee, string Siren, string Nom, int Tncc, int? Population);
