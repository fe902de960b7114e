namespace LegalDocs.Versions;

/// <summary>A store that lives as long as its object: for tests and previews. Same outcomes as the others.</summary>
public sealed class MemoryVersionStore : OcflVersionStore
{
    /// <summary>An empty store.</summary>
    /// <param name="timeProvider">Clock that dates the versions.</param>
    public MemoryVersionStore(TimeProvider timeProvider)
        : this(new MemoryStorage(), timeProvider)
    {
    }

    internal MemoryVersionStore(MemoryStorage storage, TimeProvider timeProvider)
        : base(storage, timeProvider)
    {
    }
}
