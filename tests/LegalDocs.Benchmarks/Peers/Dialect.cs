namespace LegalDocs.Benchmarks.Peers;

/// <summary>How one engine writes tags.</summary>
internal abstract class Dialect
{
    /// <summary>Name of the engine.</summary>
    public abstract string Engine { get; }

    /// <summary>Whether the tags of a block over rows stand in rows of their own; else in the first and last cell it holds.</summary>
    public virtual bool HasControlRows => false;

    public abstract string Value(ActeTag tag);

    /// <summary>The tags at the beginning of a block.</summary>
    public abstract IReadOnlyList<string> Open(ActeBlock block);

    /// <summary>The tags before a branch; each may need a paragraph of its own.</summary>
    public abstract IReadOnlyList<string> Middle(ActeTag tag);

    /// <summary>The tags at the end of a block.</summary>
    public abstract IReadOnlyList<string> Close(ActeBlock block);
}
