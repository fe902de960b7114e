namespace LegalDocs.Versions;

/// <summary>A store that lives as long as its object: for tests and previews. Same outcomes as the others.</summary>
/// <param name="timeProvider">Clock that dates the versions.</param>
public sealed class MemoryVersionStore(TimeProvider timeProvider) : OcflVersionStore(new MemoryStorage(), timeProvider);
