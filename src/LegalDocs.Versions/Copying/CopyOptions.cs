namespace LegalDocs.Versions;

/// <summary>How a copy is made.</summary>
public sealed record CopyOptions
{
    /// <summary>How many objects are under way at once: 1 to 64, 4 by default.</summary>
    /// <remarks>Each holds the new contents of one version in memory: this times the largest version bounds the memory.</remarks>
    public int Parallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 64);
            field = value;
        }
    } = 4;

    /// <summary>What is read back from the destination.</summary>
    public CopyCheck Check { get; init; }
}

/// <summary>What a copy reads back from the destination.</summary>
public enum CopyCheck
{
    /// <summary>What this copy wrote; objects found there are compared by their inventory.</summary>
    Written,

    /// <summary>Every byte of every object, also of those found there.</summary>
    Everything,
}
