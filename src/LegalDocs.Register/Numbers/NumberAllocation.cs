namespace LegalDocs.Register;

/// <summary>What the ledger gave to a row.</summary>
/// <param name="Rank">1 and up.</param>
/// <param name="Numero">Number made from the rank; null when only a rank was asked for.</param>
/// <param name="IsNew">Whether this call gave the rank.</param>
public sealed record NumberAllocation(int Rank, string? Numero, bool IsNew);
