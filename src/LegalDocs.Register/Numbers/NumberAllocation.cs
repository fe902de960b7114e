namespace LegalDocs.Register;

/// <summary>What the ledger gave to a row.</summary>
/// <param name="Rank">1 and up.</param>
/// <param name="Numero">Number made from the rank; null when only a rank was asked for.</param>
/// <param name="IsNew">Whether this call gave the rank.</param>
public sealed record NumberAllocation(int Rank, string? Numero, bool IsNew);

/// <summary>A rank as the ledger holds it.</summary>
/// <param name="ActeType">Kind of act in the campaign.</param>
/// <param name="RowKey">Key of the row.</param>
/// <param name="Rank">1 and up.</param>
public sealed record AllocatedRank(string ActeType, string RowKey, int Rank);
