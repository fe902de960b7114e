namespace LegalDocs.Packaging;

/// <summary>What an archive may cost to read.</summary>
/// <param name="Entries">Most entries.</param>
/// <param name="EntryBytes">Most bytes of one entry, inflated.</param>
/// <param name="TotalBytes">Most bytes of all entries together, inflated.</param>
internal sealed record ArchiveLimits(int Entries, int EntryBytes, long TotalBytes);
